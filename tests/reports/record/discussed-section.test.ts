import { describe, expect, it } from 'vitest'
import type { RecordBody } from '#domain/record/record-schema.ts'
import { discussedSection } from '#reports/record/discussed-section.ts'
import { sampleRecord } from './record-fixture.ts'

const WHY_NOW = 'No contact recorded for 43 days; the standard for high is 14'

const withWhyNow = (whyNow: string | null): RecordBody => {
  const body = sampleRecord()
  return { ...body, discussed: body.discussed.map(one => ({ ...one, whyNow })) }
}

const labelsOf = (body: RecordBody): string[][] =>
  discussedSection(body).blocks.flatMap(block =>
    block.kind === 'item'
      ? [block.blocks.flatMap(row => (row.kind === 'row' ? [`${row.label}: ${String(row.text)}`] : []))]
      : [],
  )

describe('why now', () => {
  it('is printed under why a client was raised, as a sentence', () => {
    const [first = []] = labelsOf(withWhyNow(WHY_NOW))
    const raised = first.findIndex(line => line.startsWith('Raised because: '))
    expect(first[raised + 1]).toBe(`Why now: ${WHY_NOW}.`)
  })

  it('takes no line where there is none', () => {
    for (const lines of labelsOf(withWhyNow(null))) {
      expect(lines.some(line => line.startsWith('Why now'))).toBe(false)
    }
  })
})

describe('the work with a client', () => {
  it('stands first: strengths, own goals each with its state, own choices; the stage among the facts', () => {
    const body = sampleRecord()
    const [first = [], second = []] = labelsOf(body)
    expect(first.slice(0, 4)).toEqual([
      'Strengths: Keeps his tenancy, cooks for two friends on Sundays.',
      'Own goals: To be asked before plans are made: not met. Own front-door key: met.',
      'Own choices: Visits after eleven.',
      expect.stringMatching(/^Raised because: /),
    ])
    expect(second[0]).toMatch(/^Raised because: /)
    const item = discussedSection(body).blocks.find(block => block.kind === 'item')
    expect(item?.kind === 'item' && item.facts).toMatch(/; stage delivery$/)
  })

  it('says how far goals are where that is known of all together alone, and that a state is not recorded', () => {
    const body = sampleRecord()
    const goals = [{ text: 'A bus pass.', state: null }]
    const discussed = body.discussed.map(one => ({ ...one, goals, goalsTogether: 'partly' as const }))
    expect(labelsOf({ ...body, discussed })[1]?.[0]).toBe(
      'Own goals: A bus pass: not recorded. Taken together: partly met.',
    )
  })
})

describe('the order', () => {
  const orderOf = (body: RecordBody) => {
    const [order] = discussedSection(body).blocks
    return order?.kind === 'row' ? order.text : null
  }

  it('is the practitioner’s own; where the two took another, it says which', () => {
    const body = sampleRecord()
    expect(orderOf(body)).toBe(
      'The practitioner’s own. What came of it was recorded in another: 6.2, 6.1, 6.3.',
    )
    const discussed = body.discussed.map(one => ({ ...one, decidedAt: null }))
    expect(orderOf({ ...body, discussed })).toBe('The practitioner’s own.')
  })
})
