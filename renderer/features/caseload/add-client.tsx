import { type FormEvent, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Link, useLocation } from 'wouter'
import { shortDate } from '#basics/date-words.ts'
import { isPlainDate, type PlainDate } from '#basics/plain-date.ts'
import type { AppError } from '#contract/app-error.ts'
import type { CaseloadView } from '#contract/caseload.ts'
import { looksLikeNhsNumber } from '#domain/caseload/nhs-number.ts'
import { useSitting } from '#renderer/bridge/sitting.tsx'
import { errorWords } from '#renderer/text/error-words.ts'
import { Button, buttonClass } from '#renderer/ui/button.tsx'
import { DateField } from '#renderer/ui/date-field.tsx'
import { ErrorSummary } from '#renderer/ui/error-summary.tsx'
import { Prompt } from '#renderer/ui/prompt.tsx'
import { TextField } from '#renderer/ui/text-field.tsx'
import { type FormProblem, useProblems } from '#renderer/ui/use-problems.ts'
import { caseloadHref } from './caseload-address.ts'
import { useMoves } from './mutations.ts'

type FieldName = 'reference' | 'birthDate' | 'referralDate' | 'from'

const TEXTS = ['forename', 'surname', 'initials', 'service', 'locality'] as const
type TextName = (typeof TEXTS)[number]

/** A client by hand. Only the reference is needed. */
export const AddClient = ({ caseload }: { readonly caseload: CaseloadView }) => {
  const { t } = useTranslation('caseload')
  const [, navigate] = useLocation()
  const { today } = useSitting()
  const { practitioner } = caseload
  const [reference, setReference] = useState('')
  const [texts, setTexts] = useState<Readonly<Record<TextName, string>>>({
    forename: '',
    surname: '',
    initials: '',
    service: '',
    locality: '',
  })
  const [birthDate, setBirthDate] = useState('')
  const [referralDate, setReferralDate] = useState('')
  const [from, setFrom] = useState<string>(today)
  const [known, setKnown] = useState<string | null>(null)
  const problems = useProblems<FieldName>()
  const moves = useMoves()
  const here = caseload.rows.find(row => row.client.reference === reference.trim())?.client

  const found = (): FormProblem<FieldName>[] => {
    const text = t('dayNeeded', { example: shortDate(today) })
    return [
      ...(reference.trim() === '' ? [{ field: 'reference', text: t('referenceNeeded') } as const] : []),
      ...(here === undefined ? [] : [{ field: 'reference', text: t('hereAlready', here) } as const]),
      ...(birthDate.trim() === '' || isPlainDate(birthDate) ? [] : [{ field: 'birthDate', text } as const]),
      ...(referralDate.trim() === '' || isPlainDate(referralDate)
        ? []
        : [{ field: 'referralDate', text } as const]),
      ...(isPlainDate(from) ? [] : [{ field: 'from', text } as const]),
    ]
  }
  const refused = (error: AppError) => {
    if (error.code === 'reference-taken') setKnown(reference.trim())
    problems.tell([{ field: fieldOf(error.field), text: errorWords(error) }])
  }
  const submit = async (event: FormEvent) => {
    event.preventDefault()
    setKnown(null)
    if (moves.pending || !problems.tell(found())) return
    const added = await moves.add(
      {
        practitionerId: practitioner.id,
        from: from as PlainDate,
        facts: {
          reference,
          ...Object.fromEntries(TEXTS.map(name => [name, orNull(texts[name])])),
          birthDate: orNull(birthDate) as PlainDate | null,
          referralDate: orNull(referralDate) as PlainDate | null,
        },
      },
      reference.trim(),
    )
    if (!added.ok) return refused(added.error)
    navigate(caseloadHref(practitioner.id, added.value.clientId))
  }
  const bringBack = async (back: string) => {
    const result = await moves.bringBack(
      { reference: back, practitionerId: practitioner.id, on: from as PlainDate },
      back,
    )
    if (result.ok) return navigate(caseloadHref(practitioner.id, result.value.clientId))
    setKnown(null)
    refused(result.error)
  }
  const text = (name: TextName, hint?: string) => (
    <TextField
      label={t(name)}
      hint={hint}
      value={texts[name]}
      onChange={value => setTexts({ ...texts, [name]: value })}
      maxLength={200}
    />
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
        <form className="cl-form" onSubmit={event => void submit(event)} noValidate aria-label={t('add')}>
          <ErrorSummary {...problems.summary} />
          <TextField
            label={t('reference')}
            hint={t('referenceHint')}
            {...problems.at('reference')}
            value={reference}
            onChange={problems.on('reference', setReference)}
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
                <Button size="small" onClick={() => void bringBack(known)}>
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
            <DateField
              label={t('birthDate')}
              {...problems.at('birthDate')}
              value={birthDate}
              onChange={problems.on('birthDate', setBirthDate)}
              today={today}
            />
          </div>
          <div className="cl-pair">
            {text('service')}
            {text('locality')}
          </div>
          <DateField
            label={t('referralDate')}
            {...problems.at('referralDate')}
            value={referralDate}
            onChange={problems.on('referralDate', setReferralDate)}
            today={today}
          />
          <DateField
            label={t('from')}
            {...problems.at('from')}
            value={from}
            onChange={problems.on('from', setFrom)}
            today={today}
          />
          <div className="row wrap">
            <Button kind="primary" type="submit" aria-disabled={moves.pending}>
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

const orNull = (text: string): string | null => (text.trim() === '' ? null : text.trim())

const FIELDS = {
  reference: 'reference',
  'facts.reference': 'reference',
  'facts.birthDate': 'birthDate',
  'facts.referralDate': 'referralDate',
  from: 'from',
  on: 'from',
} as const satisfies Record<string, FieldName>

const fieldOf = (field: string | undefined): FieldName | null =>
  field !== undefined && field in FIELDS ? FIELDS[field as keyof typeof FIELDS] : null
