import { type ReactNode, useEffect, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Link, useParams } from 'wouter'
import { shortDate } from '#basics/date-words.ts'
import { dateOf } from '#basics/instant.ts'
import type { WordsView } from '#contract/words.ts'
import { nameOf } from '#domain/words/change-list.ts'
import { useSitting } from '#renderer/bridge/sitting.tsx'
import { useOperationQuery } from '#renderer/bridge/use-operation.ts'
import { Button, buttonClass } from '#renderer/ui/button.tsx'
import { Checkbox } from '#renderer/ui/checkbox.tsx'
import { TextField } from '#renderer/ui/text-field.tsx'
import { SectionFrame } from '../section-frame.tsx'
import { useChangeWords } from './use-change-words.ts'
import { AddWords, WordsPanel } from './words-panel.tsx'
import { WordsTable } from './words-table.tsx'

/** The words that free texts are read for: everybody reads the list, an administrator changes it. */
export const WordsSection = () => {
  const { t } = useTranslation('settingsWords')
  const { t: settings } = useTranslation('settings')
  const { item } = useParams()
  const mayChange = useSitting().person.roles.includes('administrator')
  const { data: view } = useOperationQuery('words.get', {})
  const [text, setText] = useState('')
  const asked = mayChange && item !== undefined ? decodeURIComponent(item) : null
  const chosen = view?.entries.find(({ key }) => key === asked)
  const shown = view?.entries.filter(entry => holds(entry, text)) ?? []
  return (
    <SectionFrame
      title={settings('section.words')}
      lead={t('lead')}
      actions={
        !mayChange || asked === 'add' ? undefined : (
          <Link className={buttonClass({ kind: 'primary' })} href="/settings/words/add">
            {t('add')}
          </Link>
        )
      }
    >
      {view !== undefined && (
        <div className={asked === null ? 'set-sc words' : 'bkg words'}>
          <div>
            <WordsHead view={view} mayChange={mayChange} />
            {view.entries.length === 0 ? (
              <p className="words-none">{t('empty')}</p>
            ) : (
              <TextField
                className="words-find"
                label={t('find')}
                value={text}
                onChange={setText}
                type="search"
              />
            )}
            {shown.length > 0 && (
              <WordsTable entries={shown} chosen={chosen?.key ?? null} opens={mayChange} />
            )}
            {shown.length === 0 && view.entries.length > 0 && (
              <p className="words-none">{t('none', { text: text.trim() })}</p>
            )}
            {mayChange && <RemovedWords view={view} />}
          </div>
          {asked === 'add' && (
            <div>
              <AddWords view={view} />
            </div>
          )}
          {chosen !== undefined && (
            <Beside key={chosen.key}>
              <WordsPanel view={view} entry={chosen} />
            </Beside>
          )}
        </div>
      )}
    </SectionFrame>
  )
}

const holds = ({ words, instead }: WordsView['entries'][number], text: string): boolean =>
  [...words, ...instead].some(line => line.toLowerCase().includes(text.trim().toLowerCase()))

/** The list is long: what was opened in it takes the focus, wherever it stands. */
const Beside = ({ children }: { readonly children: ReactNode }) => {
  const box = useRef<HTMLDivElement>(null)
  useEffect(() => box.current?.focus(), [])
  return (
    <div className="words-beside" ref={box} tabIndex={-1}>
      {children}
    </div>
  )
}

type WordsHeadProps = { readonly view: WordsView; readonly mayChange: boolean }

/** Which version is in force, and the switch of the whole. */
const WordsHead = ({ view, mayChange }: WordsHeadProps) => {
  const { t } = useTranslation('settingsWords')
  const { setPrompting } = useChangeWords()
  const { version, published } = view
  /** As it was ticked, until the next version is there. */
  const [ticked, setTicked] = useState<{ readonly on: boolean; readonly version: number } | null>(null)
  const tick = async (on: boolean) => {
    setTicked({ on, version })
    const result = await setPrompting(on)
    if (!result.ok) setTicked(null)
  }
  return (
    <div className="panel panel--pad words-head">
      <Checkbox
        label={t('prompting')}
        more={mayChange ? t('promptingMore') : t('readLead')}
        checked={ticked?.version === version ? ticked.on : view.prompting}
        disabled={!mayChange}
        onChange={on => void tick(on)}
      />
      <p className="sm dim" role="status">
        {published === null
          ? t('shipped', { version })
          : t('publishedBy', {
              version,
              name: published.by,
              date: shortDate(dateOf(published.at)),
              what: t(`what.${published.what.did}`, { words: published.what.words ?? '' }),
            })}
      </p>
    </div>
  )
}

/** What Tandem brings and this service took out. */
const RemovedWords = ({ view: { removed } }: { readonly view: WordsView }) => {
  const { t } = useTranslation('settingsWords')
  const { putBack } = useChangeWords()
  if (removed.length === 0) return null
  return (
    <section className="panel panel--pad words-removed" aria-labelledby="words-removed">
      <h3 id="words-removed">{t('removed', { count: removed.length })}</h3>
      <ul>
        {removed.map(entry => (
          <li key={entry.key}>
            {nameOf(entry)}
            <Button
              size="small"
              aria-label={t('putBackOf', { words: nameOf(entry) })}
              onClick={() => void putBack(entry)}
            >
              {t('putBack')}
            </Button>
          </li>
        ))}
      </ul>
    </section>
  )
}
