import { useTranslation } from 'react-i18next'
import { Link, useParams } from 'wouter'
import { useSitting } from '#renderer/bridge/sitting.tsx'
import { useOperationQuery } from '#renderer/bridge/use-operation.ts'
import { buttonClass } from '#renderer/ui/button.tsx'
import { SectionFrame } from '../section-frame.tsx'
import { AddPerson } from './add-person.tsx'
import { PeopleTable } from './people-table.tsx'
import { PersonPanel } from './person-panel.tsx'

/** Everybody who works here; one of them beside the list, to change. */
export const PeopleSection = () => {
  const { t } = useTranslation('settings')
  const { item } = useParams()
  const self = useSitting().person.id
  const { data } = useOperationQuery('people.list', {})
  const people = data?.people ?? []
  const chosen = people.find(person => person.id === item)
  return (
    <SectionFrame
      title={t('section.people')}
      lead={t('peopleLead')}
      actions={
        item === 'add' ? undefined : (
          <Link className={buttonClass({ kind: 'primary' })} href="/settings/people/add">
            {t('add')}
          </Link>
        )
      }
    >
      <div className={item === undefined ? 'set-sc' : 'bkg'}>
        <div className="people-list">
          <PeopleTable people={people} self={self} chosen={chosen?.id ?? null} />
        </div>
        {item === 'add' && <AddPerson people={people} />}
        {chosen !== undefined && <PersonPanel key={chosen.id} person={chosen} people={people} />}
      </div>
    </SectionFrame>
  )
}
