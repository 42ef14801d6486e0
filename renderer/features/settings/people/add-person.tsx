import { useTranslation } from 'react-i18next'
import { Link, useLocation } from 'wouter'
import type { Person } from '#contract/people.ts'
import { usePassphraseJudgement } from '#renderer/bridge/passphrase-judgement.ts'
import { useSitting } from '#renderer/bridge/sitting.tsx'
import { useOperationMutation } from '#renderer/bridge/use-operation.ts'
import { errorWords } from '#renderer/text/error-words.ts'
import { Button, buttonClass } from '#renderer/ui/button.tsx'
import { ErrorSummary } from '#renderer/ui/error-summary.tsx'
import { asTyped } from '#renderer/ui/form/form-schema.ts'
import { useSentForm } from '#renderer/ui/form/use-sent-form.ts'
import { NewPassphraseField } from '#renderer/ui/new-passphrase-field.tsx'
import { Panel } from '#renderer/ui/panel.tsx'
import { EMPTY_PERSON, fieldsOf, personDraft } from './person-draft.ts'
import { PersonFields } from './person-fields.tsx'

/** A new person: an administrator fills in who they are, they type their own passphrase. */
export const AddPerson = ({ people }: { readonly people: readonly Person[] }) => {
  const { t } = useTranslation('settings')
  const [, navigate] = useLocation()
  const { service } = useSitting()
  const supervisors = people.filter(person => person.roles.includes('supervisor') && !person.disabled)
  const only = supervisors.length === 1 ? supervisors[0] : undefined
  const add = useOperationMutation('people.add')
  const form = useSentForm(personDraft(t).safeExtend({ passphrase: asTyped(t('passphraseNeeded')) }), {
    ...EMPTY_PERSON,
    supervisorId: only?.id ?? null,
    passphrase: '',
  })
  const { name, passphrase } = form.values
  const findings = usePassphraseJudgement(passphrase, [name, service ?? ''])

  const submit = form.onSubmit(async ({ passphrase, ...draft }) => {
    const added = await add.run({ ...fieldsOf(draft), passphrase })
    if (added.ok) return void navigate(`/settings/people/${added.value.personId}`)
    const field = FIELDS.find(name => name === added.error.field)
    return { field, text: errorWords(added.error) }
  })

  return (
    <Panel title={t('add')} level={3}>
      <form onSubmit={submit} noValidate>
        <ErrorSummary {...form.summary} />
        <PersonFields
          fields={{
            name: form.field('name'),
            title: form.field('title'),
            roles: form.field('roles'),
            supervisorId: form.field('supervisorId'),
            contractedHours: form.field('contractedHours'),
          }}
          others={people}
          autoFocus
        />
        <div className="fg">
          <NewPassphraseField
            label={t('theirPassphrase')}
            {...form.field('passphrase')}
            findings={findings}
          />
          <p className="echo">{t('theirPassphraseLead')}</p>
        </div>
        <div className="row fg wrap">
          <Button kind="primary" type="submit" aria-disabled={form.sending}>
            {t('addThem')}
          </Button>
          <Link className={buttonClass({ kind: 'quiet' })} href="/settings/people">
            {t('cancel')}
          </Link>
        </div>
      </form>
    </Panel>
  )
}

const FIELDS = ['name', 'roles', 'supervisorId', 'contractedHours', 'passphrase'] as const
