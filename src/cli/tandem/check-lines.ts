import { shortDate } from '#basics/date-words.ts'
import { dateOf, type Instant } from '#basics/instant.ts'
import type { AddendumChecked, RecordCheckView } from '#contract/record-check.ts'
import type { AddendumCheck } from '#domain/record/check-addendum.ts'
import { type RecordCheck, redactedOn } from '#domain/record/check-record.ts'
import { addendumCheck } from '#renderer/text/addendum-check.ts'
import { recordCheck } from '#renderer/text/record-check.ts'
import type { Answer } from './command.ts'

/** Holds, for what two people left of it: neither the record as it was signed nor a false one. */
const REDACTED_EXIT = 3

/**
 * One line for each check and each addendum, and 'verified', 'redacted on …' or how many do not hold; exit 1 where any does
 * not, 3 of what holds and is redacted.
 */
export const answerOf = (view: RecordCheckView, withVault: boolean): Answer => {
  const { verified, noRecord, checks, addendum, addenda } = view
  if (noRecord !== null) return { exitCode: 1, text: `${recordCheck.noRecord[noRecord]}\nnot verified` }
  const lines = [
    ...(addendum === null ? checks.map(recordLine) : addendum.checks.map(addendumLine)),
    ...addenda.map(addendumOfRecord),
  ]
  const all = [...checks, ...(addendum?.checks ?? [])]
  const failed =
    all.filter(({ state }) => state === 'fails').length + addenda.filter(one => !one.verified).length
  const on = redactedOn(all)
  const last = verified
    ? on === null
      ? 'verified'
      : `redacted on ${dayOf(on)}: what is left holds`
    : `not verified: ${failed} of ${all.length + addenda.length} checks do not hold`
  return {
    exitCode: verified ? (on === null ? 0 : REDACTED_EXIT) : 1,
    text: [...lines, ...(withVault ? [] : [hintOf(view)]), last].join('\n'),
  }
}

const hintOf = ({ addendum }: RecordCheckView): string =>
  addendum === null
    ? 'Whose keys and whose certificate these are, the file alone can’t show. --vault DIR asks the vault.'
    : 'Whose key and whose certificate these are, the file alone can’t show. --vault DIR asks the vault; --record RECORD.pdf holds it against its record.'

const label = (state: RecordCheck['state']): string => recordCheck.states[state].padEnd(14)

const redactedWords = (on: string): string => recordCheck.redactedOn.replace('{{on}}', dayOf(on))

const dayOf = (on: string): string => shortDate(dateOf(on as Instant))

const recordLine = (found: RecordCheck): string => {
  const what = recordCheck.checks[found.check]
  switch (found.state) {
    case 'holds':
      return `${label(found.state)} ${what}.`
    case 'not checked':
      return `${label(found.state)} ${what}: ${recordCheck.notChecked[found.check]}`
    case 'redacted':
      return `${label(found.state)} ${what}: ${redactedWords(found.on)}`
    case 'stated':
      return `${label(found.state)} ${what}: ${recordCheck.stated[found.method]}`
    case 'fails':
      return [`${label(found.state)} ${what}: ${recordCheck.problems[found.problem]}`, placeOf(found)]
        .join(' ')
        .trimEnd()
  }
}

const addendumLine = (found: AddendumCheck): string => {
  const what = addendumCheck.checks[found.check]
  switch (found.state) {
    case 'redacted':
      return `${label(found.state)} ${what}: ${redactedWords(found.on)}`
    case 'holds':
      return `${label(found.state)} ${what}.`
    case 'not checked':
      return `${label(found.state)} ${what}: ${addendumCheck.notChecked[found.check]}`
    case 'fails':
      return [`${label(found.state)} ${what}: ${addendumCheck.problems[found.problem]}`, placeOf(found)]
        .join(' ')
        .trimEnd()
  }
}

/** One line for each addendum that the vault keeps with the record, with what does not hold. */
const addendumOfRecord = ({ number, verified, checks }: AddendumChecked): string => {
  const what = addendumCheck.one.replace('{{number}}', number ?? '')
  if (verified) return `${label('holds')} ${what} ${addendumCheck.oneHolds}.`
  const problems = checks.flatMap(found =>
    found.state === 'fails' ? [addendumCheck.problems[found.problem]] : [],
  )
  return `${label('fails')} ${what}: ${problems.join(' ')}`
}

const placeOf = ({ check, at }: { readonly check: string; readonly at: number | null }): string =>
  at === null
    ? ''
    : (check === 'vault audit' ? recordCheck.atEntry : recordCheck.atByte).replace('{{at}}', String(at))
