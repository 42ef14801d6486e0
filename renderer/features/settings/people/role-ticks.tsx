import { useTranslation } from 'react-i18next'
import { Role } from '#domain/people/role.ts'
import { Checkbox } from '#renderer/ui/checkbox.tsx'
import { FieldError } from '#renderer/ui/field.tsx'

type RoleTicksProps = {
  readonly value: readonly Role[]
  readonly onChange: (roles: readonly Role[]) => void
  readonly id: string
  readonly error: string | null
}

/** What somebody may do here; roles add up. */
export const RoleTicks = ({ value, onChange, id, error }: RoleTicksProps) => {
  const { t } = useTranslation('settings')
  return (
    <fieldset
      className="role-ticks"
      aria-describedby={error === null ? `${id}-hint` : `${id}-hint ${id}-error`}
    >
      <legend className="label">{t('roles')}</legend>
      <p className="hint" id={`${id}-hint`}>
        {t('rolesMore')}
      </p>
      {Role.options.map((role, index) => (
        <div key={role}>
          <Checkbox
            id={index === 0 ? id : undefined}
            label={t(`roleOf.${role}`)}
            more={t(`roleMore.${role}`)}
            checked={value.includes(role)}
            onChange={checked =>
              onChange(Role.options.filter(option => (option === role ? checked : value.includes(option))))
            }
          />
        </div>
      ))}
      {error !== null && <FieldError id={`${id}-error`}>{error}</FieldError>}
    </fieldset>
  )
}
