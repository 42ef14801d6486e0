import type { PlainDate } from '#basics/plain-date.ts'
import type { RecordBody } from '#domain/record/record-schema.ts'
import type { SignedOtherwise } from '#domain/record/signed-otherwise.ts'
import type { RecordToPrint } from '#reports/record/record-to-print.ts'
import { draft, emptyRecord, sampleRecord, signed, stated } from './record-fixture.ts'

/** Records at the edges of what can be printed, each with words that must be found on its pages. */
export type ExtremeRecord = { readonly print: RecordToPrint; readonly says: readonly string[] }

export const LONG_NAME =
  'Wolfeschlegelsteinhausenbergerdorff-Featherstonehaugh of Llanfairpwllgwyngyllgogerychwyrndrobwll'

/** Of almost the longest reason that is taken. */
export const LONG_REASON = `is on sick leave since 2 November and has asked ${'not to be contacted about work in that time; '.repeat(10)}end`

const SCRIPTS = [
  ['محمد العربي', 'م.ع.'],
  ['שרה כהן', 'ש.כ.'],
  ['Nguyễn Thị Hương Giang', 'N.G.'],
  ['Łukasz Żółć', 'Ł.Ż.'],
  ['अनीता शर्मा', 'अ.श.'],
  ['👩‍⚕️ Kim', 'K.'],
] as const

/** As references up to their longest. */
const LONG_REFERENCE = 'COMMUNITY-TEAM-EAST/2026/LD-00001234/A'

type Client = RecordBody['caseload']['entries'][number]['client']

const renamed = (body: RecordBody, change: (client: Client, index: number) => Client): RecordBody => ({
  ...body,
  shownAs: 'full names',
  caseload: {
    ...body.caseload,
    entries: body.caseload.entries.map((one, index) => ({ ...one, client: change(one.client, index) })),
  },
  discussed: body.discussed.map((one, index) => ({ ...one, client: change(one.client, index) })),
  actions: body.actions.map((one, index) => ({
    ...one,
    client: one.client === null ? null : change(one.client, index),
  })),
})

const longNames = (): RecordBody => {
  const body = sampleRecord()
  const person = { name: LONG_NAME, title: LONG_NAME }
  const changed = renamed(body, (client, index) => ({
    ...client,
    reference: index % 5 === 0 ? LONG_REFERENCE : client.reference,
    name: LONG_NAME,
  }))
  return {
    ...changed,
    practitioner: { ...body.practitioner, ...person },
    supervisor: { ...body.supervisor, ...person, name: `${LONG_NAME} the Second` },
    actions: changed.actions.map(action => ({ ...action, owner: LONG_NAME })),
  }
}

const manyScripts = (): RecordBody => {
  const body = sampleRecord()
  const changed = renamed(body, (client, index) => {
    const [name, initials] = SCRIPTS[index % SCRIPTS.length] ?? SCRIPTS[0]
    return { ...client, name, initials }
  })
  return {
    ...changed,
    practitioner: { ...body.practitioner, name: SCRIPTS[0][0] },
    supervisor: { ...body.supervisor, name: SCRIPTS[2][0] },
    discussed: changed.discussed.map(one => ({
      ...one,
      talkedOver: `There were ${SCRIPTS.map(([name]) => name).join(', ')}.`,
    })),
  }
}

const manyThings = (decisions: number, actions: number): RecordBody => {
  const body = sampleRecord()
  const [one] = body.discussed
  const [, action] = body.actions
  if (one === undefined || action === undefined) throw new Error('Fixture without decisions.')
  return {
    ...body,
    discussed: Array.from({ length: decisions }, (_, index) => ({
      ...one,
      client: { ...one.client, reference: `LD${5000 + index}` },
    })),
    actions: Array.from({ length: actions }, (_, index) => ({ ...action, number: `A${index + 1}` })),
  }
}

const longNote = (): RecordBody => {
  const body = sampleRecord()
  const talkedOver = `${Array.from({ length: 3_100 }, (_, index) => `w${index}`)
    .join(' ')
    .slice(0, 19_990)} theend`
  return {
    ...body,
    discussed: body.discussed.map((one, index) => (index === 0 ? { ...one, talkedOver } : one)),
  }
}

const own = (body: RecordBody) => {
  const both = signed(body)
  const [first] = both.state === 'signed' ? both.signatures : []
  if (first?.kind !== 'key') throw new Error('Nobody signed.')
  return first
}

/** By the practitioner's key and what they state of the other; the file is signed over its bytes. */
const statedFor = (body: RecordBody, answer: SignedOtherwise): RecordToPrint =>
  ({ ...signed(body, [own(body), stated(body, answer)]), sealed: true }) as RecordToPrint

const notSigned = (body: RecordBody): RecordToPrint =>
  statedFor(body, { method: 'not signed', reason: LONG_REASON })

const ink = { method: 'ink', on: '2026-10-30' as PlainDate, seenBy: LONG_NAME } as const

/** Those in which most is unusual at once. */
export const EXTREMES: Readonly<Record<string, () => ExtremeRecord>> = {
  'one client': () => ({ print: signed(sampleRecord({ clients: 1 })), says: ['High: 1 client, 3 points'] }),
  'nothing at all': () => ({ print: signed(emptyRecord()), says: ['Nobody is on this caseload.'] }),
  'the longest names': () => ({
    print: signed(longNames()),
    says: ['Wolfeschlegelsteinhausenbergerdorff', 'the Second'],
  }),
  'names of many scripts': () => ({
    print: signed(manyScripts()),
    says: ['Nguyễn Thị Hương Giang', 'Łukasz Żółć', '[U+0645]', '[U+05E9]', '[U+0905]', '[U+1F469]'],
  }),
  'a long reason on a full page': () => ({
    print: notSigned(manyThings(12, 14)),
    says: ['decisions, in sections 6 and 8', 'A14'],
  }),
  'in ink': () => ({ print: statedFor(sampleRecord(), ink), says: ['Signed in ink on 30 Oct 2026'] }),
}

/** The others, which take longer. */
export const LONG_EXTREMES: Readonly<Record<string, () => ExtremeRecord>> = {
  '120 clients': () => ({ print: signed(sampleRecord({ clients: 120 })), says: ['120 clients on'] }),
  'a note of 20,000 characters': () => ({ print: signed(longNote()), says: ['w2999', 'theend'] }),
  'ten decisions and twelve actions': () => ({ print: signed(manyThings(7, 12)), says: ['A12'] }),
  'more than page 1 holds': () => ({ print: signed(manyThings(24, 30)), says: ['more in section 9'] }),
  'a long reason for not signing': () => ({
    print: notSigned(sampleRecord()),
    says: ['Robin Price did not sign: is on sick leave', '(the reason on page 1, without its full stop)'],
  }),
  'a draft after one signature': () => {
    const body = sampleRecord()
    return {
      print: { ...draft(body), state: 'draft', signatures: [own(body)] },
      says: ['Draft: one signature', 'Sam Okafor has signed this text, the other has not yet.'],
    }
  },
}
