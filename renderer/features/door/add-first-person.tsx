import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { z } from 'zod'
import type { PersonId } from '#basics/ids.ts'
import type { Person } from '#contract/people.ts'
import type { Part } from '#domain/people/role.ts'
import { usePassphraseJudgement } from '#renderer/bridge/passphrase-judgement.ts'
import { errorWords } from '#renderer/text/error-words.ts'
import { Button } from '#renderer/ui/button.tsx'
import { Checkbox } from '#renderer/ui/checkbox.tsx'
import { ChoiceGroup } from '#renderer/ui/choice-group.tsx'
import { ErrorSummary } from '#renderer/ui/error-summary.tsx'
import { asTyped, words } from '#renderer/ui/form/form-schema.ts'
import { useSentForm } from '#renderer/ui/form/use-sent-form.ts'
import { NewPassphraseField } from '#renderer/ui/new-passphrase-field.tsx'
import { SelectField } from '#renderer/ui/select-field.tsx'
import { TextField } from '#renderer/ui/text-field.tsx'
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
  const form = useSentForm(
    z.object({
      name: words(t('theirNameNeeded')),
      role: z.custom<Part | null>(),
      supervisorId: z.custom<PersonId | null | undefined>(),
      notTheirs: z.custom<readonly PersonId[]>(),
      passphrase: asTyped(t('theirPassphraseNeeded')),
    }),
    // Null, undefined: nobody has chosen; what is offered then follows the people as they come in.
    { name: '', role: null, supervisorId: undefined, notTheirs: [], passphrase: '' },
  )
  const { name, notTheirs, passphrase } = form.values
  const role = form.values.role ?? (supervisors.length === 0 ? 'supervisor' : 'practitioner')
  const supervisorId =
    form.values.supervisorId === undefined ? (supervisors[0]?.id ?? null) : form.values.supervisorId
  const findings = usePassphraseJudgement(passphrase, [name])
  const setUpPerson = useSetUpPerson()

  const add = form.onSubmit(async values => {
    const failure = await setUpPerson.run({
      name: values.name,
      role,
      passphrase: values.passphrase,
      supervisorId: role === 'practitioner' ? supervisorId : null,
      supervises: role === 'supervisor' ? unsupervised.filter(({ id }) => !notTheirs.includes(id)) : [],
    })
    if (failure === null) return void onAdded(values.name)
    const field = failure.field === 'passphrase' || failure.field === 'name' ? failure.field : null
    return { field, text: errorWords(failure) }
  })

  return (
    <form onSubmit={add} noValidate aria-labelledby="add-somebody">
      <h2 className="sub" id="add-somebody">
        {t('addHead')}
      </h2>
      <ErrorSummary {...form.summary} />
      <TextField
        className="fg"
        label={t('theirName')}
        {...form.field('name')}
        maxLength={200}
        autoFocus={focusFirst}
      />
      <ChoiceGroup
        className="fg"
        fill
        label={t('theyAre')}
        {...form.field('role')}
        value={role}
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
          {...form.field('supervisorId')}
          value={supervisorId}
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
                  form.set(
                    'notTheirs',
                    checked ? notTheirs.filter(id => id !== person.id) : [...notTheirs, person.id],
                  )
                }
              />
            </div>
          ))}
        </fieldset>
      )}
      <div className="fg">
        <NewPassphraseField label={t('theirPassphrase')} {...form.field('passphrase')} findings={findings} />
      </div>
      <div className="row-b wrap fg">
        <Button kind={primary ? 'primary' : 'default'} type="submit" aria-disabled={form.sending}>
          {t('add')}
        </Button>
        {wayOn}
      </div>
    </form>
  )
}
