import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { shortDate } from '#basics/date-words.ts'
import type { PlainDate } from '#basics/plain-date.ts'
import type { ClosingView } from '#contract/review.ts'
import {
  type CriterionState,
  criteriaCounts,
  criteriaResults,
  criticalFirst,
} from '#domain/closure/closing-criteria.ts'
import type { ClosureForm, StableCasingForm, SupportStaffForm } from '#domain/closure/closing-forms.ts'
import { resultWords } from '#renderer/text/criteria-words.ts'
import { type Status, StatusMark } from '#renderer/ui/status-mark.tsx'

export type FormLine = {
  readonly key: string
  readonly term: string
  /** Null is not recorded. */
  readonly value: ReactNode | null
  /** In the client's own words. */
  readonly voice?: boolean
}

type Say = ReturnType<typeof useTranslation<'closingForms'>>['t']
type SayTerm = ReturnType<typeof useTranslation<'terms'>>['t']

/** The lines of a form in the order in which it was filled in. */
export const useFormLines = (closing: ClosingView): readonly FormLine[] => {
  const { t } = useTranslation('closingForms')
  const { t: term } = useTranslation('terms')
  const { t: own } = useTranslation('sessionClosing')
  const { form } = closing
  const held = criteriaLine(closing, t)
  switch (form.kind) {
    case 'closing':
      return closureLines(form, held, t, term, own('goals'))
    case 'stable casing':
      return [held, ...stableLines(form, t)]
    case 'support staff':
      return supportLines(form, held, t)
  }
}

/** The result, and each criterion: critical ones that stand against it first. */
const criteriaLine = ({ form, criteria }: ClosingView, t: Say): FormLine => {
  const results = criteriaResults(criteria, form.criteria)
  return {
    key: 'criteria',
    term: t('criteria'),
    value: (
      <>
        <span className="crit-sum">
          {resultWords(t, criteriaCounts(results))}. {t('criteriaVersion', { version: criteria.version })}.
        </span>
        <Marked
          className="goals goals--held"
          lines={criticalFirst(results).map(({ key, text, critical, state, comment }) => ({
            key,
            state,
            words: state === null ? t('notRecorded') : t(`criterionMet.${state}`),
            text: [critical ? `${text} (${t('critical')})` : text, comment].filter(Boolean).join('. '),
          }))}
        />
      </>
    ),
  }
}

const closureLines = (
  form: ClosureForm,
  held: FormLine,
  t: Say,
  term: SayTerm,
  goals: string,
): FormLine[] => [
  {
    key: 'reason',
    term: t('reason'),
    value:
      form.reason === null
        ? written(form.reasonText)
        : joined(term(`leaving.${form.reason}`), form.reasonText),
  },
  { key: 'summary', term: t('summary'), value: written(form.summary) },
  {
    key: 'goals',
    term: goals,
    value:
      form.goals.length === 0 ? null : (
        <Marked
          lines={form.goals.map(({ text, state }, place) => ({
            key: `${place}`,
            state,
            words: state === null ? t('notRecorded') : t(`met.${state}`),
            text,
          }))}
        />
      ),
  },
  { key: 'contactAttempts', term: t('contactAttempts'), value: written(form.contactAttempts) },
  {
    key: 'lastRiskCheck',
    term: t('lastRiskCheck'),
    value: joined(
      [day(form.lastRiskCheck), form.riskThen === null ? null : term(`risk.${form.riskThen}`).toLowerCase()]
        .filter(Boolean)
        .join(', '),
      form.nextRiskReviewBy === null ? null : `${t('nextRiskReviewBy')}: ${form.nextRiskReviewBy}`,
    ),
  },
  { key: 'whoWasTold', term: t('whoWasTold'), value: written(form.whoWasTold) },
  { key: 'onwardReferrals', term: t('onwardReferrals'), value: written(form.onwardReferrals) },
  { key: 'aftercare', term: t('aftercare'), value: written(form.aftercare) },
  { key: 'howToComeBack', term: t('howToComeBack'), value: written(form.howToComeBack) },
  held,
  { key: 'lastDay', term: t('lastDay'), value: day(form.lastDay) },
  { key: 'againstClientsWish', term: t('againstClientsWish'), value: yesNo(form.againstClientsWish, t) },
  { key: 'threatsOrHarm', term: t('threatsOrHarm'), value: yesNo(form.threatsOrHarm, t) },
  { key: 'clientsView', term: t('clientsView'), value: written(form.clientsView), voice: true },
]

const stableLines = (form: StableCasingForm, t: Say): FormLine[] => [
  { key: 'whyNow', term: t('whyNow'), value: written(form.whyNow) },
  { key: 'lackOfCapacity', term: t('lackOfCapacity'), value: yesNo(form.lackOfCapacity, t) },
  {
    key: 'contactFromNow',
    term: t('contactFromNow'),
    value: form.contactFromNow === null ? null : t(`contact.${form.contactFromNow}`),
  },
  { key: 'trialUntil', term: t('trialUntil'), value: day(form.trialUntil) },
  { key: 'reviewDate', term: t('reviewDate'), value: day(form.reviewDate) },
  { key: 'owner', term: t('owner'), value: written(form.owner) },
  { key: 'inOwnersAbsence', term: t('inOwnersAbsence'), value: written(form.inOwnersAbsence) },
  {
    key: 'triggers',
    term: t('triggers'),
    value:
      form.triggers.length === 0 ? null : (
        <ul>
          {form.triggers.map(trigger => (
            <li key={trigger}>{trigger}</li>
          ))}
        </ul>
      ),
  },
  { key: 'clientsView', term: t('clientsView'), value: written(form.clientsView), voice: true },
]

const supportLines = (form: SupportStaffForm, held: FormLine, t: Say): FormLine[] => [
  { key: 'supportWorker', term: t('supportWorker'), value: written(form.supportWorker) },
  { key: 'tasks', term: t('tasks'), value: written(form.tasks) },
  {
    key: 'competence',
    term: t('competenceCheckedBy'),
    value: joined(form.competenceCheckedBy ?? '', day(form.competenceCheckedOn)),
  },
  held,
  { key: 'supervisedBy', term: t('supervisedBy'), value: written(form.supervisedBy) },
  { key: 'whenToCallBack', term: t('whenToCallBack'), value: written(form.whenToCallBack) },
  { key: 'reviewDate', term: t('reviewDate'), value: day(form.reviewDate) },
  { key: 'clientsView', term: t('clientsView'), value: written(form.clientsView), voice: true },
]

const written = (text: string | null): string | null => (text === null || text.trim() === '' ? null : text)

const day = (date: PlainDate | null): string | null => (date === null ? null : shortDate(date))

const joined = (first: string, second: string | null): string | null =>
  written([written(first), written(second)].filter(Boolean).join('. '))

const yesNo = (value: boolean | null, t: Say): string | null =>
  value === null ? null : t(value ? 'yes' : 'no')

type MarkedLine = {
  readonly key: string
  readonly state: CriterionState | null
  readonly words: string
  readonly text: string
}

/** How far each is, before what it is. */
const Marked = ({
  lines,
  className = 'goals',
}: {
  readonly lines: readonly MarkedLine[]
  readonly className?: string
}) => (
  <span className={className}>
    {lines.map(({ key, state, words, text }) => (
      <span key={key}>
        <StatusMark status={state === null ? 'none' : MARKS[state]}>{words}</StatusMark>
        <i>{text}</i>
      </span>
    ))}
  </span>
)

const MARKS = {
  met: 'done',
  partly: 'part',
  'not met': 'none',
  'not applicable': 'none',
} as const satisfies Record<CriterionState, Status>
