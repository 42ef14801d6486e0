import { type KeyboardEvent, useEffect, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { longMonth } from '#basics/date-words.ts'
import type { ScoreDraft } from '#contract/review.ts'
import { type Levels, levelOf } from '#domain/scheme/levels.ts'
import type { SchemeDefinition } from '#domain/scheme/scheme-definition.ts'
import type { SchemeItem } from '#domain/scheme/scheme-parts.ts'
import { highestTotal } from '#domain/scheme/total.ts'
import { clientWords } from '#renderer/text/words.ts'
import { AnchoredLevels } from '#renderer/ui/anchored-levels.tsx'
import { BandMark } from '#renderer/ui/band-mark.tsx'
import { Button, LinkButton } from '#renderer/ui/button.tsx'
import { TextField } from '#renderer/ui/text-field.tsx'
import type { RowSnapshot } from './row-snapshot.ts'
import { itemsDone } from './score-cell.tsx'

type ScorePanelProps = {
  readonly row: RowSnapshot
  readonly scheme: SchemeDefinition
  /** Which item takes the next figure; its mark moves along. */
  readonly next: number
  /** Opened to be worked in, so the focus goes to the first item without a level. */
  readonly focusInside: boolean
  readonly onChange: (levels: Levels, notes: ScoreDraft['notes']) => void
  readonly onClose: () => void
  readonly onDown: () => void
}

/** The items with their anchored levels, under the row they belong to. */
export const ScorePanel = ({
  row,
  scheme,
  next,
  focusInside,
  onChange,
  onClose,
  onDown,
}: ScorePanelProps) => {
  const { t } = useTranslation('figures')
  const box = useRef<HTMLDivElement>(null)
  const { client, lastScore } = row.entry
  const { levels, notes } = row

  const focusItem = (index: number) => {
    const item = box.current?.querySelectorAll('.item')[index]
    const radio =
      item?.querySelector<HTMLElement>('input:checked') ?? item?.querySelector<HTMLElement>('input')
    radio?.focus()
  }
  // biome-ignore lint/correctness/useExhaustiveDependencies: only when it opens.
  useEffect(() => {
    box.current?.scrollIntoView({ block: 'nearest' })
    // Where both have no room, the row itself stays in sight.
    if (!focusInside)
      box.current
        ?.closest('tr')
        ?.parentElement?.querySelector('.is-open')
        ?.scrollIntoView({ block: 'nearest' })
    if (focusInside) focusItem(Math.max(0, firstOpen(scheme, levels)))
  }, [focusInside])

  const setLevel = (item: SchemeItem, level: number) => onChange({ ...levels, [item.key]: level }, notes)
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'Escape') {
      event.preventDefault()
      event.stopPropagation()
      return onClose()
    }
    const index = itemIndexOf(event.target)
    const item = index === null ? undefined : scheme.items[index]
    if (item === undefined || index === null || !isRadio(event.target)) return
    if (event.key === 'Enter') {
      event.preventDefault()
      return onDown()
    }
    if (!/^\d$/.test(event.key) || event.ctrlKey || event.altKey || event.metaKey) return
    event.preventDefault()
    if (!item.levels.some(({ level }) => level === Number(event.key))) return
    setLevel(item, Number(event.key))
    focusItem(Math.min(index + 1, scheme.items.length - 1))
  }
  const done = itemsDone(scheme, levels)
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: figures and Escape work on all the items in it.
    <div className="score-panel" ref={box} onKeyDown={onKeyDown}>
      <div className="score-panel__head">
        <h3>{t('ownScore', { client: clientWords(client) })}</h3>
        <p className="score-panel__sum" aria-live="polite">
          {row.score === null ? (
            <span className="dim">{t('itemsLeft', { count: scheme.items.length - done })}</span>
          ) : (
            <>
              <b>{t('totalOf', { total: row.score.total, highest: highestTotal(scheme) })}</b>
              <BandMark band={row.score.band} />
            </>
          )}
          {lastScore !== null && (
            <span className="dim">
              {t('lastScored', { total: lastScore.total, month: longMonth(lastScore.month) })}
            </span>
          )}
        </p>
      </div>
      {scheme.items.map((item, index) => (
        <div
          key={item.key}
          data-item={index}
          className={index === next ? 'score-item is-next' : 'score-item'}
        >
          <AnchoredLevels
            item={item.name}
            levels={item.levels}
            value={levelOf(levels, item.key) ?? null}
            onChange={level => setLevel(item, level)}
          />
          <ItemNote
            item={item}
            text={notes[item.key] ?? ''}
            onChange={text => onChange(levels, withNote(notes, item.key, text))}
          />
        </div>
      ))}
      <div className="score-panel__foot">
        <p className="xs dim">
          {t('scoreHint')}{' '}
          {t(scheme.standing === 'indicative' ? 'schemeStanding' : 'schemeOwn', {
            name: scheme.name,
            version: scheme.version,
          })}
        </p>
        <span className="row">
          {done > 0 && (
            <Button size="small" kind="quiet" onClick={() => onChange({}, notes)}>
              {t('clearScore')}
            </Button>
          )}
          <Button size="small" onClick={onClose}>
            {t('closeScore')}
          </Button>
        </span>
      </div>
    </div>
  )
}

type ItemNoteProps = {
  readonly item: SchemeItem
  readonly text: string
  readonly onChange: (text: string) => void
}

const ItemNote = ({ item, text, onChange }: ItemNoteProps) => {
  const { t } = useTranslation('figures')
  const [asked, setAsked] = useState(false)
  if (!asked && text === '')
    return (
      <LinkButton className="sm score-item__add" onClick={() => setAsked(true)}>
        {t('addNote')}
        <span className="sr">: {item.name}</span>
      </LinkButton>
    )
  return (
    <TextField
      className="score-item__note"
      care
      label={t('itemNote', { item: item.name })}
      labelHidden
      size="small"
      maxLength={1000}
      placeholder={t('itemNote', { item: item.name })}
      autoFocus={asked}
      value={text}
      onChange={onChange}
    />
  )
}

const firstOpen = (scheme: SchemeDefinition, levels: Levels): number =>
  scheme.items.findIndex(({ key }) => !Object.hasOwn(levels, key))

const itemIndexOf = (target: EventTarget): number | null => {
  const item = target instanceof HTMLElement ? target.closest<HTMLElement>('[data-item]') : null
  return item === null ? null : Number(item.dataset.item)
}

const isRadio = (target: EventTarget): boolean =>
  target instanceof HTMLInputElement && target.type === 'radio'

const withNote = (notes: ScoreDraft['notes'], key: string, text: string): ScoreDraft['notes'] => {
  const { [key]: _, ...others } = notes
  return text === '' ? others : { ...others, [key]: text }
}
