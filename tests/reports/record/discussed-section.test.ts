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
    const [first] = labelsOf(withWhyNow(WHY_NOW))
    expect(first?.[0]).toMatch(/^Raised because: /)
    expect(first?.[1]).toBe(`Why now: ${WHY_NOW}.`)
  })

  it('takes no line where there is none', () => {
    for (const lines of labelsOf(withWhyNow(null))) {
      expect(lines.some(line => line.startsWith('Why now'))).toBe(false)
    }
  })
})
