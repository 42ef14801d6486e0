import { longMonth, shortDate } from '#basics/date-words.ts'
import { dateOf, timeOf } from '#basics/instant.ts'
import type { TrailFact, TrailRow, TrailSubject } from './trail.ts'

/** An act as people read it, on the screen, on paper and in a file: the words in which it was entered, made plain. */
export const actWords = (act: string): string => PLAIN[act] ?? `${act.charAt(0).toUpperCase()}${act.slice(1)}`

/** Those that say too little by themselves. */
const PLAIN: Readonly<Record<string, string>> = {
  unlocked: 'Signed in',
  refused: 'Asked for something that they may not have',
  'wrong passphrase': 'Somebody typed a wrong passphrase',
  'wrong recovery code': 'Somebody typed a wrong recovery code',
  'vault set up': 'Set the vault up',
  'joined a session': 'Joined a session with their passphrase',
  'record copied out': 'Record saved as a copy',
  'pages kept': 'Printed pages sealed and kept',
  'record read by another': 'Record read by somebody other than its two people',
  'addendum read by another': 'Addendum read by somebody other than the record’s two people',
  'review worked on': 'Preparation or session worked on',
  'review read': 'Preparation read',
  'scores shown': 'Both scores shown',
  'anchor not readable': 'The file that tells an older copy could not be read',
  'damaged vault exported': 'What could be read of the damaged vault saved as files',
  'damaged vault copied out': 'Files of the damaged vault copied',
  'audit trail read': 'Read this trail',
  'audit trail exported': 'Saved this trail as a file',
  'audit trail printed': 'Printed this trail',
}

export const subjectWords = (subject: TrailSubject | null): string => {
  if (subject === null) return ''
  switch (subject.kind) {
    case 'person':
      return subject.person.name
    case 'month':
      return `${subject.practitioner}, ${longMonth(subject.month)}`
    case 'record':
      return `${subject.number}, ${subject.practitioner}`
    case 'client':
      return subject.reference ?? 'A client'
    case 'other':
      return GONE[subject.what] ?? 'Not here any more'
  }
}

const GONE: Readonly<Record<string, string>> = {
  client: 'A client',
  addendum: 'An addendum',
  document: 'A document that is not here any more',
  discussion: 'A client to discuss, taken off since',
  closing: 'A closing form that is not here any more',
  import: 'An import that is not here any more',
}

export const factWords = (fact: TrailFact): string => {
  switch (fact.name) {
    case 'failedBefore':
      return fact.value === 1 ? 'After 1 failed try' : `After ${fact.value} failed tries`
    case 'triedAt':
      return `Typed on ${shortDate(dateOf(fact.value))} at ${timeOf(fact.value)}`
    case 'doneAt':
      return `Done on ${shortDate(dateOf(fact.value))} at ${timeOf(fact.value)}`
    case 'operation':
      return `Asked for: ${FAMILIES[fact.value.split('.')[0] ?? ''] ?? fact.value}`
    case 'clients':
      return fact.value === 1 ? '1 client' : `${fact.value} clients`
  }
}

const FAMILIES: Readonly<Record<string, string>> = {
  record: 'records',
  addendum: 'addenda',
  review: 'somebody’s month',
  session: 'a session',
  draw: 'a draw',
  score: 'scores',
  agreement: 'figures of agreement',
  overview: 'an overview',
  discussion: 'a client to discuss',
  document: 'a document',
  closing: 'a closing form',
  action: 'an action',
  caseload: 'a caseload',
  import: 'an import',
  people: 'people',
  settings: 'settings',
  scheme: 'schemes',
  checklist: 'checklists',
  agenda: 'the agenda',
  words: 'the list of words',
  handover: 'everything about a client',
  backup: 'backups',
  keeping: 'what is kept and erased',
  vault: 'the vault',
  audit: 'this trail',
  brief: 'a brief',
  today: 'Today',
}

/** What was done and what more is said, as one line: what is searched, and what stands in a file. */
export const rowWords = (row: TrailRow): string =>
  [actWords(row.act), subjectWords(row.subject), ...row.facts.map(factWords)].filter(Boolean).join('. ')

export const personWords = (row: TrailRow): string => row.person?.name ?? 'Nobody can say'

export const CLOCK_WORDS = 'The clock said less than at the entry before.'
