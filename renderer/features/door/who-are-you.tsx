import { useId } from 'react'
import { useTranslation } from 'react-i18next'
import type { PersonId } from '#basics/ids.ts'
import type { UnlockPerson } from '#contract/vault.ts'
import type { Role } from '#domain/people/role.ts'
import { FieldError } from '#renderer/ui/field.tsx'
import { TagShape } from '#renderer/ui/person-tag.tsx'

type WhoAreYouProps = {
  readonly people: readonly UnlockPerson[]
  readonly value: PersonId | null
  readonly onChange: (id: PersonId) => void
  readonly id: string
  readonly error: string | null
  /** What is asked, where it is not who one is. */
  readonly legend?: string
}

/** The people of this vault, to choose oneself from. */
export const WhoAreYou = ({ people, value, onChange, id, error, legend }: WhoAreYouProps) => {
  const { t } = useTranslation('door')
  const roleWords = useRoleWords()
  const name = useId()
  const inOrder = people.toSorted((one, other) => one.name.localeCompare(other.name))
  return (
    <fieldset aria-describedby={error === null ? undefined : `${id}-error`}>
      <legend className="label">{legend ?? t('who')}</legend>
      <div className="people">
        {inOrder.map((person, index) => (
          <label className="pp" key={person.id}>
            <input
              type="radio"
              name={name}
              id={index === 0 ? id : undefined}
              checked={person.id === value}
              onChange={() => onChange(person.id)}
            />
            <TagShape
              name={person.name}
              part={
                person.roles.includes('practitioner') && !person.roles.includes('supervisor')
                  ? 'practitioner'
                  : 'supervisor'
              }
              size="large"
            />
            <span>
              <strong>{person.name}</strong>
              <small>{roleWords(person.roles)}</small>
            </span>
          </label>
        ))}
      </div>
      {error !== null && <FieldError id={`${id}-error`}>{error}</FieldError>}
    </fieldset>
  )
}

/** What they are towards clients; administering alone is said only of somebody who does nothing else. */
const useRoleWords = () => {
  const { t } = useTranslation('terms')
  const { t: door } = useTranslation('door')
  return (roles: readonly Role[]): string => {
    const practising = roles.filter(role => role !== 'administrator')
    const words =
      practising.length === 0 ? [t('role.administrator')] : practising.map(role => t(`role.${role}`))
    return words.reduce((one, other) => door('and', { one, other }))
  }
}
