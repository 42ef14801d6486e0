import { useTranslation } from 'react-i18next'
import { Link } from 'wouter'
import type { PersonId } from '#basics/ids.ts'
import type { Person } from '#contract/people.ts'
import { TagShape } from '#renderer/ui/person-tag.tsx'
import { Table } from '#renderer/ui/table.tsx'

type PeopleTableProps = {
  readonly people: readonly Person[]
  readonly self: PersonId
  readonly chosen: PersonId | null
}

export const PeopleTable = ({ people, self, chosen }: PeopleTableProps) => {
  const { t } = useTranslation('settings')
  const sorted = people.toSorted((a, b) => a.name.localeCompare(b.name))
  return (
    <div className="panel people-panel">
      <Table caption={t('peopleCaption')} className="bkt">
        <thead>
          <tr>
            <th scope="col">{t('name')}</th>
            <th scope="col">{t('roles')}</th>
            <th scope="col">{t('supervisor')}</th>
            <th scope="col" className="num">
              {t('hours')}
            </th>
          </tr>
        </thead>
        <tbody>
          {sorted.map(person => (
            <PersonRow
              key={person.id}
              person={person}
              isSelf={person.id === self}
              isChosen={person.id === chosen}
            />
          ))}
        </tbody>
      </Table>
    </div>
  )
}

type PersonRowProps = { readonly person: Person; readonly isSelf: boolean; readonly isChosen: boolean }

const PersonRow = ({ person, isSelf, isChosen }: PersonRowProps) => {
  const { t } = useTranslation('settings')
  const { t: parts } = useTranslation('parts')
  const practises = person.roles.includes('practitioner')
  return (
    <tr className={isChosen ? 'sel' : undefined}>
      <th scope="row">
        <Link
          className="who"
          href={`/settings/people/${person.id}`}
          aria-current={isChosen ? 'true' : undefined}
        >
          <TagShape
            name={person.name}
            part={practises && !person.roles.includes('supervisor') ? 'practitioner' : 'supervisor'}
          />
          {person.name}
          {isSelf && <span className="role">{t('you')}</span>}
        </Link>
      </th>
      <td className="wrap-cell">
        {person.roles.map(role => t(`roleOf.${role}`)).join(', ')}
        {person.disabled && <small className="dim">{t('disabled')}</small>}
      </td>
      <td>
        {practises ? (
          (person.supervisor?.name ?? t('nobody'))
        ) : (
          <span className="dimmer">{t('notPractitioner')}</span>
        )}
      </td>
      <td className="num">
        {person.contractedHours ??
          (practises ? parts('notRecorded') : <span className="dimmer">{t('notPractitioner')}</span>)}
      </td>
    </tr>
  )
}
