import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Link, useLocation } from 'wouter'
import { z } from 'zod'
import { shortDate } from '#basics/date-words.ts'
import { isPlainDate, type PlainDate } from '#basics/plain-date.ts'
import type { CaseloadView } from '#contract/caseload.ts'
import { looksLikeNhsNumber } from '#domain/caseload/nhs-number.ts'
import { useSitting } from '#renderer/bridge/sitting.tsx'
import { errorWords } from '#renderer/text/error-words.ts'
import { Button, buttonClass } from '#renderer/ui/button.tsx'
import { DateField } from '#renderer/ui/date-field.tsx'
import { ErrorSummary } from '#renderer/ui/error-summary.tsx'
import { day, dayOrNull, words, wordsOrNull } from '#renderer/ui/form/form-schema.ts'
import { useSentForm } from '#renderer/ui/form/use-sent-form.ts'
import { Prompt } from '#renderer/ui/prompt.tsx'
import { TextField } from '#renderer/ui/text-field.tsx'
import { caseloadHref } from './caseload-address.ts'
import { useMoves } from './mutations.ts'

type TextName = 'forename' | 'surname' | 'initials' | 'service' | 'locality'

/** A client by hand. Only the reference is needed. */
export const AddClient = ({ caseload }: { readonly caseload: CaseloadView }) => {
  const { t } = useTranslation('caseload')
  const [, navigate] = useLocation()
  const { today } = useSitting()
  const { practitioner } = caseload
  const [known, setKnown] = useState<string | null>(null)
  const moves = useMoves()
  const dayNeeded = t('dayNeeded', { example: shortDate(today) })
  const clientAt = (reference: string) =>
    caseload.rows.find(({ client }) => client.reference === reference.trim())?.client
  const form = useSentForm(
    z.object({
      reference: words(t('referenceNeeded')).superRefine((reference, { addIssue }) => {
        const there = clientAt(reference)
        if (there !== undefined) addIssue(t('hereAlready', there))
      }),
      forename: wordsOrNull,
      surname: wordsOrNull,
      initials: wordsOrNull,
      service: wordsOrNull,
      locality: wordsOrNull,
      birthDate: dayOrNull(dayNeeded),
      referralDate: dayOrNull(dayNeeded),
      from: day(dayNeeded),
    }),
    {
      reference: '',
      forename: '',
      surname: '',
      initials: '',
      service: '',
      locality: '',
      birthDate: '',
      referralDate: '',
      from: today,
    },
  )
  const { reference, from } = form.values
  const here = clientAt(reference)

  const submit = form.onSubmit(async ({ from, ...facts }) => {
    const added = await moves.add({ practitionerId: practitioner.id, from, facts }, facts.reference)
    if (added.ok) return void navigate(caseloadHref(practitioner.id, added.value.clientId))
    if (added.error.code === 'reference-taken') setKnown(facts.reference)
    return { field: fieldOf(added.error.field), text: errorWords(added.error) }
  }, moves.pending)
  const bringBack = async (back: string, on: PlainDate) => {
    const result = await moves.bringBack({ reference: back, practitionerId: practitioner.id, on }, back)
    if (result.ok) return navigate(caseloadHref(practitioner.id, result.value.clientId))
    setKnown(null)
    form.tell({ field: fieldOf(result.error.field), text: errorWords(result.error) })
  }
  const text = (name: TextName, hint?: string) => (
    <TextField label={t(name)} hint={hint} {...form.field(name)} maxLength={200} />
  )

  return (
    <aside className="cl-open" aria-label={t('add')}>
      <header>
        <div>
          <p className="sm dim">{t('addLead')}</p>
          <h2>{t('add')}</h2>
        </div>
        <Link className={buttonClass({ size: 'small' })} href={caseloadHref(practitioner.id)}>
          {t('close')}
        </Link>
      </header>
      <div className="sc">
        <form
          className="cl-form"
          onSubmit={event => {
            setKnown(null)
            submit(event)
          }}
          noValidate
          aria-label={t('add')}
        >
          <ErrorSummary {...form.summary} />
          <TextField
            label={t('reference')}
            hint={t('referenceHint')}
            {...form.field('reference')}
            maxLength={40}
            autoFocus
          />
          {looksLikeNhsNumber(reference) && <Prompt>{t('looksLikeNhs')}</Prompt>}
          {here !== undefined && (
            <Prompt
              actions={
                <Link
                  className={buttonClass({ size: 'small' })}
                  href={caseloadHref(practitioner.id, here.id)}
                >
                  {t('openThem', { reference: here.reference })}
                </Link>
              }
            >
              {t('hereAlready', { reference: here.reference })}
            </Prompt>
          )}
          {known !== null && isPlainDate(from) && (
            <Prompt
              actions={
                <Button size="small" onClick={() => void bringBack(known, from)}>
                  {t('bringThemBack', { reference: known })}
                </Button>
              }
            >
              {t('knownAlready', { reference: known })}
            </Prompt>
          )}
          <div className="cl-pair">
            {text('forename')}
            {text('surname')}
          </div>
          <div className="cl-pair">
            {text('initials', t('initialsHint'))}
            <DateField label={t('birthDate')} {...form.field('birthDate')} today={today} />
          </div>
          <div className="cl-pair">
            {text('service')}
            {text('locality')}
          </div>
          <DateField label={t('referralDate')} {...form.field('referralDate')} today={today} />
          <DateField label={t('from')} {...form.field('from')} today={today} />
          <div className="row wrap">
            <Button kind="primary" type="submit" aria-disabled={form.sending || moves.pending}>
              {t('addThis')}
            </Button>
            <Link className={buttonClass({ kind: 'quiet' })} href={caseloadHref(practitioner.id)}>
              {t('cancel')}
            </Link>
          </div>
        </form>
      </div>
    </aside>
  )
}

/** The field of the form in which an answer of the core belongs. */
const fieldOf = (field: string | undefined) =>
  FIELDS.find(name => name === field?.replace(/^facts\./, '')) ?? (field === 'on' ? 'from' : null)

const FIELDS = ['reference', 'birthDate', 'referralDate', 'from'] as const
