import { useTranslation } from 'react-i18next'
import type { PersonId } from '#basics/ids.ts'
import type { Person } from '#contract/people.ts'
import type { Role } from '#domain/people/role.ts'
import { SelectField } from '#renderer/ui/select-field.tsx'
import { TextField } from '#renderer/ui/text-field.tsx'
import type { Problems } from '#renderer/ui/use-problems.ts'
import { RoleTicks } from './role-ticks.tsx'

/** What is known of a person, as it is typed. */
export type PersonDraft = {
  readonly name: string
  readonly title: string
  readonly roles: readonly Role[]
  readonly supervisorId: PersonId | null
  /** As typed; '' is not recorded. */
  readonly hours: string
}

export type PersonField = 'name' | 'roles' | 'supervisorId' | 'contractedHours' | 'passphrase'

type PersonFieldsProps = {
  readonly draft: PersonDraft
  readonly onChange: (draft: PersonDraft) => void
  readonly onBlur?: () => void
  readonly problems: Problems<PersonField>
  /** Who could supervise them. */
  readonly others: readonly Person[]
  readonly autoFocus?: boolean
}

export const PersonFields = ({ draft, onChange, onBlur, problems, others, autoFocus }: PersonFieldsProps) => {
  const { t } = useTranslation('settings')
  const supervisors = others.filter(person => person.roles.includes('supervisor') && !person.disabled)
  const set = <K extends keyof PersonDraft>(key: K, field: PersonField) =>
    problems.on(field, (value: PersonDraft[K]) => onChange({ ...draft, [key]: value }))
  return (
    <>
      <TextField
        label={t('name')}
        {...problems.at('name')}
        value={draft.name}
        onChange={set('name', 'name')}
        onBlur={onBlur}
        maxLength={200}
        autoFocus={autoFocus}
      />
      <TextField
        className="fg"
        label={t('jobTitle')}
        value={draft.title}
        onChange={title => onChange({ ...draft, title })}
        onBlur={onBlur}
        maxLength={200}
      />
      <div className="fg">
        <RoleTicks {...problems.at('roles')} value={draft.roles} onChange={set('roles', 'roles')} />
      </div>
      {draft.roles.includes('practitioner') && (
        <>
          <SelectField
            className="fg"
            label={t('supervisor')}
            emptyLabel={t('nobody')}
            {...problems.at('supervisorId')}
            value={draft.supervisorId}
            onChange={set('supervisorId', 'supervisorId')}
            onBlur={onBlur}
            options={supervisors.map(({ id, name }) => ({ value: id, label: name }))}
          />
          <TextField
            className="fg hours-field"
            label={t('hours')}
            hint={t('hoursHint')}
            {...problems.at('contractedHours')}
            value={draft.hours}
            onChange={set('hours', 'contractedHours')}
            onBlur={onBlur}
            inputMode="decimal"
            maxLength={6}
          />
        </>
      )}
    </>
  )
}
