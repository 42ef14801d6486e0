import { expect, test } from 'vitest'
import { RecordBody } from '#domain/record/record-schema.ts'
import type { Block } from '#reports/record/blocks.ts'
import { documentsSection } from '#reports/record/documents-section.ts'
import { sampleRecord } from './record-fixture.ts'

const FILE = { name: 'plan of June.pdf', sizeBytes: 123_456, sha256: '0123abcd'.repeat(8) }

const withFile = (file: typeof FILE | null): RecordBody => {
  const body = sampleRecord()
  return RecordBody.parse({
    ...body,
    documents: [{ ...body.documents[0], brought: 'as a file', file }],
  })
}

const labels = (body: RecordBody): [string | null, unknown][] =>
  documentsSection(body).blocks.flatMap(block =>
    block.kind === 'item'
      ? block.blocks.flatMap((one: Block) => (one.kind === 'row' ? [[one.label, one.text]] : []))
      : [],
  ) as [string | null, unknown][]

test('a file stands there by name, size and hash', () => {
  const rows = labels(withFile(FILE))
  expect(rows).toContainEqual(['File', '‘plan of June.pdf’, 121 KB.'])
  expect(rows).toContainEqual(['File (SHA-256)', Array(8).fill('0123abcd').join(' ')])
})

test('a document without one says nothing of it', () => {
  expect(labels(withFile(null)).map(([label]) => label)).not.toContain('File')
})
