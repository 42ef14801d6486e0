import { useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Link } from 'wouter'
import type { AppError } from '#contract/app-error.ts'
import type { Person, Reduction } from '#contract/people.ts'
import { callOperation } from '#renderer/bridge/bridge.ts'
import { useAutosave } from '#renderer/bridge/saving/use-autosave.ts'
import { errorWords } from '#renderer/text/error-words.ts'
import { buttonClass } from '#renderer/ui/button.tsx'
import { Panel } from '#renderer/ui/panel.tsx'
import { useProblems } from '#renderer/ui/use-problems.ts'
import { draftOf, fieldsOf, type PersonDraft, type PersonField, problemsOf } from './person-draft.ts'
import { PersonFields } from './person-fields.tsx'
import { Reductions } from './reductions.tsx'
import { SigningIn } from './signing-in.tsx'

type PersonPanelProps = { readonly person: Person; readonly people: readonly Person[] }

/** One person, changed by typing: what is complete is saved, what is not stays with what to do. */
export const PersonPanel = ({ person, people }: PersonPanelProps) => {
  const { t } = useTranslation('settings')
  const [draft, setDraft] = useState(() => draftOf(person))
  const problems = useProblems<PersonField>()
  const latest = useRef(person)
  latest.current = person

  const save = async (next: PersonDraft, reductions: readonly Reduction[] = latest.current.reductions) => {
    const result = await callOperation('people.change', {
      personId: person.id,
      ...fieldsOf(next),
      reductions: [...reductions],
    })
    if (result.ok || !isRefused(result.error)) return result
    // Refused for what it says: trying again by itself would not help, so it is told where it was typed.
    const field = REFUSED_FIELDS[result.error.code]
    problems.tell([{ field, text: errorWords(result.error) }])
    if (field !== 'name') setDraft(now => ({ ...now, roles: latest.current.roles }))
    return { ok: true, value: {} } as const
  }
  const { change, flush } = useAutosave<PersonDraft>(`person/${person.id}`, next => save(next))
  const edit = (next: PersonDraft) => {
    setDraft(next)
    if (problemsOf(next, t).length === 0) change(next)
  }
  const field = <K extends PersonField>(key: K) => ({
    ...problems.at(key),
    value: draft[key],
    onChange: problems.on(key, (value: PersonDraft[K]) => edit({ ...draft, [key]: value })),
  })
  const leave = () => {
    if (problems.tell(problemsOf(draft, t))) void flush()
  }

  return (
    <Panel
      title={person.name}
      level={3}
      beside={
        <Link className={buttonClass({ size: 'small' })} href="/settings/people">
          {t('close')}
        </Link>
      }
    >
      <PersonFields
        fields={{
          name: field('name'),
          title: field('title'),
          roles: field('roles'),
          supervisorId: field('supervisorId'),
          contractedHours: field('contractedHours'),
        }}
        onBlur={leave}
        others={people.filter(({ id }) => id !== person.id)}
        supervisor={person.supervisor}
      />
      {draft.roles.includes('practitioner') && (
        <Reductions
          reductions={person.reductions}
          onChange={reductions => save(fitting(draft, person, t), reductions)}
        />
      )}
      <SigningIn person={person} />
    </Panel>
  )
}

/** What is typed if it can be taken, what is stored if not: a reduction does not wait for another field. */
const fitting = (draft: PersonDraft, person: Person, say: Parameters<typeof problemsOf>[1]): PersonDraft =>
  problemsOf(draft, say).length === 0 ? draft : draftOf(person)

const REFUSED_FIELDS = {
  'name-taken': 'name',
  'last-administrator': 'roles',
  'supervises-self': 'supervisorId',
  'not-found': 'supervisorId',
} as const satisfies Partial<Record<AppError['code'], PersonField>>

type Refused = AppError & { readonly code: keyof typeof REFUSED_FIELDS }

const isRefused = (error: AppError): error is Refused => error.code in REFUSED_FIELDS
