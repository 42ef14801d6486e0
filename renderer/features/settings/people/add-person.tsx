import { type FormEvent, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Link, useLocation } from 'wouter'
import type { Person } from '#contract/people.ts'
import { usePassphraseJudgement } from '#renderer/bridge/passphrase-judgement.ts'
import { useSitting } from '#renderer/bridge/sitting.tsx'
import { useOperationMutation } from '#renderer/bridge/use-operation.ts'
import { errorWords } from '#renderer/text/error-words.ts'
import { Button, buttonClass } from '#renderer/ui/button.tsx'
import { ErrorSummary } from '#renderer/ui/error-summary.tsx'
import { NewPassphraseField } from '#renderer/ui/new-passphrase-field.tsx'
import { Panel } from '#renderer/ui/panel.tsx'
import { useProblems } from '#renderer/ui/use-problems.ts'
import { EMPTY_PERSON, fieldsOf, problemsOf } from './person-draft.ts'
import { type PersonField, PersonFields } from './person-fields.tsx'

/** A new person: an administrator fills in who they are, they type their own passphrase. */
export const AddPerson = ({ people }: { readonly people: readonly Person[] }) => {
  const { t } = useTranslation('settings')
  const [, navigate] = useLocation()
  const { service } = useSitting()
  const [only] = people.filter(person => person.roles.includes('supervisor'))
  const [draft, setDraft] = useState({ ...EMPTY_PERSON, supervisorId: only?.id ?? null })
  const [passphrase, setPassphrase] = useState('')
  const findings = usePassphraseJudgement(passphrase, [draft.name, service ?? ''])
  const problems = useProblems<PersonField>()
  const add = useOperationMutation('people.add')

  const submit = async (event: FormEvent) => {
    event.preventDefault()
    if (add.pending) return
    const found = problemsOf(draft, t)
    if (passphrase === '') found.push({ field: 'passphrase', text: t('passphraseNeeded') })
    if (!problems.tell(found)) return
    const added = await add.run({ ...fieldsOf(draft), passphrase })
    if (added.ok) return navigate(`/settings/people/${added.value.personId}`)
    problems.tell([{ field: fieldOf(added.error.field), text: errorWords(added.error) }])
  }

  return (
    <Panel title={t('add')} level={3}>
      <form onSubmit={event => void submit(event)} noValidate>
        <ErrorSummary {...problems.summary} />
        <PersonFields draft={draft} onChange={setDraft} problems={problems} others={people} autoFocus />
        <div className="fg">
          <NewPassphraseField
            label={t('theirPassphrase')}
            {...problems.at('passphrase')}
            value={passphrase}
            onChange={problems.on('passphrase', setPassphrase)}
            findings={findings}
          />
          <p className="echo">{t('theirPassphraseLead')}</p>
        </div>
        <div className="row fg wrap">
          <Button kind="primary" type="submit" aria-disabled={add.pending}>
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

const FIELDS: readonly PersonField[] = ['name', 'roles', 'supervisorId', 'contractedHours', 'passphrase']

const fieldOf = (field: string | undefined): PersonField | null => FIELDS.find(name => name === field) ?? null
