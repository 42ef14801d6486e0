import { describe, expect, test } from 'vitest'
import { attachments, hasPdfTools, pagesOf, readingText } from '#tests/reports/pdf-tools.ts'
import { auditedActs } from '#tests/support/audited.ts'
import { heldMonth } from '#tests/support/held-month.ts'
import { openTestCore } from '#tests/support/test-core.ts'

const locked = async () => {
  const { folder, robin, recordId } = await heldMonth('locked')
  const core = openTestCore({ folder })
  await core.ask('vault.unlock', { personId: robin.id, passphrase: robin.passphrase })
  return { ...core, robin, recordId: recordId ?? expect.fail('not locked') }
}

describe.skipIf(!hasPdfTools)('a copy of a record without names', () => {
  test('has neither the names of the two nor anybody’s initials, on no page and in no attachment', async () => {
    const { ask, recordId } = await locked()
    const whole = await ask('record.pdf', { recordId, purpose: 'view' })
    const copy = await ask('record.copyWithoutNames', { recordId, purpose: 'view' })
    expect(copy.name).toBe(whole.name.replace('.pdf', '-without-names.pdf'))
    const bytes = Buffer.from(copy.base64, 'base64')
    const wholeText = readingText(Buffer.from(whole.base64, 'base64'))
    const text = readingText(bytes)
    expect(wholeText).toContain('Okafor')
    expect(text).not.toMatch(/okafor|robin/i)
    expect(text).not.toMatch(/\bSam\b|\bPrice\b/)
    const initials = [...wholeText.matchAll(/LD\d{4} (\p{Lu}\. ?\p{Lu}\.)/gu)].map(found => found[1] ?? '')
    expect(new Set(initials).size).toBeGreaterThan(10)
    for (const one of initials) expect(text).not.toContain(one)
    for (const page of pagesOf(bytes)) expect(page).toContain('Copy without names, not the record')
    expect(attachments(bytes)).toEqual({})
  })

  test('is written down when it is looked at (once), printed and copied out, and leaves the record as it was', async () => {
    const { ask, core, folder, robin, recordId } = await locked()
    const before = await ask('record.pdf', { recordId, purpose: 'view' })
    for (const purpose of ['view', 'view', 'print', 'copy'] as const)
      await ask('record.copyWithoutNames', { recordId, purpose })
    expect((await ask('record.pdf', { recordId, purpose: 'view' })).base64).toBe(before.base64)
    await core.stop()
    expect(await auditedActs(folder, robin, /^copy /)).toEqual([
      'copy without names viewed',
      'copy without names printed',
      'copy without names copied out',
    ])
  })
})
