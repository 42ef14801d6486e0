import { describe, expect, test } from 'vitest'
import type { PlainDate } from '#basics/plain-date.ts'
import type { RecordBody } from '#domain/record/record-schema.ts'
import { NO_AGREEMENTS } from '#domain/record/record-scores.ts'
import { withoutNames } from '#domain/record/without-names.ts'
import { houseScheme } from '#domain/scheme/house-scheme.ts'
import { DEFAULT_AGENDA } from '#domain/session/agenda.ts'
import { blankFormModel } from '#reports/blank-form/model.ts'
import { briefModel } from '#reports/brief/model.ts'
import { formModel } from '#reports/closing-form/model.ts'
import { copyModel } from '#reports/record/copy-without-names.ts'
import { recordModel } from '#reports/record/model.ts'
import type { PrintedSignature, RecordToPrint } from '#reports/record/record-to-print.ts'
import { slipModel } from '#reports/slip/model.ts'
import { readableModel } from '../support/readable-model.ts'
import { sampleBrief } from './brief/brief-fixture.ts'
import { sampleForm } from './closing-form/form-fixture.ts'
import { draft, emptyRecord, sampleRecord, signed, stated } from './record/record-fixture.ts'
import { sampleSlip } from './slip/slip-fixture.ts'

/** What every printed document says, word for word, kept in `tests/data/models`: a stray change shows as a diff. */
const hold = (name: string, model: unknown): Promise<void> =>
  expect(readableModel(model)).toMatchFileSnapshot(`../data/models/${name}.txt`)

/** Page 1 and the sections; the text that is embedded has tests of its own. */
const record = (print: RecordToPrint) => {
  const { recordText: _, signaturesFile: __, ...model } = recordModel(print)
  return model
}

/** What is said elsewhere than in the whole record: page 1, the running lines, the last page. */
const ends = (print: RecordToPrint) => {
  const { summary, running, sections } = record(print)
  return { running, summary, last: sections.at(-1) }
}

const body = sampleRecord({ clients: 4 })
const ownSignature = (): PrintedSignature => {
  const both = signed(body)
  const [own] = both.state === 'signed' ? both.signatures : []
  if (own === undefined) throw new Error('Nobody signed.')
  return own
}

const withoutScoring: RecordBody = {
  ...body,
  scheme: null,
  scores: [],
  agreement: NO_AGREEMENTS,
  caseload: {
    ...body.caseload,
    entries: body.caseload.entries.map(entry => ({ ...entry, score: null, lastMonth: null, own: null })),
  },
  close: { ...body.close, loadAfter: null },
}

describe('a record', () => {
  test('of a month says this', () => hold('record', record(signed(body))))
  test('of a service that does not score says this', () =>
    hold('record-no-scoring', record(signed(withoutScoring))))
  test('of a session without anything says this', () => hold('record-nothing', record(signed(emptyRecord()))))
  test('as a draft, and with one signature, says this', async () => {
    const { kind: _, ...own } = ownSignature()
    await hold('record-draft', ends(draft(body)))
    await hold(
      'record-one-signature',
      ends({ body, state: 'draft', signatures: [{ kind: 'key', ...own } as never] }),
    )
  })
  test('signed in ink, and not signed by one, says this', async () => {
    const ink = { method: 'ink', on: '2026-10-30' as PlainDate, seenBy: 'Jo Marsh' } as const
    await hold('record-ink', ends(signed(body, [ownSignature(), stated(body, ink)])))
    const not = { method: 'not signed', reason: 'has left the team' } as const
    await hold('record-not-signed', ends(signed(body, [ownSignature(), stated(body, not)])))
  })
  test('copied without names says this', () => {
    const { summary, running, sections } = copyModel({
      body: withoutNames(body, { names: [], initials: [] }),
      recordSha256: 'ab'.repeat(32),
    })
    return hold('record-without-names', { running, summary, last: sections.at(-1) })
  })
})

test('the page to prepare from says this', () => hold('brief', briefModel(sampleBrief())))
test('the slip says this', () => hold('slip', slipModel(sampleSlip())))
test('a closing form says this', () => hold('closing-form', formModel(sampleForm())))
test('the form to fill in by hand says this', () =>
  hold(
    'blank-form',
    blankFormModel({
      service: 'Northgate community team',
      printedOn: '2026-11-03' as PlainDate,
      tandem: '0.1.0',
      agenda: DEFAULT_AGENDA,
      scheme: houseScheme,
    }),
  ))
