import { describe, expect, test } from 'vitest'
import type { ClientId } from '#basics/ids.ts'
import { ClientExport } from '#domain/handing-over/client-export.ts'
import { PersonExport } from '#domain/handing-over/person-export.ts'
import { readRecord } from '#domain/record/read-record.ts'
import { hasPdfTools, pagesOf, readingText } from '#tests/reports/pdf-tools.ts'
import { auditedActs } from '#tests/support/audited.ts'
import { heldMonth } from '#tests/support/held-month.ts'
import { openTestCore } from '#tests/support/test-core.ts'
import { rowsOfVault } from '#tests/support/vault-rows.ts'

/** The sample month, signed: 33 clients, eleven months of history. */
const locked = async () => {
  const { folder, sam, robin, recordId } = await heldMonth('locked')
  const core = openTestCore({ folder, startAt: '2026-10-30T09:00:00Z' })
  await core.ask('vault.unlock', { personId: robin.id, passphrase: robin.passphrase })
  const { rows } = await core.ask('caseload.list', { practitionerId: sam.id, month: null })
  const id = recordId ?? expect.fail('not locked')
  const signed = await core.ask('record.json', { recordId: id })
  const read = readRecord(signed.text)
  const body = read.ok ? read.value : expect.fail('no record')
  const clientOf = (reference: string): ClientId =>
    rows.find(({ client }) => client.reference === reference)?.client.id ?? expect.fail(reference)
  const exported = async (reference: string): Promise<ClientExport> => {
    const input = { clientId: clientOf(reference), purpose: 'view', form: 'json' } as const
    const handed = await core.ask('handover.client', input)
    return handed.form === 'json' ? ClientExport.parse(JSON.parse(handed.text)) : expect.fail('no JSON')
  }
  return { ...core, sam, robin, recordId: id, signed, body, clientOf, exported }
}

describe('from a signed record', () => {
  test('each client is given all that it says of them, and nothing of the others', async () => {
    const { body, signed, exported } = await locked()
    const references = body.caseload.entries.map(({ client }) => client.reference)
    const picked = [
      body.discussed[0]?.client.reference,
      body.documents[0]?.client.reference,
      body.closings[0]?.client.reference,
      body.scores[0]?.client.reference,
      body.named[0]?.client.reference,
    ].map(reference => reference ?? expect.fail('the sample month has one of each'))
    for (const reference of new Set(picked)) {
      const whole = await exported(reference)
      const { record } = whole.months.find(({ month }) => month === body.month) ?? expect.fail('no month')
      expect(record).toMatchObject({ number: body.number, sha256: signed.sha256 })
      const told = record?.passages ?? expect.fail('no record')
      const own = <T extends { readonly client: { readonly reference: string } | null }>(
        list: readonly T[],
      ) => list.filter(({ client }) => client?.reference === reference)
      expect(told.entries).toHaveLength(1)
      expect(told.discussed ?? []).toEqual(own(body.discussed))
      expect(told.documents ?? []).toEqual(own(body.documents))
      expect(told.closings ?? []).toEqual(own(body.closings))
      expect(told.named ?? []).toEqual(own(body.named))
      expect(told.actions ?? []).toEqual(own(body.actions))
      expect(told.scores ?? []).toHaveLength(own(body.scores).length)
      expect(told.draws ?? []).toHaveLength(body.draws.length)
      // What a text says of somebody else is listed, and stands nowhere but there.
      const listed = new Set(whole.othersNamed.flatMap(({ words }) => words))
      const text = JSON.stringify(whole)
      const strangers = references.filter(
        other => other !== reference && text.includes(other) && !listed.has(other),
      )
      expect(strangers, reference).toEqual([])
    }
  })

  test('an addendum about a client goes with them, and one that names them is quoted', async () => {
    const { ask, body, recordId, robin, exported } = await locked()
    const [about, other] = body.discussed.map(({ client }) => client.reference)
    if (about === undefined || other === undefined) return expect.fail('two are talked over')
    const write = (reference: string | null, text: string) =>
      ask('addendum.write', {
        recordId,
        says: { kind: 'addition', about: reference, correction: null, text },
        passphrase: robin.passphrase,
      })
    await write(about, 'The sister rang the day after.')
    await write(null, `The room was cold.\nThe letter about ${about} was sent to the wrong team.`)
    await write(other, 'Nothing of this is anybody else’s.')
    const recordOf = (whole: ClientExport) =>
      whole.months.find(({ month }) => month === body.month)?.record ?? expect.fail('no record')
    const theirs = recordOf(await exported(about))
    expect(theirs.addenda).toMatchObject([
      { number: `${body.number}/A1`, by: robin.name, text: 'The sister rang the day after.' },
    ])
    expect(theirs.named).toContainEqual({
      where: 'addenda',
      text: `The letter about ${about} was sent to the wrong team.`,
    })
    expect(JSON.stringify(theirs)).not.toContain('The room was cold')
    expect(JSON.stringify(recordOf(await exported(other)))).not.toContain('sister')
    const own = await ask('handover.person', { purpose: 'view', form: 'json' })
    const { parts } = own.form === 'json' ? PersonExport.parse(JSON.parse(own.text)) : expect.fail('no JSON')
    expect(parts.addenda.map(({ number, about: whose }) => [number, whose])).toEqual([
      [`${body.number}/A1`, about],
      [`${body.number}/A2`, null],
      [`${body.number}/A3`, other],
    ])
  })

  test('a supervisor’s own data has the scores they gave, their signature and sessions, and no client’s name', async () => {
    const { ask, core, folder, sam, body } = await locked()
    const handed = await ask('handover.person', { purpose: 'copy', form: 'json' })
    const text = handed.form === 'json' ? handed.text : expect.fail('no JSON')
    const { parts } = PersonExport.parse(JSON.parse(text))
    expect(parts.scores.filter(({ part }) => part === 'supervisor')).toHaveLength(body.scores.length)
    expect(parts.signatures).toMatchObject([{ part: 'supervisor', method: 'passphrase' }])
    expect(parts.records).toMatchObject([{ number: body.number }])
    expect(parts.sessions).toHaveLength(1)
    expect(parts.agreement.length).toBeGreaterThan(0)
    expect(parts.texts.some(({ name }) => name === 'done-well')).toBe(true)
    expect(text).toContain(body.scores[0]?.client.reference)
    await core.stop()
    const names = (await clientNames(folder, sam)).filter(name => name.length > 3)
    expect(names.length).toBeGreaterThan(20)
    expect(names.filter(name => text.includes(name))).toEqual([])
  })
})

describe.skipIf(!hasPdfTools)('as pages', () => {
  test('they say what they are, whose, and that nobody signed them; what is the same gives the same bytes', async () => {
    const { ask, core, folder, robin, clientOf, body } = await locked()
    const reference = body.discussed[0]?.client.reference ?? expect.fail('nobody is talked over')
    const input = { clientId: clientOf(reference), form: 'pdf' } as const
    const first = await ask('handover.client', { ...input, purpose: 'view' })
    // Looked at once, it is in the audit trail, and so in the next one; that is said once a sitting.
    const again = await ask('handover.client', { ...input, purpose: 'view' })
    expect(again.form === 'pdf' && first.form === 'pdf' && again.base64 === first.base64).toBe(false)
    const third = await ask('handover.client', { ...input, purpose: 'view' })
    expect(again.form === 'pdf' && third.form === 'pdf' && again.base64 === third.base64).toBe(true)
    const pages = first.form === 'pdf' ? pagesOf(Buffer.from(first.base64, 'base64')) : expect.fail('no PDF')
    expect(pages[0]).toContain(`Everything that Tandem holds about ${reference}`)
    expect(pages[0]).toMatch(/Read it\./)
    for (const page of pages) {
      expect(page).toContain(`Confidential: about ${reference}.`)
      expect(page).toContain('Not signed; no record.')
    }
    const text = readingText(first.form === 'pdf' ? Buffer.from(first.base64, 'base64') : Buffer.alloc(0))
    expect(text.replaceAll(/\s+/g, ' ')).toContain(
      body.discussed[0]?.decision ?? body.discussed[0]?.talkedOver,
    )
    expect(text).toContain(body.number)
    await ask('handover.client', { ...input, purpose: 'print' })
    await ask('handover.person', { form: 'pdf', purpose: 'copy' })
    await core.stop()
    expect(await auditedActs(folder, robin, /^(client|own) data/)).toEqual([
      'client data viewed',
      'client data printed',
      'own data exported',
    ])
  })
})

/** Forenames and surnames of all clients of a vault. */
const clientNames = async (folder: string, sam: { id: string; passphrase: string }): Promise<string[]> => {
  const rows = await rowsOfVault(folder, sam as never)
  return (rows.client_change ?? []).flatMap(row => {
    const { forename, surname } = JSON.parse((row as { values_json: string }).values_json) as Record<
      string,
      string
    >
    return [forename, surname].filter(name => name !== undefined && name !== null)
  })
}
