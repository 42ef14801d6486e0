import { describe, expect, test } from 'vitest'
import type { Instant } from '#basics/instant.ts'
import { DEFAULT_KEEPING, isLate, keptAs } from '#domain/backup/keeping.ts'
import { syncedBy } from '#domain/backup/synced-folder.ts'

const DAY_MS = 24 * 60 * 60 * 1000
const END = Date.parse('2026-11-23T17:00:00Z')
const at = (daysAgo: number, time = '17:00'): Instant =>
  `${new Date(END - daysAgo * DAY_MS).toISOString().slice(0, 10)}T${time}:00+00:00` as Instant
const made = (daysAgo: number, time?: string) => ({
  name: `${daysAgo}${time === undefined ? '' : ` ${time}`}`,
  madeAt: at(daysAgo, time),
})

describe('which backups are kept', () => {
  test('two years of a backup a day leave the newest of 7 days, 4 weeks and 12 months', () => {
    // As in life: what no period needs is gone before the next one is made.
    let held: ReturnType<typeof made>[] = []
    for (let day = 729; day >= 0; day -= 1) {
      const kept = keptAs([...held, made(day)], DEFAULT_KEEPING)
      held = [...held, made(day)].filter(({ name }) => kept.get(name) !== null)
    }
    const kept = keptAs(held, DEFAULT_KEEPING)
    const of = (period: string) =>
      held.filter(({ name }) => kept.get(name) === period).map(({ name }) => +name)
    expect(of('daily').toSorted((a, b) => a - b)).toEqual([0, 1, 2, 3, 4, 5, 6])
    // 23 November 2026 is a Monday: the newest of this week is today's, those before it are Sundays.
    expect(of('weekly').toSorted((a, b) => a - b)).toEqual([8, 15])
    expect(held.map(({ madeAt }) => madeAt.slice(0, 7))).toEqual(
      expect.arrayContaining(['2025-12', '2026-01', '2026-06', '2026-10', '2026-11']),
    )
    expect(new Set(held.map(({ madeAt }) => madeAt.slice(0, 7))).size).toBe(12)
  })

  test('of one day the newest stays, whatever order they are given in', () => {
    const kept = keptAs([made(0, '12:00'), made(0, '09:00'), made(1)], DEFAULT_KEEPING)
    expect([...kept]).toEqual([
      ['0 12:00', 'daily'],
      ['0 09:00', null],
      ['1', 'daily'],
    ])
  })

  test('after a year away all that was there is still kept for its days', () => {
    const old = [400, 401, 402].map(day => made(day))
    expect([...keptAs([made(0), ...old], DEFAULT_KEEPING).values()]).not.toContain(null)
  })

  test('the last one is late after a week, and where there is none', () => {
    const now = at(0)
    expect(isLate(null, now)).toBe(true)
    expect(isLate(at(7), now)).toBe(false)
    expect(isLate(at(7, '16:59'), now)).toBe(true)
  })
})

test.each([
  ['C:\\Users\\Robin\\OneDrive - Northgate Trust\\Tandem', 'OneDrive'],
  ['C:\\Users\\Robin\\OneDrive\\Tandem', 'OneDrive'],
  ['/Users/robin/Library/CloudStorage/OneDrive-Northgate/Tandem', 'OneDrive'],
  ['/Users/robin/Library/CloudStorage/GoogleDrive-robin@northgate.example/My Drive/Tandem', 'Google Drive'],
  ['G:\\My Drive\\Tandem', 'Google Drive'],
  ['/Users/robin/Library/Mobile Documents/com~apple~CloudDocs/Tandem', 'iCloud'],
  ['C:\\Users\\Robin\\iCloudDrive\\Tandem', 'iCloud'],
  ['/home/robin/Dropbox (Northgate)/tandem', 'Dropbox'],
  ['/home/robin/Nextcloud/tandem', 'Nextcloud'],
  ['/Users/robin/Library/CloudStorage/Box-Box/Tandem', 'Box'],
  ['C:\\Users\\Robin\\AppData\\Roaming\\Tandem', null],
  ['/home/robin/.local/share/tandem', null],
  ['/home/dropboxer/boxes/tandem', null],
  ['/Users/robin/Library/Application Support/Tandem', null],
])('%s is copied elsewhere by %s', (path, program) => {
  expect(syncedBy(path)).toBe(program)
})
