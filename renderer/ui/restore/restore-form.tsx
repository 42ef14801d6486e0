import { useEffect, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { z } from 'zod'
import { longMonth, shortDate } from '#basics/date-words.ts'
import type { PersonId } from '#basics/ids.ts'
import { dateOf, type Instant } from '#basics/instant.ts'
import type { Month } from '#basics/month.ts'
import type { Result } from '#basics/result.ts'
import { Button } from '../button.tsx'
import { ErrorSummary } from '../error-summary.tsx'
import { asTyped, chosen } from '../form/form-schema.ts'
import { useSentForm } from '../form/use-sent-form.ts'
import { Note } from '../note.tsx'
import { PassphraseField } from '../passphrase-field.tsx'
import { LongWork } from '../progress.tsx'
import { SelectField } from '../select-field.tsx'
import { useWait } from '../use-wait.ts'
import { WaitWords } from '../wait-words.tsx'
import { useWhen } from './backup-words.ts'

/** What stands in clear in a backup. */
export type LookedAt = {
  readonly madeAt: Instant
  readonly madeWith: string
  readonly people: readonly { readonly id: PersonId; readonly name: string }[]
  readonly entries: number
  readonly entriesSince: number | null
}

/** What is in it, once it was opened. */
export type WhatIsIn = {
  readonly people: number
  readonly supervisors: number
  readonly clients: number
  readonly records: number
  readonly lastRecordAt: Instant | null
  readonly inPreparation: readonly { readonly month: Month; readonly people: number }[]
  readonly reachesTo: Instant | null
}

type Asked = { readonly personId: PersonId; readonly passphrase: string }
/** The words of what went wrong; seconds to wait where it was the passphrase. */
export type NotOpened = {
  readonly text: string
  readonly ofPassphrase: boolean
  readonly seconds: number
}

type RestoreFormProps = {
  readonly look: LookedAt
  /** Who is signed in, where they are in it. */
  readonly self: PersonId | null
  /** What lies where it would go. */
  readonly here: 'nothing' | 'vault' | 'damaged'
  readonly onOpen: (asked: Asked) => Promise<Result<WhatIsIn, NotOpened>>
  readonly onRestore: (asked: Asked) => Promise<NotOpened | null>
}

/** Shows what is in a backup to somebody who knows a passphrase of that day, then puts it in place. */
export const RestoreForm = ({ look, self, here, onOpen, onRestore }: RestoreFormProps) => {
  const { t } = useTranslation('backup')
  const when = useWhen()
  const [opened, setOpened] = useState<(Asked & { readonly inIt: WhatIsIn }) | null>(null)
  const found = useRef<HTMLDivElement>(null)
  const wait = useWait(0)
  const first =
    look.people.find(({ id }) => id === self) ?? (look.people.length === 1 ? look.people[0] : undefined)
  const form = useSentForm(
    z.object({
      personId: chosen<PersonId>(t('whoNeeded')),
      passphrase: asTyped(t('passphraseNeeded')),
    }),
    { personId: first?.id ?? null, passphrase: '' },
  )
  const { id: firstField } = form.field(first === undefined ? 'personId' : 'passphrase')
  // Where panels stack, a form below the list that it was chosen from would not be seen.
  useEffect(() => document.getElementById(firstField)?.focus(), [firstField])
  // What is in it is read before the press that puts it in place; the same key twice does not restore.
  useEffect(() => {
    if (opened !== null) found.current?.focus()
  }, [opened])
  const refusedBy = ({ text, ofPassphrase, seconds }: NotOpened) => {
    if (seconds > 0) wait.start(seconds)
    return ofPassphrase ? ({ field: 'passphrase', text, again: true } as const) : { text }
  }
  const send = form.onSubmit(async asked => {
    if (opened !== null && opened.personId === asked.personId && opened.passphrase === asked.passphrase) {
      const refused = await onRestore(asked)
      return refused === null ? undefined : refusedBy(refused)
    }
    const inIt = await onOpen(asked)
    if (!inIt.ok) return refusedBy(inIt.error)
    setOpened({ ...asked, inIt: inIt.value })
    return undefined
  }, wait.seconds > 0)
  const isOpen =
    opened !== null &&
    opened.personId === form.values.personId &&
    opened.passphrase === form.values.passphrase
  return (
    <form onSubmit={send} noValidate>
      <ErrorSummary {...form.summary} />
      {/* biome-ignore lint/a11y/useSemanticElements: no field is in it. */}
      <div role="group" aria-label={t('whatIsIn', { when: when(look.madeAt) })} tabIndex={-1} ref={found}>
        <WhatFacts look={look} inIt={opened?.inIt ?? null} />
        {isOpen && <WhatIsLost look={look} here={here} />}
      </div>
      {look.people.length > 1 && (
        <div className="fg">
          <SelectField
            label={t('who')}
            {...form.field('personId')}
            options={look.people
              .map(({ id, name }) => ({ value: id, label: name }))
              .sort((one, other) => one.label.localeCompare(other.label))}
          />
        </div>
      )}
      <div className="fg">
        <PassphraseField label={t('passphrase')} {...form.field('passphrase')} />
      </div>
      <div className="fg">
        <Button
          wide
          type="submit"
          kind={isOpen && here !== 'vault' ? 'primary' : 'default'}
          aria-disabled={form.sending || wait.seconds > 0}
        >
          {isOpen ? t('restore', { when: when(look.madeAt) }) : t('look')}
        </Button>
      </div>
      {form.sending && <LongWork>{t(isOpen ? 'restoring' : 'looking')}</LongWork>}
      <WaitWords seconds={wait.seconds} />
    </form>
  )
}

type Translate = ReturnType<typeof useTranslation<'backup'>>['t']

/** A large team is counted: each of them is in the list to choose from. */
const namesOf = (people: LookedAt['people'], t: Translate): string => {
  const names = (some: LookedAt['people']) => some.map(({ name }) => name).join(', ')
  if (people.length <= MOST_NAMES) return names(people)
  const first = people.slice(0, MOST_NAMES - 1)
  return t('namesMore', { names: names(first), count: people.length - first.length })
}

const MOST_NAMES = 6

const WhatFacts = ({ look, inIt }: { readonly look: LookedAt; readonly inIt: WhatIsIn | null }) => {
  const { t } = useTranslation('backup')
  const when = useWhen()
  const facts: { readonly term: string; readonly value: string }[] =
    inIt === null
      ? [
          { term: t('names'), value: namesOf(look.people, t) },
          { term: t('trail'), value: t('entries', { count: look.entries }) },
        ]
      : [
          {
            term: t('people'),
            value: t('peopleOf', {
              count: inIt.people,
              supervisors: t('supervisors', { count: inIt.supervisors }),
            }),
          },
          { term: t('clients'), value: String(inIt.clients) },
          {
            term: t('records'),
            value:
              inIt.lastRecordAt === null
                ? t('recordsNone')
                : t('recordsTo', { count: inIt.records, date: shortDate(dateOf(inIt.lastRecordAt)) }),
          },
          {
            term: t('inPreparation'),
            value:
              inIt.inPreparation
                .map(({ month, people }) =>
                  t('preparing', { month: longMonth(month), people: t('person', { count: people }) }),
                )
                .join('; ') || t('preparingNothing'),
          },
          { term: t('reachesTo'), value: inIt.reachesTo === null ? '–' : when(inIt.reachesTo) },
        ]
  return (
    <dl className="what">
      {[...facts, { term: t('madeWith'), value: t('tandem', { version: look.madeWith }) }].map(
        ({ term, value }) => (
          <div key={term}>
            <dt>{term}</dt>
            <dd>{value}</dd>
          </div>
        ),
      )}
    </dl>
  )
}

const WhatIsLost = ({ look, here }: Pick<RestoreFormProps, 'look' | 'here'>) => {
  const { t } = useTranslation('backup')
  if (here === 'nothing') return null
  const { entriesSince } = look
  return (
    <Note kind="attention">
      <p>
        {here === 'damaged' ? (
          <>
            <strong>{t('damagedHere')}</strong> {t('damagedHereMore')}
          </>
        ) : entriesSince === null ? (
          <>
            <strong>{t('otherVault')}</strong> {t('otherVaultMore')}
          </>
        ) : (
          <>
            <strong>{t('since')}</strong> {t('sinceMore', { count: entriesSince })}
          </>
        )}{' '}
        {t('filesLeftOut')}
      </p>
    </Note>
  )
}
