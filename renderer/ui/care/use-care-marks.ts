import { type RefObject, useCallback, useEffect, useRef, useState } from 'react'
import { type Care, type CareMark, useCare } from './care-context.tsx'
import type { TextControl } from './replace-words.ts'

/** What was found when the text was read last. */
export type SeenText = { readonly text: string; readonly marks: readonly CareMark[] }

/** Reads a field's text while nothing else is to be done, so that no letter waits for it. */
export const useCareMarks = (control: RefObject<TextControl | null>, text: string) => {
  const care = useCare()
  const [seen, setSeen] = useState(NOTHING)
  /** Words dismissed in this field, wherever they move while it is typed into. */
  const silenced = useRef(new Set<string>())

  const latest = useRef(NOTHING)
  const wasOff = useRef<boolean | null>(null)

  const look = useCallback((): SeenText => {
    const now = read(control.current, care, silenced.current)
    latest.current = now
    setSeen(before => (now.marks.length === 0 && before.marks.length === 0 ? before : now))
    return now
  }, [control, care])

  // biome-ignore lint/correctness/useExhaustiveDependencies: another text is looked at, whoever wrote it.
  useEffect(() => {
    const handle = requestIdleCallback(() => look(), { timeout: 400 })
    return () => cancelIdleCallback(handle)
  }, [look, text])

  // A field that can't be changed any more, or can again, is looked at anew.
  useEffect(() => {
    const off = isOff(control.current)
    if (wasOff.current !== null && wasOff.current !== off) look()
    wasOff.current = off
  })

  const dismiss = (mark: CareMark) => {
    const field = control.current
    if (field === null || care === null) return
    silenced.current.add(wordsOf(field.value, mark))
    care.dismissed.add(placeKey(field, mark))
    look()
  }
  /** Read anew only where it is behind what was typed. */
  const readNow = (): SeenText => (control.current?.value === latest.current.text ? latest.current : look())
  return { seen, readNow, dismiss }
}

const read = (field: TextControl | null, care: Care | null, silenced: Set<string>): SeenText => {
  if (field === null || care === null || isOff(field)) return NOTHING
  const { value } = field
  const marks = care.find(value).filter(mark => {
    const words = wordsOf(value, mark)
    const isSilenced = silenced.has(words)
    if (!isSilenced && care.dismissed.size === 0) return true
    const place = placeKey(field, mark)
    if (isSilenced) care.dismissed.add(place)
    else if (care.dismissed.has(place)) silenced.add(words)
    return !silenced.has(words)
  })
  return { text: value, marks }
}

const isOff = (field: TextControl | null): boolean => field === null || field.readOnly || field.disabled

const NOTHING: SeenText = { text: '', marks: [] }

const wordsOf = (text: string, { start, end }: CareMark): string => text.slice(start, end).toLowerCase()

/** The same place when somebody comes back to the screen: its address, the field's name, the text up to the words. */
const placeKey = (field: TextControl, { end }: CareMark): string => {
  const name = field.getAttribute('aria-label') ?? field.labels?.[0]?.textContent ?? ''
  return [location.hash, name, field.value.slice(0, end).toLowerCase()].join('\n')
}
