import { useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Result } from '#basics/result.ts'
import { useUndo } from '../undo/use-undo.tsx'
import type { ShownFile } from './shown-file.ts'

type Chosen = { readonly name: string; readonly base64: string }

/** What a sample's file asks the shell and the core for. */
export type DocumentFileWays<E> = {
  /** Null when nothing was chosen. */
  readonly choose: (title: string) => Promise<Result<Chosen | null, E>>
  readonly attach: (file: Chosen) => Promise<Result<unknown, E>>
  readonly takeOff: () => Promise<Result<unknown, E>>
  readonly read: () => Promise<Result<ShownFile, E>>
  readonly errorWords: (error: E) => string
}

export type FileWork = {
  readonly attach: () => void
  readonly takeOff: () => void
  readonly busy: boolean
  readonly problem: string | null
}

/** Attaching and taking off, one at a time; either can be undone, since the window still has the bytes. */
export const useDocumentFile = <E>(ways: DocumentFileWays<E>, client: string): FileWork => {
  const { t } = useTranslation('documentFile')
  const undo = useUndo()
  const [problem, setProblem] = useState<string | null>(null)
  const [busy, setBusy] = useState(false)
  const running = useRef(false)
  const tell = (error: E) => setProblem(ways.errorWords(error))
  const undone = async (work: Promise<Result<unknown, E>>): Promise<string | null> => {
    const result = await work
    return result.ok ? null : ways.errorWords(result.error)
  }
  const once = (work: () => Promise<void>) => () => {
    if (running.current) return
    running.current = true
    setBusy(true)
    setProblem(null)
    void work().finally(() => {
      running.current = false
      setBusy(false)
    })
  }
  const attach = once(async () => {
    const chosen = await ways.choose(t('attachTitle'))
    if (!chosen.ok) return tell(chosen.error)
    if (chosen.value === null) return
    const attached = await ways.attach(chosen.value)
    if (!attached.ok) return tell(attached.error)
    undo.push({ label: t('attached', { client }), undo: () => undone(ways.takeOff()) })
  })
  const takeOff = once(async () => {
    const before = await ways.read()
    if (!before.ok) return tell(before.error)
    const { name, base64 } = before.value
    const taken = await ways.takeOff()
    if (!taken.ok) return tell(taken.error)
    undo.push({ label: t('takenOff', { client }), undo: () => undone(ways.attach({ name, base64 })) })
  })
  return { attach, takeOff, busy, problem }
}
