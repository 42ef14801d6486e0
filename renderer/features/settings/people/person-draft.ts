import { z } from 'zod'
import type { PersonId } from '#basics/ids.ts'
import type { Person } from '#contract/people.ts'
import type { Role } from '#domain/people/role.ts'
import type { FormProblem } from '#renderer/ui/form/form-problems.ts'
import { words } from '#renderer/ui/form/form-schema.ts'

type Say = (key: 'nameNeeded' | 'rolesNeeded' | 'hoursNotNumber') => string

/** What is known of a person, as it is typed; contracted hours '' are not recorded. */
export const personDraft = (say: Say) =>
  z
    .object({
      name: words(say('nameNeeded')),
      title: z.string(),
      roles: z.custom<readonly Role[]>().refine(roles => roles.length > 0, say('rolesNeeded')),
      supervisorId: z.custom<PersonId | null>(),
      contractedHours: z.string(),
    })
    .refine(
      ({ roles, contractedHours }) =>
        !roles.includes('practitioner') || hoursOf(contractedHours) !== undefined,
      { path: ['contractedHours'], message: say('hoursNotNumber') },
    )
export type PersonDraft = z.input<ReturnType<typeof personDraft>>
export type PersonField = keyof PersonDraft

export const EMPTY_PERSON: PersonDraft = {
  name: '',
  title: '',
  roles: ['practitioner'],
  supervisorId: null,
  contractedHours: '',
}

export const draftOf = (person: Person): PersonDraft => ({
  name: person.name,
  title: person.title ?? '',
  roles: person.roles,
  supervisorId: person.supervisor?.id ?? null,
  contractedHours: person.contractedHours === null ? '' : String(person.contractedHours),
})

/** Hours a week as typed, `37.5` or `37,5`; undefined when they are none. */
export const hoursOf = (text: string): number | null | undefined => {
  const typed = text.trim().replace(',', '.')
  if (typed === '') return null
  const hours = /^\d{1,2}(\.\d{1,2})?$/.test(typed) ? Number(typed) : undefined
  return hours !== undefined && hours <= 80 ? hours : undefined
}

/** As the contract wants it; only for a draft without problems. */
export const fieldsOf = ({ name, title, roles, supervisorId, contractedHours }: PersonDraft) => ({
  name: name.trim(),
  title: title.trim() === '' ? null : title.trim(),
  roles: [...roles],
  supervisorId: roles.includes('practitioner') ? supervisorId : null,
  contractedHours: hoursOf(contractedHours) ?? null,
})

/** What stands in the way of taking it. */
export const problemsOf = (draft: PersonDraft, say: Say): FormProblem<PersonField>[] =>
  (personDraft(say).safeParse(draft).error?.issues ?? []).map(({ path: [name], message }) => ({
    field: FIELDS.find(field => field === name),
    text: message,
  }))

const FIELDS = ['name', 'title', 'roles', 'supervisorId', 'contractedHours'] as const satisfies PersonField[]
