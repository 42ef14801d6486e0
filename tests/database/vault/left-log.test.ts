import { randomBytes } from 'node:crypto'
import { copyFileSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, onTestFinished, test } from 'vitest'
import { losesCommits, putBack, readLeftLog } from '#database/vault/left-log.ts'
import { openDatabase } from '#database/vault/open-database.ts'
import { scratchFolder } from '#tests/support/scratch.ts'

const [HEADER, FRAME] = [32, 24 + 4096]

/** A database as a crash leaves it: four commits of a page each stand in the log alone. */
const crashed = (): { path: string; log: Buffer; key: Uint8Array } => {
  const folder = scratchFolder()
  const key = randomBytes(32)
  const open = openDatabase(join(folder, 'running.db'), key)
  open.sqlite.exec('CREATE TABLE note (n INTEGER) STRICT')
  open.sqlite.pragma('wal_checkpoint(TRUNCATE)')
  for (let n = 1; n <= 4; n += 1) open.sqlite.exec(`INSERT INTO note VALUES (${n})`)
  const path = join(folder, 'left.db')
  copyFileSync(join(folder, 'running.db'), path)
  const log = readFileSync(join(folder, 'running.db-wal'))
  open.close()
  return { path, log, key }
}

const afterOpening = (damage: (log: Buffer) => void) => {
  const { path, log, key } = crashed()
  expect(log.length).toBe(HEADER + 4 * FRAME)
  damage(log)
  writeFileSync(`${path}-wal`, log)
  const left = readLeftLog(path)
  const { sqlite, close } = openDatabase(path, key)
  let isOpen = true
  const end = () => {
    if (isOpen) close()
    isOpen = false
  }
  onTestFinished(end)
  const rows = sqlite.prepare('SELECT n FROM note').pluck().all()
  return { rows, loses: left !== null && losesCommits(left, sqlite), left, path, log, end }
}

const flip = (at: number) => (log: Buffer) => {
  log[at] = (log[at] ?? 0) ^ 4
}

describe('a log that a crash left', () => {
  test('is taken as a whole where it is whole', () => {
    const { rows, loses } = afterOpening(() => undefined)
    expect([rows, loses]).toEqual([[1, 2, 3, 4], false])
  })

  test('without its last commit it is what a power cut leaves', () => {
    const { rows, loses } = afterOpening(flip(HEADER + 3 * FRAME + 500))
    expect([rows, loses]).toEqual([[1, 2, 3], false])
  })

  test('with more commits behind the place where it breaks it is damaged', () => {
    expect(afterOpening(flip(HEADER + FRAME + 500))).toMatchObject({ rows: [1], loses: true })
    expect(afterOpening(flip(HEADER + 20))).toMatchObject({ rows: [], loses: true })
    expect(afterOpening(flip(18))).toMatchObject({ rows: [], loses: true })
  })

  test('and stays, byte for byte, though SQLite removes it', () => {
    const { left, path, log, end } = afterOpening(flip(HEADER + FRAME + 500))
    end()
    expect(readLeftLog(path)).toBeNull()
    putBack(left)
    expect(readFileSync(`${path}-wal`).equals(log)).toBe(true)
  })
})
