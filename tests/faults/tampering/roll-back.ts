import { execFileSync } from 'node:child_process'
import { cpSync, mkdtempSync, readFileSync, rmSync, truncateSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Instant } from '#basics/instant.ts'
import { appendAudit, auditHead } from '#database/stores/audit-store.ts'
import type { Db } from '#database/tables/db.ts'
import { ANCHOR_FILE, keepAnchor, writeAnchor } from '#database/vault/anchor.ts'
import { DATABASE_FILE, openDatabase } from '#database/vault/open-database.ts'
import { openUnder } from '#database/vault/open-to-check.ts'
import { factsOfAddendum } from '#reports/addendum/check-file.ts'
import { openTestCore } from '#tests/support/test-core.ts'
import { checkChainEnd } from '#usecases/vault/chain-end.ts'
import { checkVault, type HeldAgainst, NOTHING_HELD } from '#usecases/vault/check-vault.ts'
import { randomFrom } from '../import/random.ts'
import { goOn, keyOf, lockedVault, type SignedVault } from './signed-vault.ts'

export type RolledBack = {
  readonly tried: Readonly<Record<string, number>>
  /** Old pages on which nothing stands that was signed: what was signed is as it was. */
  readonly harmlessPages: number
  readonly wrong: readonly string[]
  /** The same with no anchor outside, and not noticed. */
  readonly unseenWithout: number
}

/** Puts older pages, files and folders in place of newer ones, and cuts the write-ahead log, as often as told. */
export const rollBack = async (count: number, seed: number): Promise<RolledBack> => {
  const random = randomFrom(seed)
  const within = mkdtempSync(join(tmpdir(), 'tandem-roll-back-'))
  const tried: Record<string, number> = {}
  const wrong: string[] = []
  let [harmlessPages, unseenWithout, made] = [0, 0, 0]
  const vault = await lockedVault()
  const older = copyOf(vault.folder, join(within, 'older'))
  const kept = await goOn(vault)
  const held = heldIn(kept)
  const key = await keyOf(vault.folder, vault.robin)
  const copy = (of: string) => {
    made += 1
    return copyOf(of, join(within, `copy-${made}`))
  }
  const expectSeen = async (what: string, folder: string, more: HeldAgainst = NOTHING_HELD) => {
    tried[what] = (tried[what] ?? 0) + 1
    if ((await look(folder, key, more)) === 'nothing') wrong.push(`${what}: not noticed`)
    rmSync(folder, { recursive: true })
  }
  const expectUnseen = async (folder: string) => {
    if ((await look(folder, key, NOTHING_HELD)) === 'nothing') unseenWithout += 1
    rmSync(folder, { recursive: true })
  }

  if ((await look(copy(vault.folder), key, held)) !== 'nothing') wrong.push('The newest was accused.')

  const withOldDatabase = (without = false) => {
    const folder = copy(vault.folder)
    cpSync(join(older, DATABASE_FILE), join(folder, DATABASE_FILE))
    if (without) rmSync(join(folder, ANCHOR_FILE))
    return folder
  }
  await expectSeen('an older database file', withOldDatabase())
  await expectUnseen(withOldDatabase(true))
  await expectSeen('an older database file that was worked on', await fork(withOldDatabase(true), vault))
  await expectSeen('an older folder, held against an addendum kept elsewhere', copy(older), held)
  await expectSeen('an older folder, held against the head in a backup', copy(older), {
    ...NOTHING_HELD,
    anchors: [{ from: 'a backup', ...(await headOf(vault.folder, key)) }],
  })
  // The gap that is stated: nothing outside, nothing noticed.
  await expectUnseen(copy(older))

  const signed = await signedOf(vault.folder, key)
  const [oldBytes, newBytes] = [older, vault.folder].map(from => readFileSync(join(from, DATABASE_FILE)))
  const changedPages = pagesThatDiffer(oldBytes, newBytes)
  for (let done = 0; done < count && changedPages.length > 0; done += 1) {
    const page = changedPages.splice(random.below(changedPages.length), 1)[0] ?? 0
    const folder = copy(vault.folder)
    const bytes = Buffer.from(newBytes ?? [])
    oldBytes?.copy(bytes, page * PAGE, page * PAGE, (page + 1) * PAGE)
    writeFileSync(join(folder, DATABASE_FILE), bytes)
    tried['an old page'] = (tried['an old page'] ?? 0) + 1
    if ((await look(folder, key, NOTHING_HELD)) === 'nothing') {
      if ((await signedOf(folder, key)) === signed) harmlessPages += 1
      else wrong.push(`old page ${page}: what was signed is another, and nothing noticed`)
    }
    rmSync(folder, { recursive: true })
  }

  const logged = await withLog(copy(vault.folder), key, join(within, 'logged'))
  const frames = Math.floor((readFileSync(join(logged, LOG)).length - 32) / (24 + PAGE))
  for (let done = 0; done < count; done += 1) {
    const folder = copy(logged)
    const frame = random.below(frames)
    truncateSync(join(folder, LOG), 32 + frame * (24 + PAGE) + random.pick([0, 12, 24 + 100]))
    await expectSeen('a cut log', folder)
  }
  const cut = copy(logged)
  truncateSync(join(cut, LOG), 32)
  rmSync(join(cut, ANCHOR_FILE))
  await expectUnseen(cut)

  wrong.push(...(await accusedBehind(vault.folder, key, copy)))
  rmSync(within, { recursive: true, force: true })
  return { tried, harmlessPages, wrong, unseenWithout }
}

const PAGE = 4096
const LOG = `${DATABASE_FILE}-wal`

const copyOf = (from: string, to: string): string => {
  cpSync(from, to, { recursive: true })
  return to
}

/** What notices: the opening, the unlock's look at the chain, or the check of the vault. */
const look = async (
  folder: string,
  key: Uint8Array,
  held: HeldAgainst,
): Promise<'opening' | 'unlock' | 'check' | 'nothing'> => {
  const open = await openUnder(folder, Uint8Array.from(key)).catch(() => null)
  if (open === null || !open.ok) return 'opening'
  const { db, close } = open.value
  try {
    await checkChainEnd({ db, folder })
  } catch {
    close()
    return 'unlock'
  }
  try {
    return (await checkVault(db, folder, held)).holds ? 'nothing' : 'check'
  } finally {
    close()
  }
}

/** Works on in an older copy until its chain is longer than the newer one's, whose anchor is then put beside it. */
const fork = async (folder: string, { robin, folder: newest }: SignedVault): Promise<string> => {
  let core = openTestCore({ folder, startAt: '2026-11-20T09:00:00Z' })
  for (let times = 0; times < 12; times += 1) {
    core = await core.restart()
    await core.ask('vault.unlock', { personId: robin.id, passphrase: robin.passphrase })
  }
  await core.core.stop()
  cpSync(join(newest, ANCHOR_FILE), join(folder, ANCHOR_FILE))
  return folder
}

const heldIn = (pdf: Uint8Array): HeldAgainst => {
  const signatures = factsOfAddendum(pdf)?.files.signatures
  if (signatures === undefined || !signatures.ok) throw new Error('This is no addendum.')
  return { anchors: [{ from: 'addendum.pdf', ...signatures.value.auditHead }], records: [] }
}

const reading = async <T>(folder: string, key: Uint8Array, read: (db: Db) => Promise<T>): Promise<T> => {
  const open = openDatabase(join(folder, DATABASE_FILE), key)
  try {
    return await read(open.db)
  } finally {
    open.close()
  }
}

const headOf = (folder: string, key: Uint8Array) => reading(folder, key, auditHead)

/** Every row of what is signed and of the chain, as one text. */
const signedOf = (folder: string, key: Uint8Array): Promise<string> =>
  reading(folder, key, async db => {
    const tables = [
      'audit',
      'snapshot',
      'signature',
      'record',
      'record_file',
      'addendum',
      'addendum_file',
    ] as const
    const rows = []
    for (const table of tables) rows.push(await db.selectFrom(table).selectAll().execute())
    return JSON.stringify(rows)
  })

const pagesThatDiffer = (older: Buffer | undefined, newer: Buffer | undefined): number[] => {
  if (older === undefined || newer === undefined) return []
  const pages = Math.min(older.length, newer.length) / PAGE
  return Array.from({ length: Math.floor(pages) }, (_, page) => page).filter(
    page =>
      Buffer.compare(
        older.subarray(page * PAGE, (page + 1) * PAGE),
        newer.subarray(page * PAGE, (page + 1) * PAGE),
      ) !== 0,
  )
}

/** A folder as a power cut leaves it: the last commits stand in the log alone, and the anchor has them. */
const withLog = async (folder: string, key: Uint8Array, to: string): Promise<string> => {
  const open = openDatabase(join(folder, DATABASE_FILE), key)
  for (let entry = 0; entry < 20; entry += 1) {
    const at = `2026-11-20T09:${String(entry).padStart(2, '0')}:00+00:00` as Instant
    await open.db.transaction().execute(db => appendAudit(db, { at, personId: null, act: 'session read' }))
  }
  await keepAnchor(folder, open.db)
  // By a process of its own: closing a descriptor of the file here would drop SQLite's lock.
  execFileSync('cp', ['-r', folder, to])
  open.close()
  return to
}

/** A kill between the commit and the anchor leaves an anchor that is behind: at any entry, it accuses nobody. */
const accusedBehind = async (
  from: string,
  key: Uint8Array,
  copy: (of: string) => string,
): Promise<string[]> => {
  const folder = copy(from)
  const open = openDatabase(join(folder, DATABASE_FILE), key)
  const accused: string[] = []
  try {
    for (const { sequence, hash } of await open.db
      .selectFrom('audit')
      .select(['sequence', 'hash'])
      .execute()) {
      writeAnchor(folder, { sequence, hash })
      await checkChainEnd({ db: open.db, folder }).catch(() =>
        accused.push(`anchor behind at ${sequence}: accused`),
      )
    }
    rmSync(join(folder, ANCHOR_FILE))
    await checkChainEnd({ db: open.db, folder }).catch(() => accused.push('no anchor: accused'))
  } finally {
    open.close()
  }
  return accused
}
