import type { RecordBody } from '#domain/record/record-schema.ts'
import { RecordMeasure } from '#domain/trend/measures.ts'
import type { RecordToPrint } from '#reports/record/record-to-print.ts'
import { sampleRecord, signed } from '#tests/reports/record/record-fixture.ts'

/** Clients of the record that speeds are measured with: a long caseload. */
export const CLIENTS = 80

/** A long caseload with a year of every trend that a record keeps; each `index` has other clients, so other text. */
export const longRecord = (index = 0): RecordToPrint => {
  const body = sampleRecord({ clients: CLIENTS })
  const [trend] = body.caseload.trends
  if (trend === undefined) throw new Error('No trend.')
  const trends = RecordMeasure.options.map(measure => ({ ...trend, measure }))
  const whole = JSON.stringify({ ...body, caseload: { ...body.caseload, trends } })
  return signed(
    JSON.parse(index === 0 ? whole : whole.replaceAll(/LD(?=\d)/g, lettersOf(index))) as RecordBody,
  )
}

const lettersOf = (index: number): string =>
  String.fromCharCode(65 + (Math.floor(index / 26) % 26), 65 + (index % 26))
