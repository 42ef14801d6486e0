import { useCallback, useEffect, useState } from 'react'
import type { Month } from '#basics/month.ts'
import type { AppError } from '#contract/app-error.ts'
import type { TrailFilter } from '#contract/audit.ts'
import type { TrailRow } from '#domain/audit/trail.ts'
import { callOperation } from '#renderer/bridge/bridge.ts'

export type Trail = {
  readonly rows: readonly TrailRow[]
  readonly months: readonly Month[]
  /** Undefined while the first page is read. */
  readonly next: number | null | undefined
  readonly error: AppError | null
  readonly readOn: () => void
}

const EMPTY = { rows: [], months: [], next: undefined, error: null } as const

/** The entries that fit, page by page; read anew whenever the filter changes, and never kept for later. */
export const useTrail = (filter: TrailFilter): Trail => {
  const [trail, setTrail] = useState<Omit<Trail, 'readOn'>>(EMPTY)
  const { whose, personId, group, month, text } = filter
  useEffect(() => {
    let isOver = false
    const read = setTimeout(
      async () => {
        const input = { whose, personId, group, month, text, before: null }
        const page = await callOperation('audit.list', input)
        if (isOver) return
        setTrail(page.ok ? { ...page.value, error: null } : { ...EMPTY, next: null, error: page.error })
      },
      text === '' ? 0 : WAIT_MS,
    )
    return () => {
      isOver = true
      clearTimeout(read)
    }
  }, [whose, personId, group, month, text])
  const { next } = trail
  const readOn = useCallback(async () => {
    if (next === null || next === undefined) return
    const page = await callOperation('audit.list', { whose, personId, group, month, text, before: next })
    setTrail(before => {
      if (before.next !== next) return before
      if (!page.ok) return { ...before, error: page.error }
      const { rows, next: further } = page.value
      return { ...before, rows: [...before.rows, ...rows], next: further, error: null }
    })
  }, [whose, personId, group, month, text, next])
  return { ...trail, readOn: () => void readOn() }
}

/** After the last letter typed. */
const WAIT_MS = 250
