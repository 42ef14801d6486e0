import { execFileSync, spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { beforeAll, describe, expect, it } from 'vitest'
import { canonicalJson } from '#basics/canonical-json.ts'
import { addendumHash, addendumText } from '#domain/record/addendum-schema.ts'
import { addendumModel } from '#reports/addendum/model.ts'
import { keyFingerprint } from '#reports/record/signature-words.ts'
import { type Keys, newKeys } from '#tests/reports/seal/sealed-record.ts'
import {
  attachments,
  fonts,
  hasPdfTools,
  info,
  pagesOf,
  qpdfCheck,
  readingText,
  structure,
} from '../pdf-tools.ts'
import { addendumFor, sealedAddendum, signedAddendum } from './sealed-addendum.ts'

let keys: Keys
beforeAll(async () => {
  keys = await newKeys()
}, 60_000)

describe('the words of a printed addendum', () => {
  it('are the same each time, and those of an addition say nothing of a correction', () => {
    const body = addendumFor(keys)
    expect(addendumModel(signedAddendum(keys, body))).toEqual(addendumModel(signedAddendum(keys, body)))
    const says = {
      kind: 'addition',
      about: null,
      correction: null,
      text: 'The sister was told on Friday.',
    } as const
    const model = addendumModel(signedAddendum(keys, { ...body, says }))
    expect(model.says).toEqual([
      { label: 'About', text: 'The record as a whole' },
      { label: 'In addition', text: 'The sister was told on Friday.' },
    ])
    expect(model.head.subtitle).toBe('An addition')
  })

  it('are refused under the signature of another text', () => {
    const print = signedAddendum(keys, addendumFor(keys))
    expect(() => addendumModel({ ...print, text: `${print.text} ` })).toThrow('another text')
  })
})

const tools = ['pdfsig', 'openssl', 'jq', 'sha256sum']
const hasTools = tools.every(tool => spawnSync(tool, ['-v'], { stdio: 'ignore' }).error === undefined)

describe.skipIf(!hasPdfTools || !hasTools)('a printed addendum', () => {
  it('is tagged, embedded, sound and the same bytes each time, with its text and signatures inside', async () => {
    const body = addendumFor(keys)
    const bytes = await sealedAddendum(keys, body)
    expect(Buffer.compare(await sealedAddendum(keys, body), bytes)).toBe(0)
    expect(qpdfCheck(bytes)).toContain('No syntax or stream encoding errors')
    expect(fonts(bytes).every(font => / yes +yes +yes /.test(font))).toBe(true)
    expect(structure(bytes)).toMatch(/H1[\s\S]*H2[\s\S]*H2[\s\S]*H2[\s\S]*Table[\s\S]*TH/)
    expect(info(bytes)).toMatch(/Title:\s+Addendum 1 to record CS-2026-10-0001, October 2026/)
    const { says, record } = body
    const text = readingText(bytes)
    for (const words of [
      'Addendum 1 to record CS-2026-10-0001',
      'A correction',
      'Sample data',
      'Robin Price',
      'Thursday 5 November 2026',
      `About ${says.about?.reference}`,
      `The record says ${says.correction?.recordSays}`,
      `What is right ${says.correction?.right}`,
      `Why ${says.text}`,
      'Sam Okafor (practitioner) and Robin Price (supervisor)',
      'calls the certificate unknown',
      'Confidential: for Sam Okafor and Robin Price',
    ])
      expect(text).toContain(words)
    expect(text.replaceAll(' ', '')).toContain(record.sha256)
    expect(text.replaceAll(' ', '')).toContain(addendumHash(body))
    const inside = Object.entries(attachments(bytes)).map(([name, file]) => [name, file.toString('utf8')])
    expect(Object.fromEntries(inside)).toEqual({
      'addendum.json': addendumText(body),
      'signatures.json': canonicalJson(signedAddendum(keys, body).signatures),
    })
    expect(pagesOf(bytes)).toHaveLength(2)
  })

  it('is checked by the commands of its last page as they are printed there', async () => {
    const body = addendumFor(keys)
    const folder = mkdtempSync(join(tmpdir(), 'tandem-addendum-'))
    writeFileSync(join(folder, 'addendum.pdf'), await sealedAddendum(keys, body))
    const table = addendumModel(signedAddendum(keys, body)).checking.find(
      block => block.kind === 'table' && block.name === 'commands',
    )
    const commands = (table?.kind === 'table' ? table.rows : []).map(row =>
      row.kind === 'row' ? String(row.cells[0]) : '',
    )
    const said = commands.map(command =>
      execFileSync('sh', ['-c', command.replace('pdfsig', 'pdfsig -nocert')], {
        cwd: folder,
        encoding: 'utf8',
        stdio: 'pipe',
      }),
    )
    rmSync(folder, { recursive: true, force: true })
    expect(said[0]).toContain('Signature is Valid')
    expect(said[0]).toContain('Total document signed')
    expect(said[2]).toContain(addendumHash(body))
    expect(said[3]?.trim()).toBe(body.record.sha256)
    expect(said.at(-2)).toContain('Signature Verified Successfully')
    const [signature] = signedAddendum(keys, body).signatures.signatures
    expect(said.at(-1)).toContain(keyFingerprint(signature?.publicKeyPem ?? ''))
  })

  it('keeps every word of a text of 20,000 characters, in any script, over its pages', async () => {
    const words = Array.from({ length: 2600 }, (_, index) => `w${index}`).join(' ')
    const text = `${words} Łukasz Šimůnek Ğül ${'and on '.repeat(900)}`.slice(0, 20_000).trim()
    const says = { kind: 'addition', about: null, correction: null, text } as const
    const bytes = await sealedAddendum(keys, addendumFor(keys, { says }))
    const pages = pagesOf(bytes)
    expect(pages.length).toBeGreaterThan(4)
    expect(pages.slice(1).every(page => page.includes('CS-2026-10-0001/A1'))).toBe(true)
    const printed = readingText(bytes)
    for (const word of ['w0 ', 'w1300 ', 'w2599 ', 'Šimůnek', 'Ğül']) expect(printed).toContain(word)
  })
})
