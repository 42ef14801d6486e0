import { useEffect, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { Link, useParams } from 'wouter'
import type { PersonId } from '#basics/ids.ts'
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
  const { list, beside } = useFocusOnChosen(chosen?.id ?? null)
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
        <div className="people-list" ref={list}>
          <PeopleTable people={people} self={self} chosen={chosen?.id ?? null} />
        </div>
        {item !== undefined && (
          <div className="bkg-beside" ref={beside} tabIndex={-1}>
            {item === 'add' && <AddPerson people={people} />}
            {chosen !== undefined && <PersonPanel key={chosen.id} person={chosen} people={people} />}
          </div>
        )}
      </div>
    </SectionFrame>
  )
}

/** Who chooses somebody goes on in their panel, which may stand below the list; who closes it goes on in the list. */
const useFocusOnChosen = (chosen: PersonId | null) => {
  const list = useRef<HTMLDivElement>(null)
  const beside = useRef<HTMLDivElement>(null)
  const before = useRef<PersonId | null>(null)
  useEffect(() => {
    if (chosen !== null) beside.current?.focus()
    else if (before.current !== null)
      list.current?.querySelector<HTMLElement>(`a[href$="/${before.current}"]`)?.focus()
    before.current = chosen
  }, [chosen])
  return { list, beside }
}
