import { type KeyboardEvent, type RefObject, useEffect, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { soughtWords } from '#basics/sought-words.ts'
import { Button } from './button.tsx'
import { Icon } from './icon.tsx'
import { IconChevronDown, IconChevronUp, IconX } from './icons.ts'
import { TextField } from './text-field.tsx'
import { findText } from './text-search.ts'

/** What was sought elsewhere, to be found in the pages; at first where `near` stands, some letters of the text. */
export type SoughtInPages = { readonly words: string; readonly near: string | null }

type PdfFindProps = {
  readonly place: RefObject<HTMLElement | null>
  readonly onClose: () => void
  readonly sought?: SoughtInPages | null
}

/** Search in the pages shown: Enter goes on, Shift+Enter back, Escape closes. */
export const PdfFind = ({ place, onClose, sought: given = null }: PdfFindProps) => {
  const { t } = useTranslation('parts')
  const [sought, setSought] = useState(given?.words ?? '')
  const { found, at, step } = useFound(place, sought, given?.words === sought ? given : null)
  const keys = (event: KeyboardEvent) => {
    if (event.key === 'Escape') onClose()
    else if (event.key === 'Enter') step(event.shiftKey ? -1 : 1)
    else return
    event.preventDefault()
    event.stopPropagation()
  }
  return (
    <search className="pfind">
      <TextField
        label={t('findIn')}
        labelHidden
        size="small"
        placeholder={t('findIn')}
        value={sought}
        onChange={setSought}
        onKeyDown={keys}
        // Who came from a list of what was found goes on there.
        autoFocus={given === null}
      />
      <span className="sm dim pfind__count" role="status">
        {sought.trim() !== '' && (found === 0 ? t('foundNone') : t('foundOf', { at: at + 1, found }))}
      </span>
      <Button size="small" aria-label={t('findBefore')} disabled={found === 0} onClick={() => step(-1)}>
        <Icon of={IconChevronUp} small />
      </Button>
      <Button size="small" aria-label={t('findNext')} disabled={found === 0} onClick={() => step(1)}>
        <Icon of={IconChevronDown} small />
      </Button>
      <Button size="small" kind="quiet" aria-label={t('findClose')} onClick={onClose}>
        <Icon of={IconX} small />
      </Button>
    </search>
  )
}

/** Names of the highlights that `paper.css` colours; the text itself is not touched. */
const FOUND = 'paper-found'
const FOUND_HERE = 'paper-found-here'

const useFound = (place: RefObject<HTMLElement | null>, sought: string, given: SoughtInPages | null) => {
  const [ranges, setRanges] = useState<readonly Range[]>([])
  const [at, setAt] = useState(0)
  const stepped = useRef(false)
  useEffect(() => {
    const paper = place.current
    if (paper === null) return
    let waiting: ReturnType<typeof setTimeout> | undefined
    const look = () => {
      const found = findInPages([...paper.querySelectorAll('.textLayer')], sought, given)
      setRanges(found.ranges)
      if (!stepped.current) setAt(found.at)
    }
    // Pages come one after the other, and anew with another size.
    const observer = new MutationObserver(() => {
      clearTimeout(waiting)
      waiting = setTimeout(look, 100)
    })
    stepped.current = false
    look()
    observer.observe(paper, { childList: true, subtree: true })
    return () => {
      clearTimeout(waiting)
      observer.disconnect()
    }
  }, [place, sought, given])

  useEffect(() => {
    const here = ranges[at]
    CSS.highlights.set(FOUND, new Highlight(...ranges))
    CSS.highlights.set(FOUND_HERE, new Highlight(...(here === undefined ? [] : [here])))
    here?.startContainer.parentElement?.scrollIntoView({ block: 'center' })
    return () => {
      CSS.highlights.delete(FOUND)
      CSS.highlights.delete(FOUND_HERE)
    }
  }, [ranges, at])

  return {
    found: ranges.length,
    at: Math.min(at, Math.max(0, ranges.length - 1)),
    step: (by: 1 | -1) => {
      stepped.current = true
      setAt(before => (ranges.length === 0 ? 0 : (before + by + ranges.length) % ranges.length))
    },
  }
}

/** As it stands. What was sought in all records need not: where it stands nowhere, or is quoted, its words each. */
const findInPages = (
  pages: readonly Element[],
  sought: string,
  given: SoughtInPages | null,
): { readonly ranges: readonly Range[]; readonly at: number } => {
  const whole = pages.flatMap(page => findText(page, sought))
  const words = given === null ? [] : soughtWords(sought)
  const near = given?.near ?? null
  const ranges =
    whole.length > 0 || words.length === 0
      ? whole
      : pages.flatMap(page => words.flatMap(word => findText(page, word)).toSorted(inReadingOrder))
  const [place] = near === null ? [] : pages.flatMap(page => findText(page, near))
  const at = place === undefined ? -1 : ranges.findIndex(range => inReadingOrder(range, place) >= 0)
  return { ranges, at: Math.max(0, at) }
}

const inReadingOrder = (a: Range, b: Range): number => a.compareBoundaryPoints(Range.START_TO_START, b)
