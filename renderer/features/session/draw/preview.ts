import { z } from 'zod'
import type { ClientId } from '#basics/ids.ts'
import { ClientId as ClientIdShape } from '#basics/ids.ts'
import type { Month } from '#basics/month.ts'
import type { DrawView } from '#contract/draw.ts'
import { eligibleOf } from '#domain/draw/eligible.ts'
import { DRAW_WINDOW } from '#domain/draw/method.ts'
import { defaultSampleSize } from '#domain/draw/sample-size.ts'
import { Band } from '#domain/scheme/band.ts'

/** What is chosen before a draw. `size` null is the default of the method. */
export const DrawChoice = z.object({
  size: z.number().int().nullable(),
  strata: z.array(Band),
  excluded: z.array(z.object({ clientId: ClientIdShape, reason: z.string() })),
})
export type DrawChoice = z.infer<typeof DrawChoice>

export const NO_CHOICE: DrawChoice = { size: null, strata: [], excluded: [] }

export type WallCell = DrawView['frame'][number]

export type Preview = {
  readonly cells: readonly WallCell[]
  readonly leftOut: readonly { readonly clientId: ClientId; readonly reason: string }[]
  readonly size: number
  readonly defaultSize: number
}

/** Who could be drawn with this choice, and who of them would wait: by the rules of the draw itself. */
export const previewOf = (view: DrawView, choice: DrawChoice, month: Month): Preview => {
  const out = new Set(choice.excluded.map(({ clientId }) => clientId))
  const frame = view.frame.filter(({ client }) => !out.has(client.id))
  const defaultSize = defaultSampleSize(frame.length)
  const size = Math.min(choice.size ?? defaultSize, frame.length)
  const lines = frame.map(({ client, lastDrawn }) => ({ reference: client.reference, band: null, lastDrawn }))
  const eligible = new Set(
    eligibleOf({ frame: lines, month, size, window: DRAW_WINDOW }).map(({ reference }) => reference),
  )
  return {
    cells: frame.map(cell => ({ ...cell, waits: !eligible.has(cell.client.reference) })),
    leftOut: choice.excluded,
    size,
    defaultSize,
  }
}
