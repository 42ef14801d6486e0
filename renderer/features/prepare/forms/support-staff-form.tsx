import { useTranslation } from 'react-i18next'
import type { SupportStaffForm } from '#domain/closure/closing-forms.ts'
import { Note } from '#renderer/ui/note.tsx'
import { Panel } from '#renderer/ui/panel.tsx'
import { DraftDateField } from '../draft-date-field.tsx'
import { CriteriaPanel } from './criteria-panel.tsx'
import { FormLine, FormText } from './form-fields.tsx'
import type { FormProps } from './form-props.ts'

/** The same care carried by support staff; the practitioner stays accountable. */
export const SupportStaffFormFields = (props: FormProps<SupportStaffForm>) => {
  const { form, set, choose, flush, drafts, problems, closing, openWords } = props
  const { t } = useTranslation('closingForms')
  const words = (field: Exclude<keyof SupportStaffForm, 'kind'>) => ({
    ...problems.at(field),
    onBlur: flush,
  })
  const line = (field: 'supportWorker' | 'competenceCheckedBy' | 'supervisedBy') => ({
    ...words(field),
    label: t(field),
    value: form[field],
    onChange: (text: string | null) => set({ [field]: text }),
  })
  const text = (field: 'tasks' | 'whenToCallBack') => ({
    ...words(field),
    label: t(field),
    value: form[field],
    onChange: (written: string | null) => set({ [field]: written }),
  })
  const date = (field: 'competenceCheckedOn' | 'reviewDate') => ({
    ...words(field),
    label: t(field),
    drafts,
    name: field,
    value: form[field],
    onChange: (day: SupportStaffForm[typeof field]) => set({ [field]: day }),
  })
  return (
    <>
      <div>
        <Panel title={t('who')} beside={<span className="sm dim">{openWords}</span>}>
          <FormLine {...line('supportWorker')} />
          <FormText rows={4} {...text('tasks')} />
          <div className="half">
            <FormLine {...line('competenceCheckedBy')} />
            <DraftDateField {...date('competenceCheckedOn')} />
          </div>
        </Panel>
        <CriteriaPanel
          {...props}
          onType={criteria => set({ criteria })}
          onChoose={criteria => choose({ criteria })}
        />
      </div>
      <div>
        <Panel title={t('thePlan')}>
          <FormLine {...line('supervisedBy')} />
          <FormText {...text('whenToCallBack')} />
          <DraftDateField {...date('reviewDate')} />
          <FormText
            {...words('clientsView')}
            label={t('says', { client: closing.client.initials ?? closing.client.reference })}
            value={form.clientsView}
            onChange={clientsView => set({ clientsView })}
          />
        </Panel>
        <Note>{t('youStay')}</Note>
      </div>
    </>
  )
}
