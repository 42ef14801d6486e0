import { useEffect, useRef } from 'react'
import type { SchemeDraft } from '#domain/scheme/scheme-draft.ts'
import { callOperation } from '#renderer/bridge/bridge.ts'
import { saveQueue } from '#renderer/bridge/saving/save-queue.ts'
import { useAutosavedValue } from '#renderer/bridge/saving/use-autosave.ts'
import { useProblems } from '#renderer/ui/use-problems.ts'
import type { DraftItem } from './change-draft.ts'

/** A draft as it is being typed, kept by itself, with what stands against its fields. */
export const useDraft = (key: string, stored: SchemeDraft) => {
  const place = `scheme-draft/${key}`
  const { value: draft, setValue } = useAutosavedValue(place, stored, typed =>
    callOperation('scheme.saveDraft', { key, draft: typed }),
  )
  const problems = useProblems<string>()
  const last = useRef(draft)
  useEffect(() => {
    last.current = draft
  }, [draft])
  const change = (next: SchemeDraft, path = '') => {
    last.current = next
    problems.on(path, setValue)(next)
  }
  return {
    draft,
    /** As it is now, for what is taken back later. */
    latest: () => last.current,
    /** `path` is the field that was typed into: what stood against it is forgotten. */
    change,
    setItem: (index: number, item: DraftItem, field = '') =>
      change(
        { ...draft, items: draft.items.map((one, other) => (other === index ? item : one)) },
        `items.${index}.${field}`,
      ),
    takeOutItem: (index: number) =>
      change({ ...draft, items: draft.items.filter((_, other) => other !== index) }),
    at: problems.at,
    tell: problems.tell,
    summary: problems.summary,
    flush: () => saveQueue.flush(place),
  }
}

export type DraftEditing = ReturnType<typeof useDraft>
