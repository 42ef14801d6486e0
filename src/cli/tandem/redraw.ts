import { checkDraw, type DrawDifference } from '#domain/draw/check-draw.ts'
import { DrawRecord } from '#domain/draw/draw-record.ts'
import { isRedactedDraw } from '#domain/record/redact-record.ts'
import { attachmentOf } from '#reports/record/attachment.ts'
import { type Answer, type Command, cannot, json, readBytes } from './command.ts'

/** Repeats every draw of a record from the record alone. */
export const redraw: Command = {
  usage: 'redraw RECORD',
  what: "repeats a record's draws from its JSON or PDF; exit 1 when one does not match",
  run: ([path]) => {
    if (path === undefined) return cannot('Name the record: redraw record.json or redraw record.pdf.')
    const bytes = readBytes(path)
    if (!bytes.ok) return cannot(bytes.error)
    const text = isPdf(bytes.value) ? attachmentOf(bytes.value, 'record.json') : bytes.value
    if (text === null)
      return cannot(`${path} holds no record.json. A draft has none; neither has a copy without names.`)
    return answer(new TextDecoder().decode(text), path)
  },
}

const answer = (text: string, path: string): Answer => {
  const draws = drawsOf(text)
  if (draws === null) return cannot(`${path} is no record of Tandem's that this version can read.`)
  const last = draws.at(-1)
  if (last === undefined) return cannot('This record has no draw.')
  if (draws.some(isRedactedDraw))
    return cannot(
      'Somebody on this draw’s list was erased since it was signed: it can’t be repeated from this record. verify-record says who signed for that.',
    )
  const checks = draws.map(checkDraw)
  const matches = checks.every(check => check.matches)
  return {
    exitCode: matches ? 0 : 1,
    text: json({
      frame: last.frame.length,
      sample: checks.at(-1)?.sample ?? [],
      matches,
      draws: checks.map(check => ({
        frame: check.frame,
        sample: check.sample,
        matches: check.matches,
        ...(check.matches ? {} : { differences: check.differences.map(describe) }),
      })),
    }),
  }
}

/** Null for what is no record; a draw that is not whole makes it none. */
const drawsOf = (text: string): DrawRecord[] | null => {
  try {
    const { draws } = JSON.parse(text) as { draws?: unknown }
    const parsed = DrawRecord.array().safeParse(draws)
    return parsed.success ? parsed.data : null
  } catch {
    return null
  }
}

const describe = (difference: DrawDifference): unknown => difference

const isPdf = (bytes: Uint8Array): boolean =>
  new TextDecoder('latin1').decode(bytes.subarray(0, 5)) === '%PDF-'
