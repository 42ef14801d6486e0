import { describe, expect, it } from 'vitest'
import { recordHash } from '#domain/record/record-schema.ts'
import { withoutNames } from '#domain/record/without-names.ts'
import { printCopy } from '#reports/record/copy-without-names.ts'
import {
  attachments,
  curves,
  fonts,
  hasPdfTools,
  info,
  pagesOf,
  qpdfCheck,
  readingText,
} from '../pdf-tools.ts'
import { sampleRecord } from './record-fixture.ts'

const fontsFolder = new URL('../../../assets/fonts', import.meta.url).pathname
const body = sampleRecord()
const print = async (addenda = 0) =>
  (
    await printCopy(
      { body: withoutNames(body, { names: [], initials: [] }), recordSha256: recordHash(body), addenda },
      { fontsFolder },
    )
  ).bytes

describe.skipIf(!hasPdfTools)('a copy without names', () => {
  it('says on each page that it is one, and has nobody’s name, no attachment and no signature', async () => {
    const bytes = await print()
    expect(qpdfCheck(bytes)).toContain('No syntax or stream encoding errors')
    expect(fonts(bytes).every(font => / yes +yes +yes /.test(font))).toBe(true)
    const pages = pagesOf(bytes)
    expect(pages.length).toBeGreaterThan(5)
    for (const page of pages) expect(page).toContain('Copy without names, not the record')
    expect(Object.keys(attachments(bytes))).toEqual([])
    expect(Buffer.from(bytes).toString('latin1')).not.toMatch(/\/ByteRange|\/Sig\b|EmbeddedFile/)
    expect(curves(bytes)).toBeGreaterThan(pages.length)
    const text = `${readingText(bytes)} ${info(bytes)}`
    expect(text).not.toMatch(/okafor|robin|draft|passphrase/i)
    for (const { client } of body.caseload.entries) {
      expect(text).toContain(client.reference)
      if (client.initials !== null) expect(text).not.toContain(client.initials.replaceAll('.', '. ').trim())
    }
    for (const words of [
      '[name] has settled in',
      'nobody signed this copy',
      'can’t be found by a program',
      recordHash(body).slice(0, 4),
    ])
      expect(text).toContain(words)
  })

  it('says that addenda belong to the record and has none of them', async () => {
    expect(readingText(await print())).not.toMatch(/adden/i)
    const [first = '', ...others] = pagesOf(await print(1))
    expect(first.replaceAll(/\s+/g, ' ')).toContain(
      'One addendum belongs to the record; this copy leaves it out.',
    )
    expect(others.at(-1)).toContain('Addenda')
    expect(readingText(await print(2))).toContain(
      'Two addenda belong to the record; this copy leaves them out.',
    )
  })

  it('gives the same bytes for the same record', async () => {
    expect(Buffer.from(await print()).equals(Buffer.from(await print()))).toBe(true)
  })
})
