import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { beforeAll, describe, expect, it } from 'vitest'
import { certificateSha256 } from '#reports/seal/certificate.ts'
import { checkSeal } from '#reports/seal/check-seal.ts'
import { signaturePlaces } from '#reports/seal/signature-place.ts'
import { checkWithTools, hasTools } from '#tests/faults/both-signed/check-with-tools.ts'
import { shares } from '#tests/faults/draw/kill-draw.ts'
import { changeRecord } from '#tests/faults/later-change/change-record.ts'
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

  it('a change of what was signed shows; what they let pass, in the container and behind, is found here', async () => {
    const found = await changeRecord(sealed, { signed: 10, container: 32, read: 0 }, shares(1))
    expect(found.wrong).toEqual([])
    expect(found.letPass.added).toBeGreaterThan(0)
    expect(found.letPass.container).toBeGreaterThan(0)
  }, 60_000)
})
