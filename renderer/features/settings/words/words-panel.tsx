import { useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Link, useLocation } from 'wouter'
import type { WordsView } from '#contract/words.ts'
import { nameOf } from '#domain/words/change-list.ts'
import { Button, buttonClass } from '#renderer/ui/button.tsx'
import { Panel } from '#renderer/ui/panel.tsx'
import { StatusMark } from '#renderer/ui/status-mark.tsx'
import { useChangeWords } from './use-change-words.ts'
import { draftOf } from './words-draft.ts'
import { WordsForm } from './words-form.tsx'

type Entry = WordsView['entries'][number]

/** A new entry beside the list. */
export const AddWords = ({ view }: { readonly view: WordsView }) => {
  const { t } = useTranslation('settingsWords')
  const [, navigate] = useLocation()
  return (
    <Panel title={t('addTitle')} level={3}>
      <WordsForm view={view} entry={null} onPublished={() => navigate('/settings/words')}>
        <Link className={buttonClass({ kind: 'quiet' })} href="/settings/words">
          {t('cancel')}
        </Link>
      </WordsForm>
    </Panel>
  )
}

/** One entry beside the list: changed, taken out, or made again what Tandem brings. */
export const WordsPanel = ({ view, entry }: { readonly view: WordsView; readonly entry: Entry }) => {
  const { t } = useTranslation('settingsWords')
  const [, navigate] = useLocation()
  const [version, setVersion] = useState<number | null>(null)
  // Restored or undone: shown anew. Published from here: the form stays, and the focus in it.
  const shown = useRef({ text: textOf(entry), times: 0 })
  const published = useRef<string | null>(null)
  const text = textOf(entry)
  if (text !== shown.current.text)
    shown.current = { text, times: shown.current.times + (text === published.current ? 0 : 1) }
  const { remove, restore } = useChangeWords()
  return (
    <Panel
      title={nameOf(entry)}
      level={3}
      beside={
        <Link className={buttonClass({ size: 'small' })} href="/settings/words">
          {t('close')}
        </Link>
      }
    >
      <WordsForm
        key={shown.current.times}
        view={view}
        entry={entry}
        onPublished={next => {
          published.current = textOf(next.entries.find(({ key }) => key === entry.key))
          setVersion(next.version)
        }}
      >
        {entry.standing === 'changed' && <Button onClick={() => void restore(entry)}>{t('restore')}</Button>}
        <Button
          kind="quiet"
          onClick={() => void remove(entry).then(isRemoved => isRemoved && navigate('/settings/words'))}
        >
          {t('remove')}
        </Button>
      </WordsForm>
      <div role="status">
        {version !== null && <StatusMark status="done">{t('published', { version })}</StatusMark>}
      </div>
    </Panel>
  )
}

const textOf = (entry: Entry | undefined): string =>
  entry === undefined ? '' : JSON.stringify(draftOf(entry))
