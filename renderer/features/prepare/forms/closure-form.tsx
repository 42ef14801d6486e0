import { useTranslation } from 'react-i18next'
import { shortDate } from '#basics/date-words.ts'
import type { OperationOutput } from '#contract/index.ts'
import { LeavingReason } from '#domain/caseload/client.ts'
import { Risk } from '#domain/caseload/risk.ts'
import type { ClosureForm } from '#domain/closure/closing-forms.ts'
import type { MetState } from '#domain/closure/met-state.ts'
import { Button } from '#renderer/ui/button.tsx'
import { ChoiceGroup } from '#renderer/ui/choice-group.tsx'
import { FieldError } from '#renderer/ui/field.tsx'
import { Icon } from '#renderer/ui/icon.tsx'
import { IconPlus } from '#renderer/ui/icons.ts'
import { Note } from '#renderer/ui/note.tsx'
import { Panel } from '#renderer/ui/panel.tsx'
import { SelectField } from '#renderer/ui/select-field.tsx'
import { useUndo } from '#renderer/ui/undo/use-undo.tsx'
import { DraftDateField } from '../draft-date-field.tsx'
import { CriteriaPanel } from './criteria-panel.tsx'
import { FormLine, FormText, YesNo } from './form-fields.tsx'
import type { FormProps } from './form-props.ts'
import { TextList } from './text-list.tsx'

/** What is prepared for somebody whose service is to end. */
export const ClosureFormFields = (props: FormProps<ClosureForm>) => (
  <>
    <TheWork {...props} />
    <SafeToEnd {...props} />
  </>
)

const TheWork = (props: FormProps<ClosureForm>) => {
  const { form, set, choose, flush, client, problems } = props
  const { t } = useTranslation('closingForms')
  const { t: term } = useTranslation('terms')
  return (
    <div>
      <Panel
        title={t('theWork')}
        beside={<span className="sm dim">{client !== null && <Since client={client} />}</span>}
      >
        <SelectField<LeavingReason>
          {...problems.at('reason')}
          label={t('reason')}
          emptyLabel={t('notRecorded')}
          value={form.reason}
          onChange={reason => choose({ reason })}
          options={LeavingReason.options
            .filter(reason => !NOT_CHOSEN.includes(reason))
            .map(value => ({ value, label: term(`leaving.${value}`) }))}
        />
        {(form.reason === 'other' || form.reasonText !== null) && (
          <FormText
            label={t('reasonText')}
            value={form.reasonText}
            onChange={reasonText => set({ reasonText })}
            onBlur={flush}
          />
        )}
        <FormText
          {...problems.at('summary')}
          label={t('summary')}
          value={form.summary}
          onChange={summary => set({ summary })}
          onBlur={flush}
        />
        <Goals {...props} />
        <FormText
          {...problems.at('clientsView')}
          label={t('clientsView')}
          labelMore={t('inOwnWords')}
          value={form.clientsView}
          onChange={clientsView => set({ clientsView })}
          onBlur={flush}
        />
        <YesNo
          {...problems.at('againstClientsWish')}
          question={t('againstClientsWish')}
          value={form.againstClientsWish}
          onChange={againstClientsWish => choose({ againstClientsWish })}
        />
        <YesNo
          {...problems.at('threatsOrHarm')}
          question={t('threatsOrHarm')}
          value={form.threatsOrHarm}
          onChange={threatsOrHarm => choose({ threatsOrHarm })}
        />
        {(form.againstClientsWish === true || form.threatsOrHarm === true) && (
          <Note kind="attention">{t('managerNeeded')}</Note>
        )}
      </Panel>
      <CriteriaPanel
        {...props}
        onType={criteria => set({ criteria })}
        onChoose={criteria => choose({ criteria })}
      />
    </div>
  )
}

/** What a session or a record says by itself is no reason to choose. */
const NOT_CHOSEN: readonly LeavingReason[] = ['closed in a session', 'left, reason not recorded']

const Since = ({ client }: { readonly client: OperationOutput<'caseload.client'> }) => {
  const { t } = useTranslation('closingForms')
  const day = client.facts.referralDate ?? client.onCaseloadSince
  if (day === null) return null
  const date = shortDate(day)
  return client.facts.service === null
    ? t('sinceOnly', { date })
    : t('since', { service: client.facts.service, date })
}

const Goals = ({ form, set, choose, flush, client, problems, disabled }: FormProps<ClosureForm>) => {
  const { t } = useTranslation('closingForms')
  const { push } = useUndo()
  const known = (client?.facts.goals ?? '').split('\n').filter(line => line.trim() !== '')
  const { goals } = form
  const change = (index: number, goal: Partial<ClosureForm['goals'][number]>) =>
    goals.map((other, at) => (at === index ? { ...other, ...goal } : other))
  const remove = (index: number) => {
    choose({ goals: goals.filter((_, at) => at !== index) })
    push({
      label: t('goalRemoved', { number: index + 1 }),
      undo: async () => {
        choose({ goals })
        return null
      },
    })
  }
  const error = problems.at('goals').error
  return (
    <fieldset className="fld">
      <legend className="label">{t('goals')}</legend>
      <TextList
        className="crit goals-list"
        id={problems.at('goals').id}
        disabled={disabled}
        items={goals.map((goal, index) => ({
          text: goal.text,
          beside: (
            <ChoiceGroup<MetState>
              label={t('goalState', { number: index + 1 })}
              labelHidden
              ownWidths
              value={goal.state}
              onChange={state => choose({ goals: change(index, { state }) })}
              choices={(['met', 'partly', 'not met'] as const).map(value => ({
                value,
                label: t(`met.${value}`),
              }))}
            />
          ),
        }))}
        label={number => t('goal', { number })}
        removeLabel={number => t('removeGoal', { number })}
        onChange={(index, text) => set({ goals: change(index, { text }) })}
        onAdd={() => set({ goals: [...goals, { text: '', state: null }] })}
        onRemove={remove}
        onBlur={flush}
      />
      {error !== null && <FieldError>{error}</FieldError>}
      {!disabled && (
        <div className="row wrap">
          <Button
            size="small"
            kind="quiet"
            id={goals.length === 0 ? problems.at('goals').id : undefined}
            disabled={goals.length >= MOST}
            onClick={() => choose({ goals: [...goals, { text: '', state: null }] })}
          >
            <Icon of={IconPlus} small />
            {t('addGoal')}
          </Button>
          {goals.length === 0 && known.length > 0 && (
            <Button
              size="small"
              onClick={() => choose({ goals: known.slice(0, MOST).map(text => ({ text, state: null })) })}
            >
              {t('takeGoals', { count: known.length })}
            </Button>
          )}
        </div>
      )}
    </fieldset>
  )
}

const MOST = 20

const SafeToEnd = ({ form, set, choose, flush, drafts, problems, openWords }: FormProps<ClosureForm>) => {
  const { t } = useTranslation('closingForms')
  const { t: term } = useTranslation('terms')
  const line = (field: 'contactAttempts' | 'nextRiskReviewBy') => ({
    ...problems.at(field),
    value: form[field],
    onChange: (text: string | null) => set({ [field]: text }),
    onBlur: flush,
  })
  const text = (field: 'onwardReferrals' | 'whoWasTold' | 'aftercare' | 'howToComeBack') => ({
    ...problems.at(field),
    value: form[field],
    onChange: (written: string | null) => set({ [field]: written }),
    onBlur: flush,
  })
  return (
    <div>
      <Panel title={t('safeToEnd')} beside={<span className="sm dim">{openWords}</span>}>
        <div className="half">
          <DraftDateField
            {...problems.at('lastRiskCheck')}
            label={t('lastRiskCheck')}
            drafts={drafts}
            name="lastRiskCheck"
            value={form.lastRiskCheck}
            onChange={lastRiskCheck => set({ lastRiskCheck })}
            onBlur={flush}
          />
          <SelectField<Risk>
            {...problems.at('riskThen')}
            label={t('riskThen')}
            emptyLabel={t('notRecorded')}
            value={form.riskThen}
            onChange={riskThen => choose({ riskThen })}
            options={Risk.options.map(value => ({ value, label: term(`risk.${value}`) }))}
          />
        </div>
        <FormLine label={t('contactAttempts')} {...line('contactAttempts')} />
        <FormText rows={1} label={t('whoWasTold')} echo={t('whoWasToldHint')} {...text('whoWasTold')} />
        <FormText rows={1} label={t('onwardReferrals')} {...text('onwardReferrals')} />
        <FormText rows={1} label={t('aftercare')} {...text('aftercare')} />
        <FormText label={t('howToComeBack')} {...text('howToComeBack')} />
        <div className="half">
          <DraftDateField
            {...problems.at('lastDay')}
            label={t('lastDay')}
            drafts={drafts}
            name="lastDay"
            value={form.lastDay}
            onChange={lastDay => set({ lastDay })}
            onBlur={flush}
          />
          <FormLine
            label={t('nextRiskReviewBy')}
            echo={t('nextRiskReviewByHint')}
            {...line('nextRiskReviewBy')}
          />
        </div>
      </Panel>
      <Note>{t('keptWithGaps')}</Note>
    </div>
  )
}
