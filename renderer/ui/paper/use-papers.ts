import { useRef, useState } from 'react'
import type { Result } from '#basics/result.ts'

/** Several printed documents, one after the other. Each is asked for by its purpose, so that it can be audited. */
export type PapersWays<E> = {
  readonly get: (
    id: string,
    purpose: 'print' | 'copy',
  ) => Promise<Result<{ readonly name: string; readonly base64: string }, E>>
  readonly print: () => Promise<Result<unknown, E>>
  /** Asked once for all of them; null when none was chosen. */
  readonly chooseFolder: () => Promise<Result<{ readonly folder: string; readonly name: string } | null, E>>
  readonly save: (
    folder: string,
    name: string,
    base64: string,
  ) => Promise<Result<{ readonly savedAs: string }, E>>
  /** What is said when pages can't be made ready. */
  readonly unforeseen: E
}

export type PapersWork = 'print' | 'save'
type Paper = { readonly id: string; readonly name: string }
type Done = { readonly name: string; readonly as: string }

export type PapersState<E> =
  | { readonly state: 'none' }
  | {
      readonly state: 'at'
      readonly work: PapersWork
      readonly at: number
      readonly all: number
      readonly name: string
    }
  | {
      readonly state: 'over'
      readonly work: PapersWork
      /** Null where they were printed. */
      readonly folder: string | null
      readonly done: readonly Done[]
      /** Names of those that are not done: stopped where there is no error. */
      readonly left: readonly string[]
      readonly error: E | null
    }

export type Papers<E> = {
  readonly now: PapersState<E>
  readonly run: (work: PapersWork, papers: readonly Paper[]) => void
  /** The one in hand is still finished. */
  readonly stop: () => void
  readonly forget: () => void
}

/** The first that fails ends it: what came before is done, the rest is named. */
export const usePapers = <E>(ways: PapersWays<E>): Papers<E> => {
  const [now, setNow] = useState<PapersState<E>>({ state: 'none' })
  const busy = useRef(false)
  const stopped = useRef(false)

  const each = async (
    work: PapersWork,
    papers: readonly Paper[],
    folder: string | null,
    one: (paper: Paper) => Promise<Result<Done, E>>,
  ): Promise<void> => {
    const done: Done[] = []
    let error: E | null = null
    for (const [index, paper] of papers.entries()) {
      if (stopped.current) break
      setNow({ state: 'at', work, at: index + 1, all: papers.length, name: paper.name })
      const result = await one(paper)
      if (!result.ok) {
        error = result.error
        break
      }
      done.push(result.value)
    }
    const left = papers.slice(done.length).map(({ name }) => name)
    setNow({ state: 'over', work, folder, done, left, error })
  }

  const printOne = async ({ id }: Paper): Promise<Result<Done, E>> => {
    const pdf = await ways.get(id, 'print')
    if (!pdf.ok) return pdf
    const { name, base64 } = pdf.value
    try {
      const { printPaper } = await import('../pdf-print.ts')
      const printed = await printPaper(base64, ways.print)
      return printed.ok ? { ok: true, value: { name, as: name } } : printed
    } catch {
      return { ok: false, error: ways.unforeseen }
    }
  }

  const saveIn =
    (folder: string) =>
    async ({ id }: Paper): Promise<Result<Done, E>> => {
      const pdf = await ways.get(id, 'copy')
      if (!pdf.ok) return pdf
      const { name, base64 } = pdf.value
      const saved = await ways.save(folder, name, base64)
      return saved.ok ? { ok: true, value: { name, as: saved.value.savedAs } } : saved
    }

  const save = async (papers: readonly Paper[]): Promise<void> => {
    const chosen = await ways.chooseFolder()
    if (!chosen.ok) {
      const left = papers.map(({ name }) => name)
      return setNow({ state: 'over', work: 'save', folder: null, done: [], left, error: chosen.error })
    }
    if (chosen.value === null) return setNow({ state: 'none' })
    await each('save', papers, chosen.value.name, saveIn(chosen.value.folder))
  }

  const run = async (work: PapersWork, papers: readonly Paper[]): Promise<void> => {
    if (busy.current || papers.length === 0) return
    busy.current = true
    stopped.current = false
    setNow({ state: 'none' })
    await (work === 'save' ? save(papers) : each('print', papers, null, printOne)).finally(() => {
      busy.current = false
    })
  }

  return {
    now,
    run: (work, papers) => void run(work, papers),
    stop: () => {
      stopped.current = true
    },
    forget: () => setNow({ state: 'none' }),
  }
}
