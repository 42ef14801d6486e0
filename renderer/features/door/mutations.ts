import type { PersonId } from '#basics/ids.ts'
import type { AppError } from '#contract/app-error.ts'
import type { Person } from '#contract/people.ts'
import type { Part } from '#domain/people/role.ts'
import { useOperationMutation } from '#renderer/bridge/use-operation.ts'

type NewPerson = {
  readonly name: string
  readonly role: Part
  readonly passphrase: string
  readonly supervisorId: PersonId | null
  /** Practitioners without a supervisor, who get this one. */
  readonly supervises: readonly Person[]
}

/** Adds a person, and names them supervisor of those they are to supervise. Gives what went wrong, or null. */
export const useSetUpPerson = () => {
  const add = useOperationMutation('people.add', { silent: true })
  const change = useOperationMutation('people.change', { silent: true })
  const run = async (person: NewPerson): Promise<AppError | null> => {
    const added = await add.run({
      name: person.name,
      title: null,
      roles: [person.role],
      supervisorId: person.supervisorId,
      contractedHours: null,
      passphrase: person.passphrase,
    })
    if (!added.ok) return added.error
    for (const { id, name, title, roles, contractedHours, reductions } of person.supervises) {
      const changed = await change.run({
        personId: id,
        name,
        title,
        roles,
        contractedHours,
        reductions,
        supervisorId: added.value.personId,
      })
      if (!changed.ok) return changed.error
    }
    return null
  }
  return { run, pending: add.pending || change.pending }
}
