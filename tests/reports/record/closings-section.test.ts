import { describe, expect, test } from 'vitest'
import { type CriterionState, emptyAnswers } from '#domain/closure/closing-criteria.ts'
import { emptyForm } from '#domain/closure/closing-forms.ts'
import { HOUSE_CLOSING_CRITERIA } from '#domain/closure/house-criteria.ts'
import { HOUSE_CHECKLISTS } from '#domain/document/house-checklists.ts'
import type { RecordClosing, RecordDocument } from '#domain/record/record-decisions.ts'
import type { Block } from '#reports/record/blocks.ts'
import { closingsSection } from '#reports/record/closings-section.ts'
import { documentsSection } from '#reports/record/documents-section.ts'
import { sampleRecord } from './record-fixture.ts'

const stable = HOUSE_CLOSING_CRITERIA['stable casing']
const SAID: Readonly<Record<string, readonly [CriterionState, string | null]>> = {
  'low-band': ['met', null],
  'no-crisis': ['not applicable', null],
  'plan-in-date': ['met', null],
  'knows-the-way': ['partly', 'Rings his sister first.'],
  'seen-by-others': ['partly', 'Not in August.'],
  'risk-assessed': ['not met', 'Booked for 12 Nov.'],
}

const held: RecordClosing['criteria'] = {
  version: 1,
  items: stable.items.map(item => ({
    ...item,
    state: SAID[item.key]?.[0] ?? null,
    comment: SAID[item.key]?.[1] ?? null,
  })),
  result: {
    met: 2,
    partlyMet: 2,
    notMet: 1,
    notApplicable: 1,
    notRecorded: 0,
    applicable: 5,
    all: 6,
    criticalNotMet: ['Risk assessed in six months'],
    criticalPartlyMet: ['Knows how to reach the team'],
    criticalNotRecorded: [],
  },
}

const decided = (more: Partial<RecordClosing>): RecordClosing => ({
  client: { reference: 'LD2073', initials: 'R.P.', name: null },
  form: emptyForm('stable casing'),
  criteria: null,
  openFields: [],
  outcome: 'agreed',
  reason: 'The visit is booked.',
  effectiveOn: '2026-11-06' as never,
  manager: null,
  managersView: null,
  decidedAt: null,
  actions: [],
  ...more,
})

const rowsOf = (blocks: readonly Block[]): string[] =>
  blocks.flatMap(block => {
    if (block.kind === 'item') return rowsOf(block.blocks)
    if (block.kind !== 'row') return []
    const words = typeof block.text === 'string' ? block.text : block.text.map(({ text }) => text).join('')
    return [`${block.label}: ${words}`]
  })
const closingRows = (one: RecordClosing) =>
  rowsOf(closingsSection({ ...sampleRecord(), closings: [one] }).blocks)

describe('the criteria of a form', () => {
  test('name critical ones that are not met first, and count out of applicable and of all', () => {
    const rows = closingRows(decided({ criteria: held }))
    expect(rows[0]).toBe(
      'Critical: Not met: Risk assessed in six months. Partly met: Knows how to reach the team.',
    )
    expect(rows[1]).toMatch(
      /^Criteria: Version 1: two met, two partly, one not met, of 5 applicable and 6 in all\. No crisis for six months: not applicable\./,
    )
    expect(rows[1]).toContain('Risk assessed in six months *: not met (Booked for 12 Nov).')
    expect(rows).toContain(
      'Agreed all the same: A critical criterion is not fully met; the reason stands below.',
    )
    expect(closingRows(decided({ criteria: held, outcome: 'deferred' })).join()).not.toContain('all the same')
  })

  test('say so when nobody answered them', () => {
    const none = {
      ...held,
      items: stable.items.map(item => ({ ...item, state: null, comment: null })),
    } as RecordClosing['criteria']
    expect(closingRows(decided({ criteria: none }))[0]).toBe('Criteria: Version 1: not recorded.')
  })

  test('of a record signed before there were versions are read as they were', () => {
    const form = { ...emptyForm('stable casing'), criteriaVersion: null, criteria: emptyAnswers(stable) }
    const closing = { ...emptyForm('closing'), criteriaVersion: null, criteria: [] }
    const body = {
      ...sampleRecord(),
      closings: [
        decided({
          form: { ...form, criteria: form.criteria.map(one => ({ ...one, state: 'met' })) } as never,
        }),
        decided({ form: closing as never }),
      ],
    }
    const rows = rowsOf(closingsSection(body).blocks)
    expect(rows[0]).toBe('Criteria: Six met, of 6 applicable and 6 in all.')
    expect(rows.filter(row => row.startsWith('Criteria'))).toHaveLength(1)
  })
})

test('a document names its critical items that are not met, then those partly met', () => {
  const { items } = HOUSE_CHECKLISTS['care plan']
  const results: Readonly<Record<string, 'partly met' | 'not met'>> = {
    present: 'partly met',
    contingency: 'not met',
    plain: 'not met',
  }
  const document: RecordDocument = {
    client: { reference: 'LD1777', initials: 'F.O.', name: null },
    kind: 'care plan',
    title: null,
    dated: null,
    brought: null,
    file: null,
    setAside: null,
    checklistVersion: 1,
    items: items.map(item => ({ ...item, result: results[item.key] ?? 'met', comment: null })),
    result: null,
    feedback: null,
    reply: null,
    actions: [],
  }
  const rows = rowsOf(documentsSection({ ...sampleRecord(), documents: [document] }).blocks)
  expect(rows[1]).toContain('5 met, 1 partly, 2 not, of 8 applicable and 8 in all.')
  expect(rows[2]).toBe(
    'Critical: Not met: Says what to do when things go wrong. Partly met: Present, or the reason why not.',
  )
})
