import { useTranslation } from 'react-i18next'
import { longMonth, shortDate } from '#basics/date-words.ts'
import type { EntryView } from '#contract/review.ts'
import {
  type CriterionAnswer,
  type CriterionResult,
  CriterionState,
  criteriaCounts,
  criteriaResults,
  wantsComment,
} from '#domain/closure/closing-criteria.ts'
import type { ClosingForm } from '#domain/closure/closing-forms.ts'
import { criticalWords, resultWords } from '#renderer/text/criteria-words.ts'
import { ChoiceGroup } from '#renderer/ui/choice-group.tsx'
import { FieldError } from '#renderer/ui/field.tsx'
import { Note } from '#renderer/ui/note.tsx'
import { Panel } from '#renderer/ui/panel.tsx'
import { TextField } from '#renderer/ui/text-field.tsx'
import type { FormProps } from './form-props.ts'

type CriteriaPanelProps = Pick<
  FormProps<ClosingForm>,
  'form' | 'flush' | 'problems' | 'entry' | 'closing' | 'disabled'
> & {
  readonly onType: (criteria: CriterionAnswer[]) => void
  readonly onChoose: (criteria: CriterionAnswer[]) => void
}

/** What a form is held against: met, partly, unmet, not applicable; partly and unmet say why. */
export const CriteriaPanel = ({
  form,
  closing,
  entry,
  problems,
  disabled,
  flush,
  onType,
  onChoose,
}: CriteriaPanelProps) => {
  const { t } = useTranslation('closingForms')
  const results = criteriaResults(closing.criteria, form.criteria)
  const counts = criteriaCounts(results)
  const changed = (key: string, fields: Partial<CriterionAnswer>) =>
    results.map(one => ({
      key: one.key,
      state: one.state,
      comment: one.comment,
      ...(one.key === key ? fields : {}),
    }))
  const error = problems.at('criteria').error
  const critical = criticalWords(t, counts, { recorded: true })
  return (
    <Panel
      title={t('criteria')}
      beside={
        <span className="sm dim">
          {resultWords(t, counts)}. {t('criteriaVersion', { version: closing.criteria.version })}
        </span>
      }
    >
      <ul className="crit crit--four">
        {results.map((result, index) => (
          <Criterion
            key={result.key}
            id={index === 0 ? problems.at('criteria').id : undefined}
            result={result}
            entry={entry}
            disabled={disabled}
            onState={state => onChoose(changed(result.key, { state }))}
            onComment={comment => onType(changed(result.key, { comment: comment === '' ? null : comment }))}
            onBlur={flush}
          />
        ))}
      </ul>
      {error !== null && <FieldError>{error}</FieldError>}
      {critical !== null && (
        <Note kind="attention">
          {critical} {t('criticalMore')}
        </Note>
      )}
    </Panel>
  )
}

type CriterionProps = {
  readonly id: string | undefined
  readonly result: CriterionResult
  readonly entry: EntryView | null
  readonly disabled: boolean
  readonly onState: (state: CriterionState) => void
  readonly onComment: (comment: string) => void
  readonly onBlur: () => void
}

const Criterion = ({ id, result, entry, disabled, onState, onComment, onBlur }: CriterionProps) => {
  const { t } = useTranslation('closingForms')
  const { key, text, critical, state, comment } = result
  return (
    <li>
      <span>
        {text}
        {critical && <small>{t('critical')}</small>}
        {entry !== null && <Evidence criterion={key} entry={entry} />}
      </span>
      <ChoiceGroup<CriterionState>
        id={id}
        label={text}
        labelHidden
        ownWidths
        disabled={disabled}
        value={state}
        onChange={onState}
        choices={CriterionState.options.map(value => ({ value, label: t(`criterionMet.${value}`) }))}
      />
      {(wantsComment(result) || comment !== null) && (
        <div className="cmt">
          <span className="label" aria-hidden="true">
            {t('comment')}
            {wantsComment(result) && !comment?.trim() && <span className="need">{t('commentNeeded')}</span>}
          </span>
          <TextField
            className="grow"
            label={t('commentOn', { criterion: text })}
            care
            labelHidden
            placeholder={t('notRecorded')}
            maxLength={1000}
            value={comment ?? ''}
            onChange={onComment}
            onBlur={onBlur}
          />
        </div>
      )}
    </li>
  )
}

/** What this month's figures say of a criterion of the first version; the judgement stays the practitioner's. */
const Evidence = ({ criterion, entry }: { readonly criterion: string; readonly entry: EntryView }) => {
  const { t } = useTranslation('closingForms')
  const { carePlanReviewDue, riskAssessmentReviewDue } = entry.values
  if (criterion === 'low-band' && entry.lastScore !== null)
    return (
      <small>
        {t('evidenceScore', { total: entry.lastScore.total, month: longMonth(entry.lastScore.month) })}
      </small>
    )
  if (criterion === 'plan-in-date' && carePlanReviewDue !== null)
    return <small>{t('evidencePlan', { date: shortDate(carePlanReviewDue) })}</small>
  if (criterion === 'risk-assessed' && riskAssessmentReviewDue !== null)
    return <small>{t('evidenceRisk', { date: shortDate(riskAssessmentReviewDue) })}</small>
  return null
}
