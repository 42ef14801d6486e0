import { useTranslation } from 'react-i18next'
import type { Person } from '#contract/people.ts'
import { SelectField } from '#renderer/ui/select-field.tsx'
import { TextField } from '#renderer/ui/text-field.tsx'
import type { PersonDraft } from './person-draft.ts'
import { RoleTicks } from './role-ticks.tsx'

type PersonFieldsProps = {
  readonly fields: {
    readonly [K in keyof PersonDraft]: {
      readonly id: string
      readonly error: string | null
      readonly value: PersonDraft[K]
      readonly onChange: (value: PersonDraft[K]) => void
    }
  }
  readonly onBlur?: () => void
  /** Who could supervise them. */
  readonly others: readonly Person[]
  /** Who supervises them now, also where that person no longer signs in. */
  readonly supervisor?: Person['supervisor']
  readonly autoFocus?: boolean
}

export const PersonFields = ({ fields, onBlur, others, supervisor, autoFocus }: PersonFieldsProps) => {
  const { t } = useTranslation('settings')
  const supervisors = others.filter(
    ({ id, roles, disabled }) => roles.includes('supervisor') && (!disabled || id === supervisor?.id),
  )
  return (
    <>
      <TextField label={t('name')} {...fields.name} onBlur={onBlur} maxLength={200} autoFocus={autoFocus} />
      <TextField className="fg" label={t('jobTitle')} {...fields.title} onBlur={onBlur} maxLength={200} />
      <div className="fg">
        <RoleTicks {...fields.roles} />
      </div>
      {fields.roles.value.includes('practitioner') && (
        <>
          <SelectField
            className="fg"
            label={t('supervisor')}
            emptyLabel={t('nobody')}
            {...fields.supervisorId}
            onBlur={onBlur}
            options={supervisors.map(({ id, name, disabled }) => ({
              value: id,
              label: disabled ? t('noLongerSignsIn', { name }) : name,
            }))}
          />
          <TextField
            className="fg hours-field"
            label={t('hours')}
            hint={t('hoursHint')}
            {...fields.contractedHours}
            onBlur={onBlur}
            inputMode="decimal"
            maxLength={6}
          />
        </>
      )}
    </>
  )
}
