import type { Person } from '#contract/people.ts'
import type { FormProblem } from '#renderer/ui/form/form-problems.ts'
import type { PersonDraft, PersonField } from './person-fields.tsx'

export const EMPTY_PERSON: PersonDraft = {
  name: '',
  title: '',
  roles: ['practitioner'],
  supervisorId: null,
  hours: '',
}

export const draftOf = (person: Person): PersonDraft => ({
  name: person.name,
  title: person.title ?? '',
  roles: person.roles,
  supervisorId: person.supervisor?.id ?? null,
  hours: person.contractedHours === null ? '' : String(person.contractedHours),
})

/** Hours a week as typed, `37.5` or `37,5`; undefined when they are none. */
export const hoursOf = (text: string): number | null | undefined => {
  const typed = text.trim().replace(',', '.')
  if (typed === '') return null
  const hours = /^\d{1,2}(\.\d{1,2})?$/.test(typed) ? Number(typed) : undefined
  return hours !== undefined && hours <= 80 ? hours : undefined
}

/** As the contract wants it; only for a draft without problems. */
export const fieldsOf = ({ name, title, roles, supervisorId, hours }: PersonDraft) => ({
  name: name.trim(),
  title: title.trim() === '' ? null : title.trim(),
  roles: [...roles],
  supervisorId: roles.includes('practitioner') ? supervisorId : null,
  contractedHours: hoursOf(hours) ?? null,
})

type Say = (key: 'nameNeeded' | 'rolesNeeded' | 'hoursNotNumber') => string

/** What stands in the way of taking it. */
export const problemsOf = (draft: PersonDraft, say: Say): FormProblem<PersonField>[] => [
  ...(draft.name.trim() === '' ? [{ field: 'name', text: say('nameNeeded') } as const] : []),
  ...(draft.roles.length === 0 ? [{ field: 'roles', text: say('rolesNeeded') } as const] : []),
  ...(draft.roles.includes('practitioner') && hoursOf(draft.hours) === undefined
    ? [{ field: 'contractedHours', text: say('hoursNotNumber') } as const]
    : []),
]
