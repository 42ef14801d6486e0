import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { PersonId } from '#basics/ids.ts'
import type { Person } from '#contract/people.ts'
import { useOperationQuery } from '#renderer/bridge/use-operation.ts'
import { Button } from '#renderer/ui/button.tsx'
import { PersonTag } from '#renderer/ui/person-tag.tsx'
import { AddFirstPerson } from './add-first-person.tsx'
import { SetUpFrame } from './set-up-frame.tsx'

type SetUpPeopleProps = { readonly self: PersonId; readonly onDone: () => void }

/** Step 3: the first practitioners and supervisors, each with a passphrase of their own. It can wait. */
export const SetUpPeople = ({ self, onDone }: SetUpPeopleProps) => {
  const { t } = useTranslation('door')
  const { data } = useOperationQuery('people.list', {})
  const [added, setAdded] = useState<readonly string[]>([])
  const people = data?.people ?? []
  const someoneAdded = added.length > 0
  return (
    <SetUpFrame step={3} title={t('peopleHead')} lead={t('peopleLead')}>
      <div className="panel un">
        <h2 className="label" id="people-so-far">
          {t('peopleHere')}
        </h2>
        <ul className="so-far" aria-labelledby="people-so-far">
          {people.map(person => (
            <li key={person.id}>
              <PersonTag name={person.name} part={partOf(person)} withRole />
              <span className="dim sm">
                {person.id === self && `${t('you')}${person.roles.includes('practitioner') ? ', ' : ''}`}
                {person.roles.includes('practitioner') &&
                  (person.supervisor === null
                    ? t('noSupervisor')
                    : t('supervisedBy', { name: person.supervisor.name }))}
              </span>
            </li>
          ))}
        </ul>
        <p className="sr" role="status">
          {someoneAdded && t('added', { name: added.at(-1) ?? '' })}
        </p>
        <hr className="rule" />
        {data !== undefined && (
          <AddFirstPerson
            key={added.length}
            people={people}
            self={self}
            primary={!someoneAdded}
            focusFirst={someoneAdded}
            onAdded={name => setAdded(before => [...before, name])}
            wayOn={
              <Button
                kind={someoneAdded ? 'primary' : 'quiet'}
                size={someoneAdded ? 'large' : 'medium'}
                onClick={onDone}
              >
                {t(someoneAdded ? 'open' : 'later')}
              </Button>
            }
          />
        )}
      </div>
    </SetUpFrame>
  )
}

const partOf = ({ roles }: Person) => (roles.includes('supervisor') ? 'supervisor' : 'practitioner')
