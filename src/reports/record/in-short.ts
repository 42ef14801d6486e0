import { inWords } from '#basics/number-words.ts'
import { daysBetween } from '#basics/plain-date.ts'
import type { RecordBody } from '#domain/record/record-schema.ts'
import { reachesNow } from '#domain/trend/finding.ts'
import { finding } from '../trend/trend-words.ts'
import { STATE } from './caseload-section.ts'
import { isLongUnseen } from './caseload-table.ts'
import { capital, counted, listed } from './words.ts'

/** The few things to know, in sentences that a stranger understands: load, who was not seen, decisions, agreement. */
export const inShort = (body: RecordBody): string =>
  [load(body), trend(body), unseen(body), closings(body), discussed(body), compared(body)]
    .filter(text => text !== null)
    .slice(0, 5)
    .join(' ')

const load = (body: RecordBody): string | null => {
  const { figures } = body.caseload
  if (figures.clients === 0) return 'Nobody is on this caseload.'
  if (figures.loadState === null) return null
  return `${capital(STATE[figures.loadState])}.`
}

/** Only what reaches this month: what was over before is in section 2. */
const trend = (body: RecordBody): string | null => {
  const now = body.caseload.trends.find(
    one => (one.measure === 'points' || one.measure === 'contacts made') && reachesNow(one),
  )
  return now === undefined ? null : `${finding(now)}.`
}

const unseen = (body: RecordBody): string | null => {
  const { entries, asOf } = body.caseload
  const found = entries.filter(entry => entry.risk === 'high' && isLongUnseen(entry, asOf))
  if (found.length === 0) return null
  const longest = Math.max(
    ...found.map(entry => (entry.lastContact === null ? 0 : daysBetween(entry.lastContact, asOf))),
  )
  const weeks = Math.floor(longest / 7)
  return found.length === 1
    ? `One client at high risk has not been seen for ${inWords(weeks)} weeks.`
    : `${capital(inWords(found.length))} clients at high risk have not been seen for six weeks or more, one for ${inWords(weeks)}.`
}

const closings = (body: RecordBody): string | null => {
  const of = (kind: string, outcome: string) =>
    body.closings.filter(one => one.form.kind === kind && one.outcome === outcome).length
  const parts = [
    [of('closing', 'agreed'), 'closing', 'agreed'],
    [of('closing', 'declined'), 'closing', 'declined'],
    [of('closing', 'deferred'), 'closing', 'deferred'],
    [of('stable casing', 'agreed'), 'stable casing', 'agreed'],
    [of('support staff', 'agreed'), 'step-down to support staff', 'agreed'],
  ] as const
  const said = parts.flatMap(([count, noun, outcome]) =>
    count === 0 ? [] : [`${counted(count, noun)} ${count === 1 ? 'is' : 'are'} ${outcome}`],
  )
  return said.length === 0 ? null : `${capital(listed(said))}.`
}

const discussed = (body: RecordBody): string | null => {
  const talked = body.discussed.filter(one => one.outcome !== 'not discussed').length
  const decisions = body.discussed.filter(one => one.outcome === 'decision').length
  if (talked === 0) return null
  return `${capital(counted(talked, 'client'))} ${talked === 1 ? 'was' : 'were'} talked over, with ${counted(decisions, 'decision')}.`
}

const compared = (body: RecordBody): string | null => {
  const { session } = body.agreement
  if (session === null || session.pairs === 0) return null
  const apart = body.scores.flatMap(score =>
    Object.entries(score.own.levels).map(([key, level]) =>
      Math.abs(level - (score.supervisor.levels[key] ?? level)),
    ),
  )
  const most = Math.max(0, ...apart)
  if (most === 0) return 'Where both scored, they gave the same levels throughout.'
  return `Where both scored, they were never more than ${counted(most, 'level')} apart.`
}
