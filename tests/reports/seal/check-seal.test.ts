import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { beforeAll, describe, expect, it } from 'vitest'
import { recordText } from '#domain/record/record-schema.ts'
import { certificateSha256 } from '#reports/seal/certificate.ts'
import { checkSeal } from '#reports/seal/check-seal.ts'
import { signaturePlaces } from '#reports/seal/signature-place.ts'
import { checkWithTools, hasTools } from '#tests/faults/both-signed/check-with-tools.ts'
import { hasPdfTools, qpdfCheck } from '../pdf-tools.ts'
import { bodyFor, type Keys, newKeys, sealedRecord, withByte } from './sealed-record.ts'

let keys: Keys
let sealed: Uint8Array
let container: { readonly from: number; readonly to: number }
beforeAll(async () => {
  keys = await newKeys()
  sealed = await sealedRecord(keys)
  container = signaturePlaces(sealed)[0]?.container ?? { from: 0, to: 0 }
}, 60_000)

const joined = (...parts: readonly Uint8Array[]) => new Uint8Array(Buffer.concat(parts))
const bytes = (text: string) => new Uint8Array(Buffer.from(text, 'latin1'))

describe('a sealed file', () => {
  it('is whole, and says with which certificate', () => {
    expect(checkSeal(sealed)).toEqual({
      ok: true,
      value: { certificateSha256: certificateSha256(keys.certificate) },
    })
  })

  it('is the same bytes each time', async () => {
    expect(Buffer.compare(await sealedRecord(keys), sealed)).toBe(0)
  })

  it('is found changed in any byte of the signature’s container and of what stands around it', () => {
    let passed = 0
    for (let at = container.from - 300; at < container.to + 100; at += 1)
      if (checkSeal(withByte(sealed, at, at % 2 === 0 ? 0x01 : 0x20)).ok) passed += 1
    expect(container.to - container.from).toBeGreaterThan(2_000)
    expect(passed).toBe(0)
  }, 60_000)

  it('is found changed in 200 places over the whole file', () => {
    const step = Math.floor(sealed.length / 200)
    const passed = Array.from({ length: 200 }, (_, index) => index * step).filter(
      at => checkSeal(withByte(sealed, at)).ok,
    )
    expect(passed).toEqual([])
  }, 60_000)

  it('is found when anything was added: at the end, at the beginning, into the container as padding', () => {
    const [before, after] = [sealed.subarray(0, container.to - 1), sealed.subarray(container.to - 1)]
    for (const [changed, problem] of [
      [joined(sealed, bytes('\n')), 'range-not-whole'],
      [joined(sealed, bytes('%%EOF\n')), 'range-not-whole'],
      [joined(bytes('\n'), sealed), 'range-not-whole'],
      [joined(before, bytes('00'), after), 'range-not-whole'],
      [sealed.subarray(0, sealed.length - 1), 'range-not-whole'],
    ] as const)
      expect(checkSeal(changed)).toMatchObject({ ok: false, error: { problem } })
  })

  it('holds one signature, in the one form', () => {
    expect(checkSeal(joined(sealed, sealed))).toMatchObject({ error: { problem: 'seal-twice' } })
    expect(checkSeal(bytes('%PDF-1.7\nnothing'))).toMatchObject({ error: { problem: 'no-seal' } })
    const upper = new Uint8Array(sealed)
    upper.set(
      bytes(Buffer.from(sealed).toString('latin1', container.from, container.to).toUpperCase()),
      container.from,
    )
    expect(checkSeal(upper)).toMatchObject({ error: { problem: 'container-changed' } })
  })

  it('says where it can: in the container, or somewhere in what was signed', () => {
    expect(checkSeal(withByte(sealed, 100))).toEqual({
      ok: false,
      error: { problem: 'bytes-changed', at: null },
    })
    expect(checkSeal(withByte(sealed, container.from + 1))).toMatchObject({ error: { at: container.from } })
  })
})

describe.skipIf(!hasPdfTools || !hasTools())('for other readers', () => {
  const pdfsig = (content: Uint8Array): string => {
    const folder = mkdtempSync(join(tmpdir(), 'tandem-sig-'))
    try {
      writeFileSync(join(folder, 'record.pdf'), content)
      return spawnSync('pdfsig', ['-nocert', join(folder, 'record.pdf')], { encoding: 'utf8' }).stdout
    } finally {
      rmSync(folder, { recursive: true, force: true })
    }
  }

  it('the signature is valid and covers the document, and the file is sound', () => {
    expect(pdfsig(sealed)).toContain('Signature is Valid')
    expect(pdfsig(sealed)).toContain('Total document signed')
    expect(qpdfCheck(sealed)).toContain('No syntax or stream encoding errors')
  })

  it('the commands of its last page hold for it as they are printed there', () => {
    const { practitioner, supervisor } = bodyFor(keys)
    expect(checkWithTools(sealed)).toEqual({
      signed: [`${practitioner.name}, practitioner`, `${supervisor.name}, supervisor`],
      stated: [],
      wrong: [],
      fileIsWhole: true,
    })
  })

  it('they find another text than the one that was signed', async () => {
    const text = recordText(bodyFor(keys)).replace('"number":"CS', '"number":"CT')
    const forged = await sealedRecord(keys, undefined, { text, short: true })
    expect(checkWithTools(forged).wrong).toContain('the SHA-256 of record.json is not the one printed')
  })

  it('a change of what was signed shows', () => {
    const step = Math.floor((sealed.length - container.to) / 20)
    for (let index = 0; index < 20; index += 1)
      expect(pdfsig(withByte(sealed, container.to + 10 + index * step))).not.toContain('Signature is Valid')
  }, 60_000)

  it('they let changes pass that are found here: appended bytes and some of the container', () => {
    const appended = joined(sealed, bytes('\n% more\n'))
    expect(pdfsig(appended)).toContain('Signature is Valid')
    expect(checkSeal(appended).ok).toBe(false)
    const letPass = Array.from({ length: 60 }, (_, index) => container.from + 1 + index * 42)
      .map(at => withByte(sealed, at))
      .filter(changed => pdfsig(changed).includes('Signature is Valid'))
    expect(letPass.length).toBeGreaterThan(0)
    expect(letPass.filter(changed => checkSeal(changed).ok)).toEqual([])
  }, 60_000)
})
