import { type FormEvent, type ReactNode, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { PersonId } from '#basics/ids.ts'
import type { Person } from '#contract/people.ts'
import type { Part } from '#domain/people/role.ts'
import { usePassphraseJudgement } from '#renderer/bridge/passphrase-judgement.ts'
import { errorWords } from '#renderer/text/error-words.ts'
import { Button } from '#renderer/ui/button.tsx'
import { Checkbox } from '#renderer/ui/checkbox.tsx'
import { ChoiceGroup } from '#renderer/ui/choice-group.tsx'
import { ErrorSummary } from '#renderer/ui/error-summary.tsx'
import { NewPassphraseField } from '#renderer/ui/new-passphrase-field.tsx'
import { SelectField } from '#renderer/ui/select-field.tsx'
import { TextField } from '#renderer/ui/text-field.tsx'
import { type FormProblem, useProblems } from '#renderer/ui/use-problems.ts'
import { useSetUpPerson } from './mutations.ts'

type AddFirstPersonProps = {
  readonly people: readonly Person[]
  /** Who sets up. */
  readonly self: PersonId
  readonly primary: boolean
  readonly focusFirst: boolean
  readonly onAdded: (name: string) => void
  /** The way on, beside 'Add this person'. */
  readonly wayOn: ReactNode
}

type FieldName = 'name' | 'role' | 'passphrase'

/** One more person. What the team lacks is offered first: a supervisor to a practitioner, and the other way round. */
export const AddFirstPerson = ({
  people,
  self,
  primary,
  focusFirst,
  onAdded,
  wayOn,
}: AddFirstPersonProps) => {
  const { t } = useTranslation('door')
  const { t: part } = useTranslation('parts')
  const supervisors = people.filter(person => person.roles.includes('supervisor'))
  const unsupervised = people.filter(
    person => person.roles.includes('practitioner') && person.supervisor === null,
  )
  const [name, setName] = useState('')
  // Undefined while nobody has chosen: what is offered then follows the people as they come in.
  const [chosenRole, setRole] = useState<Part | undefined>()
  const [chosenSupervisor, setSupervisorId] = useState<PersonId | null | undefined>()
  const role = chosenRole ?? (supervisors.length === 0 ? 'supervisor' : 'practitioner')
  const supervisorId = chosenSupervisor === undefined ? (supervisors[0]?.id ?? null) : chosenSupervisor
  const [notTheirs, setNotTheirs] = useState<readonly PersonId[]>([])
  const [passphrase, setPassphrase] = useState('')
  const findings = usePassphraseJudgement(passphrase, [name])
  const problems = useProblems<FieldName>()
  const setUpPerson = useSetUpPerson()

  const missing = (): FormProblem<FieldName>[] => [
    ...(name.trim() === '' ? [{ field: 'name', text: t('theirNameNeeded') } as const] : []),
    ...(passphrase === '' ? [{ field: 'passphrase', text: t('theirPassphraseNeeded') } as const] : []),
  ]
  const add = async (event: FormEvent) => {
    event.preventDefault()
    if (setUpPerson.pending || !problems.tell(missing())) return
    const failure = await setUpPerson.run({
      name,
      role,
      passphrase,
      supervisorId: role === 'practitioner' ? supervisorId : null,
      supervises: role === 'supervisor' ? unsupervised.filter(({ id }) => !notTheirs.includes(id)) : [],
    })
    if (failure === null) return onAdded(name.trim())
    const field = failure.field === 'passphrase' || failure.field === 'name' ? failure.field : null
    problems.tell([{ field, text: errorWords(failure) }])
  }

  return (
    <form onSubmit={event => void add(event)} noValidate aria-labelledby="add-somebody">
      <h2 className="sub" id="add-somebody">
        {t('addHead')}
      </h2>
      <ErrorSummary {...problems.summary} />
      <TextField
        className="fg"
        label={t('theirName')}
        {...problems.at('name')}
        value={name}
        onChange={problems.on('name', setName)}
        maxLength={200}
        autoFocus={focusFirst}
      />
      <ChoiceGroup
        className="fg"
        fill
        label={t('theyAre')}
        {...problems.at('role')}
        value={role}
        onChange={problems.on('role', setRole)}
        choices={[
          { value: 'practitioner', label: part('practitioner') },
          { value: 'supervisor', label: part('supervisor') },
        ]}
      />
      {role === 'practitioner' && supervisors.length > 0 && (
        <SelectField
          className="fg"
          label={t('theirSupervisor')}
          emptyLabel={t('nobodyYet')}
          value={supervisorId}
          onChange={setSupervisorId}
          options={supervisors.map(({ id, name: label }) => ({ value: id, label }))}
        />
      )}
      {role === 'supervisor' && unsupervised.length > 0 && (
        <fieldset className="fg">
          <legend className="label">{t('supervises')}</legend>
          {unsupervised.map(person => (
            <div key={person.id}>
              <Checkbox
                label={person.id === self ? `${person.name}, ${t('you')}` : person.name}
                checked={!notTheirs.includes(person.id)}
                onChange={checked =>
                  setNotTheirs(checked ? notTheirs.filter(id => id !== person.id) : [...notTheirs, person.id])
                }
              />
            </div>
          ))}
        </fieldset>
      )}
      <div className="fg">
        <NewPassphraseField
          label={t('theirPassphrase')}
          {...problems.at('passphrase')}
          value={passphrase}
          onChange={problems.on('passphrase', setPassphrase)}
          findings={findings}
        />
      </div>
      <div className="row-b wrap fg">
        <Button kind={primary ? 'primary' : 'default'} type="submit" aria-disabled={setUpPerson.pending}>
          {t('add')}
        </Button>
        {wayOn}
      </div>
    </form>
  )
}
