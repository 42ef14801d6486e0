import { useEffect, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { z } from 'zod'
import type { RecordId } from '#basics/ids.ts'
import type { AddendumInput, AddendumRow } from '#contract/addendum.ts'
import { ADDENDUM_PASSAGE_MAX, ADDENDUM_TEXT_MAX, type AddendumKind } from '#domain/record/addendum-schema.ts'
import type { RecordClient } from '#domain/record/record-parts.ts'
import { callOperation } from '#renderer/bridge/bridge.ts'
import { saveQueue } from '#renderer/bridge/saving/save-queue.ts'
import { useSitting } from '#renderer/bridge/sitting.tsx'
import { useOperationQuery } from '#renderer/bridge/use-operation.ts'
import { errorWords } from '#renderer/text/error-words.ts'
import type { Translate } from '#renderer/text/translate.ts'
import { Button, LinkButton } from '#renderer/ui/button.tsx'
import { ChoiceGroup } from '#renderer/ui/choice-group.tsx'
import { ErrorSummary } from '#renderer/ui/error-summary.tsx'
import { useSentForm } from '#renderer/ui/form/use-sent-form.ts'
import { PassphraseField } from '#renderer/ui/passphrase-field.tsx'
import { SelectField } from '#renderer/ui/select-field.tsx'
import { TextArea } from '#renderer/ui/text-area.tsx'
import { useWait } from '#renderer/ui/use-wait.ts'
import { WaitWords } from '#renderer/ui/wait-words.tsx'
import { type AddendumDraft, useAddendumDraft } from './addendum-draft.ts'

type AddendumFormProps = {
  readonly recordId: RecordId
  readonly clients: readonly RecordClient[]
  /** What was typed before. */
  readonly draft: AddendumDraft
  readonly onSigned: (written: AddendumRow) => void
  readonly onLeave: () => void
}

type Typed = AddendumDraft & { readonly passphrase: string }

/** What is added or corrected, about whom, and the passphrase that signs it. */
export const AddendumForm = ({ recordId, clients, draft, onSigned, onLeave }: AddendumFormProps) => {
  const { t } = useTranslation('addenda')
  const author = useAuthor()
  const form = useSentForm(schemaOf(t, author.name), { ...draft, passphrase: '' })
  const kept = useAddendumDraft(recordId)
  const wait = useWait(0)
  const [signed, setSigned] = useState(false)
  const { kind } = form.values
  const { passphrase: _, ...typed } = form.values
  useKept(typed, kept.change, signed)
  const held = signed || wait.seconds > 0

  const sign = form.onSubmit(async ({ says, passphrase }) => {
    const sent = await saveQueue.track(callOperation('addendum.write', { recordId, says, passphrase }))
    if (sent.ok) {
      setSigned(true)
      form.set('passphrase', '')
      kept.change(null)
      await kept.flush()
      onSigned(sent.value)
      return undefined
    }
    const { code, detail, field } = sent.error
    if (typeof detail?.seconds === 'number' && detail.seconds > 0) wait.start(detail.seconds)
    const text = errorWords(sent.error)
    if (code === 'wrong-passphrase') return { field: 'passphrase', text: errorWords({ code }), again: true }
    if (code === 'too-many-attempts') return { field: 'passphrase', text }
    return { field: field === 'says.about' ? 'about' : null, text }
  }, held)

  return (
    <form className="addf" onSubmit={sign} noValidate autoComplete="off" aria-label={t('addTitle')}>
      <ErrorSummary {...form.summary} />
      <ChoiceGroup
        label={t('what')}
        {...form.field('kind')}
        choices={KINDS.map(value => ({ value, label: t(`choices.${value}`) }))}
      />
      <SelectField
        label={t('whom')}
        {...form.field('about')}
        emptyLabel={t('whole')}
        options={clients.map(({ reference, initials }) => ({
          value: reference,
          label: [reference, initials].filter(Boolean).join(' '),
        }))}
      />
      {kind === 'correction' && (
        <>
          <TextArea
            label={t('recordSays')}
            hint={t('recordSaysHint')}
            {...form.field('recordSays')}
            maxLength={ADDENDUM_PASSAGE_MAX}
            care={false}
          />
          <TextArea label={t('right')} {...form.field('right')} maxLength={ADDENDUM_PASSAGE_MAX} />
        </>
      )}
      <TextArea
        label={t(`text.${kind}`)}
        {...form.field('text')}
        rows={kind === 'correction' ? 3 : 7}
        maxLength={ADDENDUM_TEXT_MAX}
      />
      <PassphraseField
        label={t('passphrase', { name: author.name })}
        hint={author.sample === null ? t('passphraseHint') : `${t('passphraseHint')} ${author.sample}`}
        {...form.field('passphrase')}
      />
      <div className="row addf__end">
        <Button kind="primary" type="submit" aria-disabled={form.sending || held}>
          {form.sending || signed ? t('sending') : t('send')}
        </Button>
        <LinkButton onClick={onLeave}>{t('leave')}</LinkButton>
        <span className="dim sm">{t('kept')}</span>
      </div>
      <WaitWords seconds={wait.seconds} />
    </form>
  )
}

const KINDS = ['addition', 'correction'] as const satisfies readonly AddendumKind[]

/** Whoever has the keyboard signs; their passphrase is told where data is made up. */
const useAuthor = (): { readonly name: string; readonly sample: string | null } => {
  const { t } = useTranslation('addenda')
  const { person, with: other, acting } = useSitting()
  const vault = useOperationQuery('vault.status', {}).data
  const author = other !== null && other.id === acting ? other : person
  const sample = vault?.samplePassphrases.find(({ personId }) => personId === author.id)
  return {
    name: author.name,
    sample: sample === undefined ? null : t('sample', { passphrase: sample.passphrase }),
  }
}

/** Keeps each change of what is typed; not what the form began with, and nothing once it is signed. */
const useKept = (typed: AddendumDraft, keep: (typed: AddendumDraft) => void, signed: boolean): void => {
  const text = JSON.stringify(typed)
  const last = useRef(text)
  useEffect(() => {
    if (signed || text === last.current) return
    last.current = text
    keep(JSON.parse(text) as AddendumDraft)
  }, [text, keep, signed])
}

const schemaOf = (
  t: Translate<'addenda'>,
  name: string,
): z.ZodType<{ says: AddendumInput; passphrase: string }, Typed> =>
  z
    .object({
      kind: z.enum(KINDS),
      about: z.string().nullable(),
      recordSays: z.string(),
      right: z.string(),
      text: z.string(),
      passphrase: z.string().min(1, t('passphraseNeeded', { name })),
    })
    .superRefine(({ kind, recordSays, right, text }, { addIssue }) => {
      const needed = (field: string, value: string, message: string) => {
        if (value.trim() === '') addIssue({ code: 'custom', path: [field], message })
      }
      if (kind === 'correction') {
        needed('recordSays', recordSays, t('recordSaysNeeded'))
        needed('right', right, t('rightNeeded'))
      }
      needed('text', text, t(`textNeeded.${kind}`))
    })
    .transform(({ kind, about, recordSays, right, text, passphrase }) => ({
      says:
        kind === 'correction'
          ? {
              kind,
              about,
              correction: { recordSays: recordSays.trim(), right: right.trim() },
              text: text.trim(),
            }
          : { kind, about, correction: null, text: text.trim() },
      passphrase,
    }))
