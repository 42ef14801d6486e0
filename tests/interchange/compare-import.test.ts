import { describe, expect, test } from 'vitest'
import type { Month } from '#basics/month.ts'
import type { ImportChoice } from '#interchange/import-choice.ts'
import type { KnownClient } from '#interchange/known.ts'
import { AS_OF, bytesOf, day, okValue, previewTextFile } from './files.ts'
import { entryOf, knownAfter, nobody } from './known-after.ts'

const HEAD =
  'Client ID,Forename,Surname,Date of Birth,Locality,Risk,Planned Contacts,Contacts Made,Last Contact,Comments'
const SIAN = 'LD1,Siân,Quayle,21/01/1942,Northgate,Low,1,1,18/10/2026,'

const preview = (lines: readonly string[], clients: readonly KnownClient[], choice: ImportChoice = {}) =>
  okValue(
    previewTextFile({
      bytes: bytesOf([HEAD, ...lines].join('\r\n')),
      fileName: 'x.csv',
      asOf: AS_OF,
      choice: { month: '2026-10' as Month, ...choice },
      known: { clients },
    }),
  )

const knownSian = (
  more: Partial<KnownClient> = {},
  facts: Partial<KnownClient['facts']> = {},
): KnownClient => ({
  ...nobody('LD1'),
  place: 'this-caseload',
  ...more,
  facts: { ...nobody('').facts, forename: 'Siân', surname: 'Quayle', birthDate: day('1942-01-21'), ...facts },
})

describe('who is in the file', () => {
  test('a client nobody knows is added, with what is recorded of them', () => {
    expect(preview([SIAN], []).plan).toEqual({
      month: '2026-10',
      add: [
        {
          row: 2,
          reference: 'LD1',
          how: 'new',
          facts: { forename: 'Siân', surname: 'Quayle', birthDate: '1942-01-21', locality: 'Northgate' },
          entry: { risk: 'low', contactsPlanned: 1, contactsMade: 1, lastContact: '2026-10-18' },
        },
      ],
      change: [],
      leave: [],
    })
  })

  test('a known one is changed, old beside new; empty cells change nothing', () => {
    const known = knownSian({ entry: entryOf({ contactsMade: 3, comment: 'from September' }, 'imported') })
    const { changed, plan } = preview([SIAN.replace('Northgate', '')], [known])
    expect(changed).toEqual([
      {
        row: 2,
        reference: 'LD1',
        changes: [
          { field: 'risk', from: null, to: 'low', source: null },
          { field: 'contactsPlanned', from: null, to: 1, source: null },
          { field: 'contactsMade', from: 3, to: 1, source: 'imported' },
          { field: 'lastContact', from: null, to: '2026-10-18', source: null },
        ],
      },
    ])
    expect(plan?.change).toEqual([
      {
        row: 2,
        reference: 'LD1',
        facts: {},
        entry: { risk: 'low', contactsPlanned: 1, contactsMade: 1, lastContact: '2026-10-18' },
      },
    ])
  })

  test('a figure that was only carried is confirmed, and that is no change', () => {
    const carried = entryOf({ contactsPlanned: 1 }, 'carried')
    const { unchanged, changed, plan } = preview(['LD1,,,,,,1,,,'], [knownSian({ entry: carried })])
    expect({ unchanged, changed }).toEqual({ unchanged: [{ row: 2, reference: 'LD1' }], changed: [] })
    expect(plan?.change).toEqual([{ row: 2, reference: 'LD1', facts: {}, entry: { contactsPlanned: 1 } }])
  })

  test('one who had left comes back, with what has changed of them', () => {
    const { plan, added } = preview([SIAN], [knownSian({ place: 'no-caseload' }, { locality: 'Harbour' })])
    expect(plan?.add).toMatchObject([{ reference: 'LD1', how: 'returned', facts: { locality: 'Northgate' } }])
    expect(added).toMatchObject([{ reference: 'LD1', how: 'returned' }])
  })

  test("one on somebody else's caseload is asked about, and moves on 'transfer' alone", () => {
    const known = [knownSian({ place: 'other-caseload' })]
    const open = preview([SIAN], known)
    expect(open.questions).toEqual([
      {
        id: 'other-caseload:LD1',
        kind: 'other-caseload',
        reference: 'LD1',
        row: 2,
        answer: null,
        isAnswered: false,
      },
    ])
    expect(open.plan).toMatchObject({ add: [], change: [] })
    expect(open.counts).toMatchObject({ leftOut: 1, openQuestions: 1 })
    expect(preview([SIAN], known, { answers: { 'other-caseload:LD1': 'leave' } }).plan?.add).toEqual([])
    expect(preview([SIAN], known, { answers: { 'other-caseload:LD1': 'transfer' } }).plan?.add).toMatchObject(
      [{ reference: 'LD1', how: 'transferred' }],
    )
  })
})

describe('a known reference with another name or date of birth', () => {
  const known = [knownSian({}, { birthDate: day('1942-01-12') })]
  const id = 'identity:LD1'

  test('is asked about, and nothing of the row is taken until it is answered', () => {
    const { questions, plan, leftOut } = preview([SIAN], known)
    expect(questions).toEqual([
      {
        id,
        kind: 'identity',
        reference: 'LD1',
        row: 2,
        answer: null,
        isAnswered: false,
        differs: ['birthDate'],
        known: { forename: 'Siân', surname: 'Quayle', initials: null, birthDate: '1942-01-12' },
        inFile: { forename: 'Siân', surname: 'Quayle', initials: null, birthDate: '1942-01-21' },
      },
    ])
    expect(plan).toMatchObject({ add: [], change: [] })
    expect(leftOut).toEqual([{ row: 2, reference: 'LD1' }])
  })

  test("'keep' takes the figures and leaves the person, 'take' both, 'somebody else' nothing", () => {
    const answered = (answer: string) => preview([SIAN], known, { answers: { [id]: answer } }).plan?.change
    expect(answered('keep')).toMatchObject([{ facts: { locality: 'Northgate' }, entry: { contactsMade: 1 } }])
    expect(answered('keep')?.[0]?.facts).not.toHaveProperty('birthDate')
    expect(answered('take')).toMatchObject([
      { facts: { birthDate: '1942-01-21' }, entry: { contactsMade: 1 } },
    ])
    expect(answered('somebody-else')).toEqual([])
    expect(answered('nonsense')).toEqual([])
  })

  test.each([
    ['another surname', 'LD1,Siân,Rees,,,,,,,', ['surname']],
    ['another forename', 'LD1,Joan,Quayle,,,,,,,', ['forename']],
    ['the same in capitals and without accents', 'LD1,SIAN,QUAYLE,,,,,,,', []],
    ['no name at all', 'LD1,,,,,,,,,', []],
  ])('%s', (_, line, differs) => {
    const questions = preview([line], [knownSian()]).questions
    expect(questions.flatMap(question => (question.kind === 'identity' ? question.differs : []))).toEqual(
      differs,
    )
  })

  test('initials are compared with the initials of the names', () => {
    const asked = (initials: string) => {
      const bytes = bytesOf(`Client ID,Initials,Risk\nLD1,${initials},Low\n`)
      const file = { bytes, fileName: 'x.csv', asOf: AS_OF, choice: { month: '2026-10' as Month } }
      const { questions, plan } = okValue(previewTextFile({ ...file, known: { clients: [knownSian()] } }))
      expect(plan?.change.flatMap(change => Object.keys(change.facts))).toEqual([])
      return questions.map(question => question.kind)
    }
    expect(asked('S. Q.')).toEqual([])
    expect(asked('SAQ')).toEqual([])
    expect(asked('T. G.')).toEqual(['identity'])
  })
})

describe('a value that was typed', () => {
  const typed = knownSian({ entry: entryOf({ contactsMade: 4 }, 'typed') })

  test('is kept unless the person says otherwise', () => {
    const { questions, plan } = preview([SIAN], [typed])
    expect(questions).toEqual([
      {
        id: 'typed-value:contactsMade:LD1',
        kind: 'typed-value',
        reference: 'LD1',
        row: 2,
        field: 'contactsMade',
        present: 4,
        draft: null,
        source: 'typed',
        inFile: 1,
        answer: 'keep',
        isAnswered: false,
      },
    ])
    expect(plan?.change[0]?.entry).not.toHaveProperty('contactsMade')
    const taken = preview([SIAN], [typed], { answers: { 'typed-value:contactsMade:LD1': 'take' } })
    expect(taken.plan?.change[0]?.entry.contactsMade).toBe(1)
    expect(taken.counts.openQuestions).toBe(0)
  })

  test('contacts agreed in a session are asked about too', () => {
    const agreed = knownSian({ entry: entryOf({ contactsPlanned: 2 }, 'agreed') })
    expect(preview([SIAN], [agreed]).questions).toMatchObject([
      { kind: 'typed-value', source: 'agreed', present: 2, inFile: 1 },
    ])
  })

  test('is not asked about where the file says the same', () => {
    const same = knownSian({ entry: entryOf({ contactsMade: 1 }, 'typed') })
    expect(preview([SIAN], [same]).questions).toEqual([])
  })

  test('a text that is not readable yet counts as typed', () => {
    const draft = {
      ...entryOf({ lastContact: day('2026-09-01') }, 'carried'),
      drafts: { lastContact: '31/09' },
    }
    expect(preview([SIAN], [knownSian({ entry: draft })]).questions).toMatchObject([
      { field: 'lastContact', draft: '31/09', source: 'typed', answer: 'keep' },
    ])
  })
})

describe('who is missing from the file', () => {
  const known = [
    knownSian(),
    { ...nobody('LD2'), place: 'this-caseload' as const },
    { ...nobody('LD3'), place: 'other-caseload' as const },
    { ...nobody('LD4'), place: 'no-caseload' as const },
    { ...nobody('BAD'), place: 'this-caseload' as const },
  ]

  test('is listed and left as they are; a client in a refused row is not missing', () => {
    const { questions, plan } = preview([SIAN, 'BAD,,,31/02/1950,,,,,,'], known)
    expect(questions).toEqual([
      { id: 'missing:LD2', kind: 'missing', reference: 'LD2', answer: 'left-out', isAnswered: false },
    ])
    expect(plan?.leave).toEqual([])
  })

  test('leaves where the person says so', () => {
    const answers = { 'missing:LD2': 'closed', 'missing:BAD': 'transferred' }
    expect(preview([SIAN], known, { answers }).plan?.leave).toEqual([
      { reference: 'LD2', how: 'closed' },
      { reference: 'BAD', how: 'transferred' },
    ])
  })
})

describe('what is pointed out', () => {
  test('references that look like NHS numbers, or like another but for capitals', () => {
    const { warnings } = preview(['943 476 5919,,,,,,,,,', 'ld1,,,,,,,,,', 'X9,,,,,,,,,'], [knownSian()])
    expect(warnings).toEqual([
      { code: 'looks-like-nhs-number', row: 2, reference: '943 476 5919' },
      { code: 'differs-in-capitals', row: 3, reference: 'ld1', known: 'LD1' },
    ])
  })

  test('figures that contradict each other, which are kept as they are', () => {
    const lines = [
      'A1,,,,,,,2,18/09/2026,',
      'A2,,,,,,,0,18/10/2026,',
      'A3,,,,,,,2,,',
      'A4,,,,,,,1,18/10/2026,',
    ]
    const { contradictions, plan } = preview(lines, [])
    expect(contradictions.map(({ row, code }) => [row, code])).toEqual([
      [2, 'last-contact-outside-month'],
      [3, 'no-contacts-but-last-contact'],
      [4, 'contacts-without-last-contact'],
    ])
    expect(plan?.add[0]?.entry).toEqual({ contactsMade: 2, lastContact: '2026-09-18' })
  })
})

test('nothing can be written while something is unsettled', () => {
  const bytes = bytesOf('Client ID,Risk,Last Contact\nA1,Low,03/04/2026\n')
  const file = { bytes, fileName: 'x.csv', asOf: AS_OF, known: { clients: [] } }
  expect(okValue(previewTextFile(file)).plan).toBeNull()
  const choice = { mapping: { dateOrder: 'day-first' as const } }
  expect(okValue(previewTextFile({ ...file, choice })).plan).not.toBeNull()
})

test('the same file again, with its answers, gives an empty plan', () => {
  const known = [
    knownSian({ entry: entryOf({ contactsMade: 4 }, 'typed') }, { birthDate: day('1942-01-12') }),
  ]
  const answers = { 'identity:LD1': 'take', 'typed-value:contactsMade:LD1': 'take' }
  const lines = [SIAN, 'LD2,Ann,Able,,,,,,,']
  const first = preview(lines, known, { answers }).plan
  if (first === null) throw new Error('No plan')
  const again = preview(lines, knownAfter(first, { clients: known }).clients)
  expect(again.plan).toEqual({ month: '2026-10', add: [], change: [], leave: [] })
  expect(again.counts).toEqual({
    added: 0,
    changed: 0,
    unchanged: 2,
    leftOut: 0,
    missing: 0,
    refused: 0,
    openQuestions: 0,
  })
})
