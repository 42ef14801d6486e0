import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import type { WordsView } from '#contract/words.ts'
import type { WordsEntry } from '#domain/words/words-list.ts'
import { useOperationMutation } from '#renderer/bridge/use-operation.ts'
import { errorWords } from '#renderer/text/error-words.ts'
import { Button } from '#renderer/ui/button.tsx'
import { ErrorSummary } from '#renderer/ui/error-summary.tsx'
import { useSentForm } from '#renderer/ui/form/use-sent-form.ts'
import { TextArea } from '#renderer/ui/text-area.tsx'
import { draftOf, EMPTY_WORDS, wordsDraft } from './words-draft.ts'

type WordsFormProps = {
  readonly view: WordsView
  /** Null for a new one. */
  readonly entry: WordsEntry | null
  readonly onPublished: (view: WordsView) => void
  /** What else can be done with it. */
  readonly children: ReactNode
}

/** One entry of the list, published as a version by a press. */
export const WordsForm = ({ view, entry, onPublished, children }: WordsFormProps) => {
  const { t } = useTranslation('settingsWords')
  const { t: part } = useTranslation('parts')
  const { run } = useOperationMutation('words.publish')
  const form = useSentForm(
    wordsDraft(t, view.entries, entry?.key ?? null),
    entry === null ? EMPTY_WORDS : draftOf(entry),
  )
  const submit = form.onSubmit(async text => {
    const result = await run({ change: 'put', key: entry?.key ?? null, text })
    if (!result.ok)
      return { field: result.error.code === 'words-twice' ? 'words' : null, text: errorWords(result.error) }
    if (result.value.version === view.version) return { text: t('nothingChanged') }
    onPublished(result.value)
  })
  return (
    <form onSubmit={submit} noValidate>
      <ErrorSummary {...form.summary} />
      <TextArea
        label={t('words')}
        hint={t('wordsHint')}
        {...form.field('words')}
        care={false}
        autoFocus={entry === null}
      />
      <TextArea className="fg" label={t('why')} hint={t('whyHint')} {...form.field('why')} care={false} />
      <TextArea
        className="fg"
        label={t('insteads')}
        hint={t('insteadsHint')}
        {...form.field('instead')}
        care={false}
      />
      <TextArea
        className="fg"
        label={t('except')}
        labelMore={part('optional')}
        hint={t('exceptHint')}
        {...form.field('except')}
        care={false}
      />
      <div className="row fg wrap">
        <Button kind="primary" type="submit" aria-disabled={form.sending}>
          {t('publish', { version: view.version + 1 })}
        </Button>
        {children}
      </div>
    </form>
  )
}
