import { describe, expect, test } from 'vitest'
import type { RecordId } from '#basics/ids.ts'
import { addMonths, type Month } from '#basics/month.ts'
import type { OperationOutput } from '#contract/index.ts'
import type { FoundRecord } from '#contract/record-search.ts'
import { searchable } from '#domain/record/find-passages.ts'
import type { RecordBody } from '#domain/record/record-schema.ts'
import { sampleRecord } from '#tests/reports/record/record-fixture.ts'
import { aTeam, PASSPHRASES, type Team } from '#tests/support/a-team.ts'
import { AN_ADDITION, aLockedRecord } from '#tests/support/an-addendum.ts'
import { auditedActs } from '#tests/support/audited.ts'
import { AFTER_SESSION, heldMonth } from '#tests/support/held-month.ts'
import { addPastRecords } from '#tests/support/past-records.ts'
import { openTestCore } from '#tests/support/test-core.ts'
import { rowsOfVault } from '#tests/support/vault-rows.ts'
import { newPassageCache } from '#usecases/record/passage-cache.ts'

const sample = sampleRecord()

/** A record of its own month and number, in which one sentence differs. */
const bodyOf = (month: string, number: number, talkedOver: string): RecordBody => {
  const [first, ...others] = sample.discussed
  if (first === undefined) throw new Error('Nobody was discussed.')
  return {
    ...sample,
    month: month as Month,
    number: `CS-${month}-${String(number).padStart(4, '0')}`,
    discussed: [{ ...first, talkedOver }, ...others],
  }
}

const searched = async (team: Team, text: string, practitionerId: keyof Team['people'] | null = null) => {
  const person = practitionerId === null ? null : team.people[practitionerId]
  const found: FoundRecord[] = []
  let calls = 0
  for (let after: RecordId | null = null; ; calls += 1) {
    const input = { text, practitionerId: person, after }
    const part: OperationOutput<'record.search'> = await team.core.ask('record.search', input)
    found.push(...part.found)
    after = part.next
    if (after === null) return { found, calls: calls + 1, read: part.read, of: part.of }
  }
}

describe('search in the texts of records', () => {
  test('finds who said what about whom, newest record first, with where it stands', async () => {
    const team = await aTeam()
    const [october, september] = await addPastRecords(team, [
      { of: 'Sam', body: bodyOf('2026-09', 2, 'The café owner rang about missed tablets.') },
      { of: 'Sam', body: bodyOf('2026-08', 1, 'Tablets are in the box again.') },
    ])
    await team.unlock('Robin')
    const { found, read, of } = await searched(team, 'TABLETS')
    expect([read, of]).toEqual([2, 2])
    expect(found.map(({ recordId }) => recordId)).toEqual([october, september])
    const [first] = found[0]?.passages ?? []
    expect(first).toMatchObject({ section: 'discussed', client: sample.discussed[0]?.client, number: null })
    expect(first?.marks.map(([from, to]) => first.text.slice(from, to))).toEqual(['tablets'])

    expect((await searched(team, 'cafe "missed tablets"')).found).toHaveLength(1)
    expect((await searched(team, 'cafe "tablets missed"')).found).toEqual([])
    const reference = sample.discussed[0]?.client.reference ?? ''
    const ofClient = (await searched(team, reference.toLowerCase())).found
    expect(ofClient).toHaveLength(2)
    expect(ofClient[0]?.passages.length).toBeLessThanOrEqual(3)
    expect(ofClient[0]?.more).toBeGreaterThan(0)
    expect((await searched(team, 'CS-2026-08-0001')).found.map(({ recordId }) => recordId)).toEqual([
      september,
    ])
    expect((await searched(team, '?!')).found).toEqual([])
  })

  test('only in records of people whom one may see, and of the one who was asked for', async () => {
    const team = await aTeam()
    const [ofSam, ofAlex] = await addPastRecords(team, [
      { of: 'Sam', body: bodyOf('2026-08', 1, 'A marker, xylophone.') },
      { of: 'Alex', body: bodyOf('2026-08', 2, 'A marker, xylophone.') },
    ])
    const found = async (name: Parameters<Team['unlock']>[0]) => {
      await team.unlock(name)
      return (await searched(team, 'xylophone')).found.map(({ recordId }) => recordId)
    }
    expect(await found('Robin')).toEqual([ofSam])
    expect(await found('Sam')).toEqual([ofSam])
    expect(await found('Jo')).toEqual([ofAlex])
    await expect(searched(team, 'xylophone', 'Sam')).rejects.toThrow('not-allowed')
    expect((await searched(team, 'xylophone', 'Alex')).found).toHaveLength(1)
    await team.unlock('Ada')
    await expect(searched(team, 'xylophone')).rejects.toThrow('not-allowed')
    await expect(searched(team, 'x')).rejects.toThrow('malformed-input')
  })

  test('goes on where it stopped, so that nothing else waits for ten years of records; the second time it has them in mind', async () => {
    const team = await aTeam()
    const count = 35
    await addPastRecords(
      team,
      Array.from({ length: count }, (_, index) => ({
        of: 'Sam' as const,
        body: bodyOf(
          addMonths('2020-10' as Month, index),
          index + 1,
          index % 10 === 0 ? 'A zither.' : 'Nothing.',
        ),
      })),
    )
    await team.unlock('Robin')
    const first = await searched(team, 'zither')
    expect(first).toMatchObject({ calls: 2, read: count, of: count })
    expect(first.found).toHaveLength(4)
    const second = await searched(team, 'zither')
    expect(second.calls).toBe(1)
    expect(second.found).toEqual(first.found)
  })

  test('that somebody searched is in the audit trail, once a sitting, and whose record was so read; never what for', async () => {
    const team = await aTeam()
    const [before] = await addPastRecords(team, [
      { of: 'Sam', supervisor: 'Jo', body: bodyOf('2026-08', 1, 'About quinces.') },
      { of: 'Sam', body: bodyOf('2026-09', 2, 'About plums.') },
    ])
    await team.unlock('Robin')
    await searched(team, 'quinces')
    await searched(team, 'plums')
    await searched(team, 'zymurgy')
    await team.core.core.stop()
    const robin = { id: team.people.Robin, passphrase: PASSPHRASES.Robin }
    expect(await auditedActs(team.core.folder, robin, /^record/)).toEqual([
      'records searched',
      'record read by another',
    ])
    const { audit } = await rowsOfVault(team.core.folder, robin)
    expect(JSON.stringify(audit)).not.toMatch(/quinces|plums|zymurgy/)
    expect(JSON.stringify(audit?.at(-1))).toContain(before)
  })

  test('finds what is stated of somebody who did not sign', async () => {
    const { reviewId, ...month } = await heldMonth('one signature')
    const core = openTestCore({ folder: month.folder, startAt: AFTER_SESSION })
    await core.ask('vault.unlock', { personId: month.sam.id, passphrase: month.sam.passphrase })
    const { recordId } = await core.ask('record.signOtherwise', {
      reviewId,
      personId: month.robin.id,
      answer: { method: 'not signed', reason: 'on sick leave since Tuesday' },
      passphrase: month.sam.passphrase,
      sha256: (await core.ask('record.signing', { reviewId })).sha256,
    })
    const { found } = await core.ask('record.search', {
      text: 'sick leave',
      practitionerId: null,
      after: null,
    })
    expect(found).toEqual([
      {
        recordId,
        more: 0,
        passages: [
          expect.objectContaining({
            section: 'signatures',
            text: 'Robin Price. on sick leave since Tuesday.',
          }),
        ],
      },
    ])
    await core.core.stop()
  })
})

test('an addendum is found with its record, whichever of the two wrote it', async () => {
  const month = await aLockedRecord()
  await month.as(month.robin)
  const search = (text: string) =>
    month.core.ask('record.search', { text, practitionerId: null, after: null })
  expect((await search('sister told friday')).found).toEqual([])
  const { id, number } = await month.write(month.robin, AN_ADDITION)
  const { found } = await search('sister told friday')
  expect(found).toEqual([
    {
      recordId: month.recordId,
      more: 0,
      passages: [expect.objectContaining({ section: 'addendum', number, addendumId: id, client: null })],
    },
  ])
  await month.as(month.sam)
  expect((await search('sister told friday')).found).toEqual(found)
  await month.core.core.stop()
})

test('the passages that are kept in memory are bounded', () => {
  const cache = newPassageCache(1_000)
  const one = (text: string) => [searchable({ section: 'discussed', client: null, number: null, text })]
  cache.keep('a' as RecordId, one('x'.repeat(300)))
  cache.keep('b' as RecordId, one('x'.repeat(300)))
  cache.keep('c' as RecordId, one('x'.repeat(200)))
  expect((['a', 'b', 'c'] as RecordId[]).map(id => cache.get(id) !== undefined)).toEqual([true, false, true])
})
