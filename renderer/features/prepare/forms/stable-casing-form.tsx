import { useTranslation } from 'react-i18next'
import type { StableCasingForm } from '#domain/closure/closing-forms.ts'
import { clientWords } from '#renderer/text/words.ts'
import { Button } from '#renderer/ui/button.tsx'
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

/** Keeping somebody at low contact, with what brings them back to full contact. */
export const StableCasingFormFields = (props: FormProps<StableCasingForm>) => (
  <>
    <div>
      <CriteriaPanel
        {...props}
        onType={criteria => props.set({ criteria })}
        onChoose={criteria => props.choose({ criteria })}
      />
      <WhyNow {...props} />
    </div>
    <ThePlan {...props} />
  </>
)

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
