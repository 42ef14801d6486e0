import { describe, expect, it } from 'vitest'
import type { PlainDate } from '#basics/plain-date.ts'
import type { RecordTrend } from '#domain/record/record-caseload.ts'
import { type RecordBody, recordHash, recordText } from '#domain/record/record-schema.ts'
import { SignaturesFile } from '#domain/record/signature.ts'
import { houseScheme } from '#domain/scheme/house-scheme.ts'
import type { Block, Words } from '#reports/record/blocks.ts'
import { recordModel } from '#reports/record/model.ts'
import { finding } from '#reports/trend/trend-words.ts'
import { draft, emptyRecord, sampleRecord, signed, stated } from './record-fixture.ts'

const said = (words: Words): string =>
  typeof words === 'string' ? words : words.map(part => part.text).join('')

const flat = (blocks: readonly Block[]): readonly Block[] =>
  blocks.flatMap(block => (block.kind === 'item' ? [block, ...flat(block.blocks)] : [block]))

const row = (body: RecordBody, section: string, label: string): string => {
  const found = recordModel(signed(body)).sections.find(one => one.number === section)
  const block = flat(found?.blocks ?? []).find(one => one.kind === 'row' && one.label === label)
  return block?.kind === 'row' ? said(block.text) : `no row ${label}`
}

const withCaseload = (body: RecordBody, more: Partial<RecordBody['caseload']>): RecordBody => ({
  ...body,
  caseload: { ...body.caseload, ...more },
})

describe('the printed record in words', () => {
  it('is the same for the same record', () => {
    expect(recordModel(signed(sampleRecord()))).toEqual(recordModel(signed(sampleRecord())))
  })

  it('carries the very text that is signed, and its hash on every page', () => {
    const body = sampleRecord()
    const model = recordModel(signed(body))
    expect(model.recordText).toBe(recordText(body))
    expect(model.running.identity).toContain(
      `Record ${recordHash(body).slice(0, 4)} ${recordHash(body).slice(4, 8)}`,
    )
    expect(model.signaturesFile).toMatchObject({
      recordSha256: recordHash(body),
      auditHead: { sequence: 4812 },
      signatures: [{ role: 'practitioner' }, { role: 'supervisor' }],
    })
  })

  it('says at once who did not sign, and that the other signature stands', () => {
    const body = sampleRecord()
    const both = signed(body)
    if (both.state !== 'signed') throw new Error('Not signed.')
    const [own] = both.signatures
    if (own === undefined) throw new Error('Nobody signed.')
    const model = recordModel(
      signed(body, [own, stated(body, { method: 'not signed', reason: 'is on leave' })]),
    )
    expect(model.summary.warnings).toEqual([
      'Robin Price did not sign: is on leave. Sam Okafor’s signature stands.',
    ])
    expect(said(model.summary.below)).toContain('Sam Okafor signed this record, whose SHA-256 begins')
    expect(said(model.summary.below)).toContain('Robin Price did not sign.')
    expect(model.signaturesFile).toMatchObject({
      signatures: [{ name: 'Sam Okafor' }],
      others: [{ name: 'Robin Price', role: 'supervisor', stated: { name: 'Sam Okafor' } }],
    })
    expect(SignaturesFile.parse(model.signaturesFile)).toEqual(model.signaturesFile)
  })

  it('says at once who signed in ink, when and before whom', () => {
    const body = sampleRecord()
    const both = signed(body)
    const own = both.state === 'signed' ? both.signatures[0] : undefined
    if (own === undefined) throw new Error('Nobody signed.')
    const ink = { method: 'ink', on: '2026-10-30' as PlainDate, seenBy: 'Jo Marsh' } as const
    const model = recordModel(signed(body, [own, stated(body, ink)]))
    expect(model.summary.warnings).toEqual([])
    expect(said(model.summary.below)).toContain(
      'Robin Price signed in ink on 30 Oct 2026, seen by Jo Marsh, on a print of the same text, kept on paper.',
    )
    expect(model.summary.signatures[1]?.lines).toEqual([
      'Signed in ink on 30 Oct 2026, on a print',
      'Seen by Jo Marsh',
      'Recorded by Sam Okafor, 30 Oct 2026, 09:12, with own passphrase',
    ])
    expect(model.metadata.createdAt).toBe('2026-10-30T09:12:00+00:00')
  })

  it('has no member for others where both signed with their keys', () => {
    expect(recordModel(signed(sampleRecord())).signaturesFile).not.toHaveProperty('others')
  })

  it('is not printed with a statement about another text', () => {
    const body = sampleRecord()
    const other = { ...body, number: 'CS-2026-10-0099' }
    const both = signed(body)
    const own = both.state === 'signed' ? both.signatures[0] : undefined
    if (own === undefined) throw new Error('Nobody signed.')
    const stray = stated(other, { method: 'not signed', reason: 'is on leave' })
    expect(() => recordModel(signed(body, [own, stray]))).toThrow('The supervisor signed another text')
  })

  it('is not printed with signatures of another text', () => {
    const before = signed(sampleRecord())
    const body = sampleRecord()
    const changed = { ...before, body: { ...body, close: { ...body.close, doneWell: 'Something else.' } } }
    expect(() => recordModel(changed)).toThrow('The practitioner signed another text')
    expect(() => recordModel({ ...before, text: `${recordText(body)} ` })).toThrow('signed another text')
  })

  it('is a draft without attachments until it is signed', () => {
    const model = recordModel(draft(sampleRecord()))
    expect(model.isDraft).toBe(true)
    expect(model.running.state).toBe('Draft: not signed')
    expect(model.recordText).toBeNull()
    expect(model.signaturesFile).toBeNull()
    expect(model.summary.signatures.map(one => one.forInk)).toEqual(['Date and time', 'Date and time'])
  })

  it('says load, capacity and how it was worked out', () => {
    const body = sampleRecord()
    const { figures } = body.caseload
    expect(row(body, '2', 'In words')).toContain(
      `The load is ${figures.points} points on 57, which is ${figures.loadPercent?.toFixed(1)} %: far over capacity.`,
    )
    const chart = flat(recordModel(signed(body)).sections[1]?.blocks ?? []).find(
      block => block.kind === 'chart',
    )
    expect(chart?.kind === 'chart' ? chart.note : '').toContain(
      '30 hours contracted, less 3 for practice teaching until 31 March 2027; 80 × 27 ÷ 37.5 = 57.6, rounded down.',
    )
    expect(row(body, '2', 'In words')).toContain('One client is not scored and counts nothing.')
  })

  it('never invents a capacity, nor a load where nobody scores', () => {
    const body = sampleRecord()
    const figures = { ...body.caseload.figures, available: null, loadPercent: null, loadState: null }
    expect(row(withCaseload(body, { figures, capacity: null }), '2', 'In words')).toContain(
      'the capacity is not recorded',
    )
    expect(row(emptyRecord(), '2', 'In words')).toBe(
      'No clients on 29 October 2026. This service does not score, so there is no load.',
    )
  })

  it('prints zeros as facts', () => {
    const body = sampleRecord()
    const entries = body.caseload.entries.map(entry => ({ ...entry, contactsMade: 0, contactsPlanned: 0 }))
    const table = flat(recordModel(signed(withCaseload(body, { entries }))).sections[1]?.blocks ?? []).find(
      block => block.kind === 'table' && block.name === 'caseload',
    )
    const rows = table?.kind === 'table' ? table.rows : []
    const contacts = rows.flatMap(one => (one.kind === 'row' ? [one.cells[6]] : []))
    expect(contacts.length).toBe(34)
    for (const cell of contacts) expect(cell).toMatch(/^0 of 0/)
  })

  it('says for each client whose score is which, and when one was not blind', () => {
    const body = sampleRecord()
    const scores = body.scores.map((score, index) =>
      index === 0 ? { ...score, own: { ...score.own, blind: false } } : score,
    )
    const table = flat(recordModel(signed({ ...body, scores })).sections[3]?.blocks ?? []).find(
      block => block.kind === 'table',
    )
    const rows = table?.kind === 'table' ? table.rows : []
    expect(rows.filter(one => one.kind === 'group')).toHaveLength(body.scores.length)
    expect(rows.find(one => one.kind === 'group')).toMatchObject({
      text: expect.stringContaining('not blind'),
    })
    expect(rows.filter(one => one.kind === 'row')).toHaveLength(
      body.scores.length * (houseScheme.items.length + 1),
    )
  })

  it('finds the section that an action came from, and names it beside the decision', () => {
    const body = sampleRecord()
    const sections = recordModel(signed(body)).sections
    const decision = flat(sections[5]?.blocks ?? []).find(
      block => block.kind === 'row' && block.label === 'Decision',
    )
    expect(decision).toMatchObject({ note: '→ A3' })
    const actions = flat(sections[8]?.blocks ?? []).find(block => block.kind === 'table')
    const from =
      actions?.kind === 'table' ? actions.rows.map(one => (one.kind === 'row' ? one.cells[6] : '')) : []
    expect(from).toEqual(['6.2', '6.2', '6.1', '7.1', '8.1', '2', '2'])
  })

  it('repeats the draw and says so where list and number do not give the sample', () => {
    const body = sampleRecord()
    expect(row(body, '3', 'Repeated now')).toBe('no row Repeated now')
    const draws = body.draws.map(draw => ({ ...draw, sample: draw.sample.toReversed() }))
    expect(row({ ...body, draws }, '3', 'Repeated now')).toContain('do not give the sample')
  })

  it('says the size of a draw, who could be drawn and who was left out', () => {
    const body = sampleRecord()
    expect(row(body, '3', 'How many')).toBe(
      '4: a tenth of 32, rounded up; at least 3, at most 6. No bands were asked for.',
    )
    expect(row(body, '3', 'Who could be')).toContain('32 of 34 clients')
    expect(row(body, '3', 'Left out')).toContain('closure form in hand')
  })

  it('counts in words first and says when there is too little to say', () => {
    const body = sampleRecord()
    expect(row(body, '5', 'This session')).toMatch(
      /^The two agreed on the band for 3 of 4 clients, and on 18 of 20 item levels|19 of 20/,
    )
    expect(row(body, '5', 'What it says')).toContain('‘3 of 4’ fits anything from 30 to 95 % in the long run')
    const session = {
      ...body.agreement.session,
      tooFewToSay: false,
      allInOneBand: true,
      kappaQuadratic: null,
    }
    const one = { ...body, agreement: { ...body.agreement, session, pooled: null } } as RecordBody
    expect(row(one, '5', 'One band only')).toContain('cannot be seen from that')
    expect(row(one, '5', 'Coefficients')).toBe('no row Coefficients')
  })

  it('pools months only where there are more than this one', () => {
    const body = sampleRecord()
    const { session } = body.agreement
    expect(row(body, '5', 'Twelve months pooled')).toContain(
      'the same band for 33 of 44 clients (75 %, interval 61 to 85 %)',
    )
    const first = { ...body, agreement: { ...body.agreement, session, pooled: session } }
    expect(JSON.stringify(recordModel(signed(first)).sections[4])).not.toContain('pooled')
  })

  it('draws other trends only where a pattern reaches this month, and names those it leaves out', () => {
    const body = sampleRecord()
    const [contacts] = body.caseload.trends
    if (contacts === undefined) throw new Error('No trend.')
    const old = {
      ...contacts,
      measure: 'clients' as const,
      signals: [{ index: 3, rule: 'outside' as const }],
    }
    const now = { ...contacts, measure: 'points' as const }
    const trends = [{ ...contacts, signals: [] }, old, now]
    const blocks = flat(recordModel(signed(withCaseload(body, { trends }))).sections[1]?.blocks ?? [])
    const titles = blocks.flatMap(block =>
      block.kind === 'chart' && block.chart.kind === 'trend' ? [block.chart.title] : [],
    )
    expect(titles).toEqual([
      'Contacts made vary no more than usual over twelve months',
      'The load in points has been below the mean for seven months',
    ])
    expect(blocks.find(block => block.kind === 'small')).toMatchObject({
      text: expect.stringContaining('found in clients'),
    })
  })

  it('says what is not there in its own words, never as nothing done', () => {
    const body = emptyRecord()
    expect(row(body, '1', 'What went well')).toBe('Not recorded')
    expect(row(body, '3', 'In short')).toBe('No draw was made in this session.')
    expect(row(body, '8', 'To decide')).toBe('Nothing was brought to be decided.')
    const everything = JSON.stringify(recordModel(signed(body)))
    for (const wrong of ['undefined', 'NaN', 'null of', 'Invalid']) expect(everything).not.toContain(wrong)
  })

  it('says on every page that sample data is sample data, and nothing of it otherwise', () => {
    const body = sampleRecord()
    expect(recordModel(signed(body)).running.notice).toBe('Sample data: all people and figures are invented')
    expect(recordModel(signed({ ...body, sample: false })).running.notice).toBeNull()
  })
})

describe('the title of a trend', () => {
  const months = [
    '2026-01',
    '2026-02',
    '2026-03',
    '2026-04',
    '2026-05',
    '2026-06',
    '2026-07',
    '2026-08',
  ] as never[]
  const trend = (
    values: readonly number[],
    signals: RecordTrend['signals'],
    more: Partial<RecordTrend> = {},
  ): RecordTrend => ({
    measure: 'contacts made',
    points: values.map((value, index) => ({ month: months[index] as never, value })),
    mean: 10,
    lower: 5,
    upper: 15,
    trial: true,
    signals,
    rules: { shift: 7, trend: 7 },
    ...more,
  })
  const run = (from: number, to: number, rule: 'shift' | 'trend') =>
    Array.from({ length: to - from + 1 }, (_, index) => ({ index: from + index, rule }))

  it.each([
    [
      trend([1, 2], [], { mean: null, lower: null, upper: null }),
      'Contacts made: too few months to say what is usual',
    ],
    [trend([9, 11, 9, 11, 9, 11, 9, 11], []), 'Contacts made vary no more than usual over eight months'],
    [
      trend([12, 9, 8, 9, 8, 9, 8, 9], run(2, 8, 'shift')),
      'Contacts made have been below the mean for seven months',
    ],
    [
      trend([11, 12, 11, 12, 11, 12, 11, 9], run(1, 7, 'shift')),
      'Contacts made were above the mean from January 2026 to July 2026',
    ],
    [trend([3, 4, 5, 6, 7, 8, 9, 10], run(2, 8, 'trend')), 'Contacts made have risen seven months in a row'],
    [
      trend([10, 10, 10, 10, 10, 10, 10, 20], [{ index: 8, rule: 'outside' }]),
      'Contacts made in August 2026 are above the upper limit',
    ],
    [trend([9, 9], [], { measure: 'points', points: [] }), 'The load in points: no month is recorded'],
  ])('%#: %o', (given, title) => {
    expect(finding(given)).toBe(title)
  })
})

describe('what moved since the month before', () => {
  it('is said by name where the band is another, and counted where it is the same', () => {
    expect(row(sampleRecord(), '2', 'Moved')).toBe(
      'Up: LD1148 I. F., medium to high; LD1407 J. Y., low to medium; LD1666 T. G., low to medium; LD1925 T. Y., medium to high; LD2184 V. E., low to medium, as agreed in section 4.',
    )
    const body = sampleRecord()
    const [first, second, ...rest] = body.caseload.entries
    if (first?.score == null || second?.score == null) throw new Error('Nobody is scored.')
    const entries = [
      { ...first, lastMonth: { ...first.score, band: 'very high' as const } },
      { ...second, lastMonth: { ...second.score, total: second.score.total + 1 } },
      ...rest.map(entry => ({ ...entry, lastMonth: entry.score })),
    ]
    expect(row(withCaseload(body, { entries }), '2', 'Moved')).toBe(
      `Down: ${first.client.reference} ${first.client.initials?.replace('.', '. ')}, very high to ${first.score.band}. One client changed within their band.`,
    )
  })

  it('takes no line in a first month, and no column of the table', () => {
    const body = sampleRecord()
    const entries = body.caseload.entries.map(entry => ({ ...entry, lastMonth: null }))
    expect(row(withCaseload(body, { entries }), '2', 'Moved')).toBe('no row Moved')
    const heads = recordModel(signed(withCaseload(body, { entries }))).sections.flatMap(({ blocks }) =>
      flat(blocks).flatMap(block =>
        block.kind === 'table' && block.name === 'caseload' ? [block.heads] : [],
      ),
    )
    expect(heads[0]?.slice(2, 4)).toEqual(['Score\nOct', ''])
  })
})
