import { type KeyboardEvent, type RefObject, useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Button } from './button.tsx'
import { Icon } from './icon.tsx'
import { IconChevronDown, IconChevronUp, IconX } from './icons.ts'
import { TextField } from './text-field.tsx'
import { findText } from './text-search.ts'

type PdfFindProps = { readonly place: RefObject<HTMLElement | null>; readonly onClose: () => void }

/** Search in the pages shown: Enter goes on, Shift+Enter back, Escape closes. */
export const PdfFind = ({ place, onClose }: PdfFindProps) => {
  const { t } = useTranslation('parts')
  const [sought, setSought] = useState('')
  const { found, at, step } = useFound(place, sought)
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
        autoFocus
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

const useFound = (place: RefObject<HTMLElement | null>, sought: string) => {
  const [ranges, setRanges] = useState<readonly Range[]>([])
  const [at, setAt] = useState(0)
  useEffect(() => {
    const paper = place.current
    if (paper === null) return
    let waiting: ReturnType<typeof setTimeout> | undefined
    const look = () =>
      setRanges([...paper.querySelectorAll('.textLayer')].flatMap(page => findText(page, sought)))
    // Pages come one after the other, and anew with another size.
    const observer = new MutationObserver(() => {
      clearTimeout(waiting)
      waiting = setTimeout(look, 100)
    })
    look()
    setAt(0)
    observer.observe(paper, { childList: true, subtree: true })
    return () => {
      clearTimeout(waiting)
      observer.disconnect()
    }
  }, [place, sought])

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
    step: (by: 1 | -1) =>
      setAt(before => (ranges.length === 0 ? 0 : (before + by + ranges.length) % ranges.length)),
  }
}
