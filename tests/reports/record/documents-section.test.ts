import { expect, test } from 'vitest'
import { RecordBody } from '#domain/record/record-schema.ts'
import type { Block } from '#reports/record/blocks.ts'
import { documentsSection } from '#reports/record/documents-section.ts'
import { sampleRecord } from './record-fixture.ts'

const FILE = { name: 'plan of June.pdf', sizeBytes: 123_456, sha256: '0123abcd'.repeat(8) }

const withFile = (file: typeof FILE | null | undefined): RecordBody => {
  const body = sampleRecord()
  const { file: _, ...rest } = { file: undefined, ...body.documents[0] }
  return RecordBody.parse({
    ...body,
    documents: [file === undefined ? rest : { ...rest, brought: 'as a file', file }],
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

test('a record from before there were files, and one without, say nothing of it', () => {
  for (const file of [undefined, null]) {
    expect(labels(withFile(file)).map(([label]) => label)).not.toContain('File')
  }
})
