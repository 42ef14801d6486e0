import { shortDate } from '#basics/date-words.ts'
import { timeOf } from '#basics/instant.ts'
import type { RecordRow } from '#contract/record.ts'
import type { Translate } from '#renderer/text/translate.ts'

type T = Translate<'records'>

/** How the two of a month have answered, in a line of the list. */
export const answersWords = (t: T, { state, otherwise }: RecordRow): string => {
  const locked = state === 'locked'
  if (otherwise === null) return t(locked ? 'signedByBoth' : 'goOnSigning')
  const { statedBy, person, answer } = otherwise
  const names = { name: statedBy.name, other: person.name }
  return answer.method === 'ink'
    ? t(locked ? 'signedAndInk' : 'goOnAfterInk', { ...names, date: shortDate(answer.on) })
    : t(locked ? 'signedAlone' : 'goOnAfterNone', names)
}

/** On the last screen of a session, with the time of the lock. */
export const lockedByWords = (t: T, { lockedAt, otherwise }: RecordRow): string | null => {
  if (lockedAt === null) return null
  const time = timeOf(lockedAt)
  if (otherwise === null) return t('doneLocked', { time })
  const { statedBy, person, answer } = otherwise
  return t(answer.method === 'ink' ? 'doneWithInk' : 'doneAlone', {
    name: statedBy.name,
    other: person.name,
    time,
  })
}
