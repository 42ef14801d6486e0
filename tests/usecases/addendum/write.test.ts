import { verify } from 'node:crypto'
import { afterEach, describe, expect, test } from 'vitest'
import { sha256Hex } from '#basics/hash.ts'
import { addendumSignedText } from '#domain/record/addendum-schema.ts'
import { attachments, hasPdfTools, readingText } from '#tests/reports/pdf-tools.ts'
import { A_CORRECTION, AN_ADDITION, aLockedRecord, type LockedRecord } from '#tests/support/an-addendum.ts'
import { auditedActs, auditedDetails } from '#tests/support/audited.ts'

let world: LockedRecord
afterEach(() => world.core.core.stop())

const begin = async (as: 'sam' | 'robin' = 'robin') => {
  world = await aLockedRecord()
  await world.as(world[as])
  return world
}

const rowOf = async () => (await world.core.ask('record.get', { recordId: world.recordId })).row

describe('an addendum to a locked record', () => {
  test('of either of the two is listed with it, in order, under its author’s name and part; the record stays as it was', async () => {
    const { robin, sam, recordId } = await begin()
    const before = await world.core.ask('record.pdf', { recordId, purpose: 'view' })
    const json = await world.core.ask('record.json', { recordId })
    const first = await world.write(robin, A_CORRECTION)
    await world.as(sam)
    const second = await world.write(sam, AN_ADDITION)
    const { number, addenda } = await rowOf()
    expect(addenda).toEqual([{ ...first, read: false }, second])
    expect(addenda).toMatchObject([
      {
        number: `${number}/A1`,
        kind: 'correction',
        by: { id: robin.id, name: robin.name },
        part: 'supervisor',
        about: { reference: 'LD1037' },
      },
      {
        number: `${number}/A2`,
        kind: 'addition',
        by: { id: sam.id, name: sam.name },
        part: 'practitioner',
        about: null,
        read: true,
      },
    ])
    const { rows } = await world.core.ask('record.list', { practitionerId: null })
    expect(rows.find(row => row.recordId === recordId)?.addenda).toEqual(addenda)
    expect(await world.core.ask('record.pdf', { recordId, purpose: 'view' })).toEqual(before)
    expect(await world.core.ask('record.json', { recordId })).toEqual(json)
  })

  test.skipIf(!hasPdfTools)(
    'has a PDF of its own that holds what was signed, by its author’s key, bound to the record’s hash',
    async () => {
      const { robin, recordId } = await begin()
      const { id, number, at, pages } = await world.write(robin, A_CORRECTION)
      const pdf = await world.core.ask('addendum.pdf', { addendumId: id, purpose: 'copy' })
      expect(pdf).toMatchObject({ name: `${number.replace('/', '-')}.pdf`, pages })
      const bytes = Buffer.from(pdf.base64, 'base64')
      const text = readingText(bytes)
      for (const words of ['A correction', 'Fortnightly contact.', 'LD1037', robin.name])
        expect(text).toContain(words)
      const inside = attachments(bytes)
      const body = JSON.parse(String(inside['addendum.json']))
      const { sha256 } = await world.core.ask('record.json', { recordId })
      expect(body).toMatchObject({
        number,
        sample: true,
        record: { sha256 },
        says: { kind: 'correction', text: A_CORRECTION.text },
      })
      const { addendumSha256, signatures } = JSON.parse(String(inside['signatures.json']))
      const [{ signedText, publicKeyPem, signatureBase64 }] = signatures
      expect(addendumSha256).toBe(sha256Hex(inside['addendum.json'] ?? new Uint8Array()))
      expect(signedText).toBe(addendumSignedText(addendumSha256, robin.name, 'supervisor', at))
      expect(
        verify(null, Buffer.from(signedText), publicKeyPem, Buffer.from(signatureBase64, 'base64')),
      ).toBe(true)
    },
  )

  test('is one, however often it is sent; the same words about somebody else are another', async () => {
    const { robin, sam } = await begin()
    const sent = await Promise.all([world.write(robin, AN_ADDITION), world.write(robin, AN_ADDITION)])
    expect(sent[0]).toEqual(sent[1])
    expect((await rowOf()).addenda).toHaveLength(1)
    await world.write(robin, { ...AN_ADDITION, text: `  ${AN_ADDITION.text} ` })
    expect((await rowOf()).addenda).toHaveLength(1)
    await world.write(robin, { ...AN_ADDITION, about: 'LD1037' })
    await world.as(sam)
    await world.write(sam, AN_ADDITION)
    expect((await rowOf()).addenda.map(({ by }) => by.name)).toEqual([robin.name, robin.name, sam.name])
  })

  test('needs its author’s own passphrase, a client of the record, and something to say', async () => {
    const { robin, sam, recordId } = await begin()
    const tell = (says: object, passphrase: string) =>
      world.core.tell('addendum.write', { recordId, says: { ...AN_ADDITION, ...says } as never, passphrase })
    expect(await tell({}, sam.passphrase)).toMatchObject({
      error: { code: 'wrong-passphrase', field: 'passphrase' },
    })
    world.core.wait(60)
    expect(await tell({ about: 'XX0000' }, robin.passphrase)).toMatchObject({
      error: { code: 'not-part-of-this', field: 'says.about' },
    })
    for (const says of [{ text: ' ' }, { text: 'a'.repeat(20_001) }, { kind: 'correction' }])
      expect(await tell(says, robin.passphrase)).toMatchObject({ error: { code: 'malformed-input' } })
    expect((await rowOf()).addenda).toEqual([])
    const { clients } = await world.core.ask('addendum.clients', { recordId })
    expect(clients.length).toBeGreaterThan(20)
    expect(clients).toContainEqual(expect.objectContaining({ reference: 'LD1037' }))
  })

  test('can be written while a later month is worked on', async () => {
    const { sam, recordId } = await begin('sam')
    await world.core.ask('review.open', { practitionerId: sam.id, month: '2026-11' as never })
    await world.write(sam, AN_ADDITION)
    expect((await rowOf()).addenda).toHaveLength(1)
    expect((await world.core.ask('record.check', { recordId })).verified).toBe(true)
  })
})

describe('who supervises the practitioner later', () => {
  test('reads it and may add as themself; who no longer does may neither read nor add', async () => {
    const { robin, sam, recordId } = await begin()
    const written = await world.write(robin, AN_ADDITION)
    const passphrase = 'copper meadow three windows'
    const { personId } = await world.core.ask('people.add', {
      name: 'Jo Lindqvist',
      title: null,
      roles: ['supervisor'],
      supervisorId: null,
      contractedHours: null,
      passphrase,
    })
    await world.core.ask('people.change', {
      personId: sam.id,
      name: sam.name,
      title: null,
      roles: ['practitioner'],
      supervisorId: personId,
      contractedHours: 37.5,
      reductions: [],
    })
    expect(await world.core.tell('addendum.pdf', { addendumId: written.id, purpose: 'view' })).toMatchObject({
      error: { code: 'not-allowed' },
    })
    expect(
      await world.core.tell('addendum.write', { recordId, says: AN_ADDITION, passphrase: robin.passphrase }),
    ).toMatchObject({ error: { code: 'not-allowed' } })
    const jo = { id: personId, name: 'Jo Lindqvist', passphrase }
    await world.as(jo)
    await world.core.ask('addendum.pdf', { addendumId: written.id, purpose: 'view' })
    const row = await world.write(jo, { ...AN_ADDITION, text: 'Read at the handing over.' })
    expect(row).toMatchObject({ by: { id: personId, name: 'Jo Lindqvist' }, part: 'supervisor' })
    expect(await world.core.ask('record.check', { recordId })).toMatchObject({
      verified: true,
      addenda: [{ verified: true }, { verified: true }],
    })
    await world.core.core.stop()
    expect(await auditedActs(world.folder, jo, /^addendum /)).toEqual([
      'addendum signed',
      'addendum read by another',
      'addendum viewed',
      'addendum signed',
      'addendum checked',
      'addendum checked',
    ])
  })
})

describe('the audit trail', () => {
  test('says that it was signed, viewed once a sitting, printed and copied out, and nothing of what it says', async () => {
    const { robin } = await begin()
    const { id } = await world.write(robin, A_CORRECTION)
    for (const purpose of ['view', 'view', 'print', 'copy'] as const)
      await world.core.ask('addendum.pdf', { addendumId: id, purpose })
    await world.core.core.stop()
    expect(await auditedActs(world.folder, robin, /^addendum /)).toEqual([
      'addendum signed',
      'addendum viewed',
      'addendum printed',
      'addendum copied out',
    ])
    const details = await auditedDetails(world.folder, robin)
    expect(details).toContain('/A1"')
    expect(details).not.toMatch(/fortnightly|slip while typing|LD1037/i)
  })
})
