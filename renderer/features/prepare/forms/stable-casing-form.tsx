import { useTranslation } from 'react-i18next'
import { longMonth, shortDate } from '#basics/date-words.ts'
import type { EntryView } from '#contract/review.ts'
import {
  type MetState,
  STABLE_CASING_CRITERIA,
  type StableCasingForm,
} from '#domain/closure/closing-forms.ts'
import { clientWords } from '#renderer/text/words.ts'
import { Button } from '#renderer/ui/button.tsx'
import { ChoiceGroup } from '#renderer/ui/choice-group.tsx'
import { FieldError } from '#renderer/ui/field.tsx'
import { Icon } from '#renderer/ui/icon.tsx'
import { IconPlus } from '#renderer/ui/icons.ts'
import { Note } from '#renderer/ui/note.tsx'
import { Panel } from '#renderer/ui/panel.tsx'
import { SelectField } from '#renderer/ui/select-field.tsx'
import { TextField } from '#renderer/ui/text-field.tsx'
import { useUndo } from '#renderer/ui/undo/use-undo.tsx'
import { DraftDateField } from '../draft-date-field.tsx'
import { FormLine, FormText, YesNo } from './form-fields.tsx'
import type { FormProps } from './form-props.ts'
import { TextList } from './text-list.tsx'

/** Keeping somebody at low contact, with what brings them back to full contact. */
export const StableCasingFormFields = (props: FormProps<StableCasingForm>) => (
  <>
    <div>
      <Criteria {...props} />
      <WhyNow {...props} />
    </div>
    <ThePlan {...props} />
  </>
)

type CriterionKey = (typeof STABLE_CASING_CRITERIA)[number]['key']
type Criterion = StableCasingForm['criteria'][number]

const isKnown = (key: string): key is CriterionKey => STABLE_CASING_CRITERIA.some(known => known.key === key)

const Criteria = ({ form, set, choose, flush, entry, problems }: FormProps<StableCasingForm>) => {
  const { t } = useTranslation('closingForms')
  const count = (state: MetState | null) =>
    form.criteria.filter(criterion => criterion.state === state).length
  const counts = t('criteriaCounts', { met: count('met'), partly: count('partly'), notMet: count('not met') })
  const change = (key: string, fields: Partial<Criterion>) => ({
    criteria: form.criteria.map(other => (other.key === key ? { ...other, ...fields } : other)),
  })
  const error = problems.at('criteria').error
  return (
    <Panel
      title={t('criteria')}
      beside={
        <span className="sm dim">
          {count(null) === 0 ? counts : `${counts}, ${t('criteriaOpen', { count: count(null) })}`}
        </span>
      }
    >
      <ul className="crit">
        {form.criteria.map((criterion, index) => {
          const words = isKnown(criterion.key) ? t(`criterion.${criterion.key}`) : criterion.key
          const evidence = entry === null ? null : <Evidence criterion={criterion.key} entry={entry} />
          return (
            <li key={criterion.key}>
              <span>
                {words}
                {evidence}
              </span>
              <ChoiceGroup<MetState>
                id={index === 0 ? problems.at('criteria').id : undefined}
                label={words}
                labelHidden
                value={criterion.state}
                onChange={state => choose(change(criterion.key, { state }))}
                choices={(['met', 'partly', 'not met'] as const).map(value => ({
                  value,
                  label: t(`criterionMet.${value}`),
                }))}
              />
              {(criterion.state === 'partly' ||
                criterion.state === 'not met' ||
                criterion.comment !== null) && (
                <div className="cmt">
                  <span className="label" aria-hidden="true">
                    {t('comment')}
                  </span>
                  <TextField
                    className="grow"
                    label={t('commentOn', { criterion: words })}
                    care
                    labelHidden
                    placeholder={t('notRecorded')}
                    maxLength={1000}
                    value={criterion.comment ?? ''}
                    onChange={text => set(change(criterion.key, { comment: text === '' ? null : text }))}
                    onBlur={flush}
                  />
                </div>
              )}
            </li>
          )
        })}
      </ul>
      {error !== null && <FieldError>{error}</FieldError>}
    </Panel>
  )
}

/** What this month's figures say of a criterion; the judgement stays the practitioner's. */
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

const WhyNow = ({ form, set, choose, flush, problems }: FormProps<StableCasingForm>) => {
  const { t } = useTranslation('closingForms')
  return (
    <Panel title={t('whyNow')}>
      <FormText
        {...problems.at('whyNow')}
        label={t('whyNowLabel')}
        labelHidden
        value={form.whyNow}
        onChange={whyNow => set({ whyNow })}
        onBlur={flush}
      />
      <YesNo
        {...problems.at('lackOfCapacity')}
        question={t('lackOfCapacity')}
        more={t('lackOfCapacityMore')}
        value={form.lackOfCapacity}
        onChange={lackOfCapacity => choose({ lackOfCapacity })}
      />
    </Panel>
  )
}

const CONTACT = ['monthly', 'every 2 months', 'every 3 months', 'on request'] as const

const ThePlan = (props: FormProps<StableCasingForm>) => {
  const { form, set, choose, flush, drafts, problems, closing, openWords } = props
  const { t } = useTranslation('closingForms')
  const date = (field: 'trialUntil' | 'reviewDate') => ({
    ...problems.at(field),
    label: t(field),
    drafts,
    name: field,
    value: form[field],
    onChange: (day: StableCasingForm[typeof field]) => set({ [field]: day }),
    onBlur: flush,
  })
  const line = (field: 'owner' | 'inOwnersAbsence') => ({
    ...problems.at(field),
    label: t(field),
    value: form[field],
    onChange: (text: string | null) => set({ [field]: text }),
    onBlur: flush,
  })
  const client = closing.client.initials ?? closing.client.reference
  return (
    <div>
      <Panel title={t('thePlan')} beside={<span className="sm dim">{openWords}</span>}>
        <SelectField<(typeof CONTACT)[number]>
          {...problems.at('contactFromNow')}
          label={t('contactFromNow')}
          emptyLabel={t('notRecorded')}
          value={form.contactFromNow}
          onChange={contactFromNow => choose({ contactFromNow })}
          options={CONTACT.map(value => ({ value, label: t(`contact.${value}`) }))}
        />
        <div className="half">
          <DraftDateField {...date('trialUntil')} />
          <DraftDateField {...date('reviewDate')} />
        </div>
        <div className="half">
          <FormLine {...line('owner')} />
          <FormLine {...line('inOwnersAbsence')} />
        </div>
        <Triggers {...props} />
        <FormText
          rows={1}
          {...problems.at('clientsView')}
          label={t('says', { client })}
          value={form.clientsView}
          onChange={clientsView => set({ clientsView })}
          onBlur={flush}
        />
      </Panel>
      <Note>{t('goesIntoRecord', { client: clientWords(closing.client) })}</Note>
    </div>
  )
}

const Triggers = ({ form, set, choose, flush, problems, disabled }: FormProps<StableCasingForm>) => {
  const { t } = useTranslation('closingForms')
  const { push } = useUndo()
  const { triggers } = form
  const remove = (index: number) => {
    choose({ triggers: triggers.filter((_, at) => at !== index) })
    push({
      label: t('triggerRemoved', { number: index + 1 }),
      undo: async () => {
        choose({ triggers })
        return null
      },
    })
  }
  const error = problems.at('triggers').error
  return (
    <fieldset className="fld">
      <legend className="sr">{t('triggers')}</legend>
      <div className="row-b">
        <span className="label" aria-hidden="true">
          {t('triggers')}
        </span>
        {!disabled && (
          <Button
            size="small"
            kind="quiet"
            id={triggers.length === 0 ? problems.at('triggers').id : undefined}
            disabled={triggers.length >= 20}
            onClick={() => choose({ triggers: [...triggers, ''] })}
          >
            <Icon of={IconPlus} small />
            {t('addTrigger')}
          </Button>
        )}
      </div>
      <TextList
        className="trig"
        id={problems.at('triggers').id}
        disabled={disabled}
        items={triggers.map(text => ({ text }))}
        label={number => t('trigger', { number })}
        removeLabel={number => t('removeTrigger', { number })}
        onChange={(index, text) =>
          set({ triggers: triggers.map((other, at) => (at === index ? text : other)) })
        }
        onAdd={() => set({ triggers: [...triggers, ''] })}
        onRemove={remove}
        onBlur={flush}
      />
      {error !== null && <FieldError>{error}</FieldError>}
    </fieldset>
  )
}
