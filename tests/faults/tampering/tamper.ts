import type { OpenDatabase, SqliteHandle } from '#database/vault/open-database.ts'
import { CHAIN_START, chainHash } from '#domain/audit/chain.ts'
import type { VaultBreak, VaultChecked } from '#domain/audit/vault-check.ts'
import { checkVault } from '#usecases/vault/check-vault.ts'
import { type Random, randomFrom } from '../import/random.ts'

/** What was done, and whether a break that was found says where. */
export type Tampering = {
  readonly what: string
  readonly isPlace: (found: VaultBreak) => boolean
}

export type Tampered = {
  readonly done: number
  readonly kinds: Readonly<Record<string, number>>
  /** Found by nothing, or found without the place. */
  readonly wrong: readonly string[]
  /** Not found by SQLite's own checks alone. */
  readonly unseenBySqlite: number
}

/**
 * Changes the stored chain and what was signed, as often as told, each time in a transaction that is taken back: by a bare
 * connection without triggers, as somebody could who has the key and another program.
 */
export const tamper = async (
  open: OpenDatabase,
  folder: string,
  count: number,
  seed: number,
): Promise<Tampered> => {
  const random = randomFrom(seed)
  const kinds: Record<string, number> = {}
  const wrong: string[] = []
  let unseenBySqlite = 0
  const { sqlite } = open
  const ways = Object.entries(WAYS)
  for (let done = 0; done < count; done += 1) {
    const [kind, way] = ways[done % ways.length] ?? random.pick(ways)
    sqlite.exec('BEGIN')
    try {
      dropTriggers(sqlite)
      const { what, isPlace } = way(sqlite, random)
      const checked = await checkVault(open.db, folder)
      kinds[kind] = (kinds[kind] ?? 0) + 1
      if (checked.holds) wrong.push(`${what}: not found`)
      else if (!breaksOf(checked).some(isPlace))
        wrong.push(`${what}: found elsewhere, ${JSON.stringify(breaksOf(checked).slice(0, 3))}`)
      if (checked.checks.slice(0, 2).every(({ state }) => state === 'holds')) unseenBySqlite += 1
    } finally {
      sqlite.exec('ROLLBACK')
    }
  }
  return { done: count, kinds, wrong, unseenBySqlite }
}

const breaksOf = ({ checks }: VaultChecked) => checks.flatMap(({ breaks }) => breaks)

type Way = (sqlite: SqliteHandle, random: Random) => Tampering
type Row = Record<string, unknown>

const at =
  (sequence: number) =>
  (found: VaultBreak): boolean =>
    found.at === sequence
/** Hashes made anew after the change: only what names a later entry from elsewhere can show it. */
const atAnchor =
  (sequence: number) =>
  ({ problem, at: place }: VaultBreak): boolean =>
    (problem === 'chain-other' || problem === 'chain-shorter') && (place ?? 0) >= sequence

const WAYS: Readonly<Record<string, Way>> = {
  'an entry edited': (sqlite, random) => {
    const { sequence } = random.pick(entries(sqlite))
    const column = random.pick([
      'at',
      'person_id',
      'act',
      'subject_id',
      'detail_json',
      'previous_hash',
      'hash',
    ])
    edit(sqlite, 'audit', 'sequence', sequence, column, random)
    return { what: `${column} of entry ${sequence}`, isPlace: at(sequence) }
  },
  'an entry deleted': (sqlite, random) => {
    const { sequence } = random.pick(entries(sqlite).slice(0, -1))
    sqlite.prepare('DELETE FROM audit WHERE sequence = ?').run(sequence)
    return { what: `entry ${sequence} deleted`, isPlace: at(sequence) }
  },
  'an entry inserted': (sqlite, random) => {
    const all = entries(sqlite)
    const { sequence } = random.pick(all)
    for (const one of all.toReversed()) {
      if (one.sequence < sequence) break
      sqlite.prepare('UPDATE audit SET sequence = sequence + 1 WHERE sequence = ?').run(one.sequence)
    }
    insert(sqlite, 'audit', {
      ...rowOf(sqlite, 'audit', 'sequence', sequence + 1),
      sequence,
      act: 'unlocked',
    })
    return {
      what: `an entry put in at ${sequence}`,
      isPlace: found => [sequence, sequence + 1].includes(found.at ?? 0),
    }
  },
  'two entries swapped': (sqlite, random) => {
    const all = entries(sqlite)
    const first = random.below(all.length - 1)
    const second = first + 1 + random.below(all.length - first - 1)
    const [a, b] = [all[first]?.sequence ?? 0, all[second]?.sequence ?? 0]
    sqlite.prepare('UPDATE audit SET sequence = -1 WHERE sequence = ?').run(a)
    sqlite.prepare('UPDATE audit SET sequence = ? WHERE sequence = ?').run(a, b)
    sqlite.prepare('UPDATE audit SET sequence = ? WHERE sequence = -1').run(b)
    return { what: `entries ${a} and ${b} swapped`, isPlace: at(a) }
  },
  'the end cut off': (sqlite, random) => {
    const all = entries(sqlite)
    const from = all.at(-1 - random.below(all.length - 1))?.sequence ?? 0
    sqlite.prepare('DELETE FROM audit WHERE sequence >= ?').run(from)
    return { what: `cut before entry ${from}`, isPlace: atAnchor(from) }
  },
  'an entry edited and all hashes after it made anew': (sqlite, random) => {
    const { sequence } = random.pick(entries(sqlite))
    edit(sqlite, 'audit', 'sequence', sequence, 'act', random)
    rehash(sqlite)
    return { what: `entry ${sequence} edited, hashes made anew`, isPlace: atAnchor(sequence) }
  },
  'what was signed edited': (sqlite, random) => {
    const [table, key, columns] = random.pick(SIGNED)
    const row = random.pick(sqlite.prepare(`SELECT * FROM ${table}`).all() as Row[])
    const column = random.pick(columns.filter(name => row[name] !== null))
    edit(sqlite, table, key, row[key], column, random)
    return { what: `${column} of a row of ${table}`, isPlace: isOfSigned }
  },
  'what was signed deleted': (sqlite, random) => {
    const [table, key] = random.pick(SIGNED)
    const row = random.pick(sqlite.prepare(`SELECT * FROM ${table}`).all() as Row[])
    sqlite.prepare(`DELETE FROM ${table} WHERE ${key} = ?`).run(row[key])
    return { what: `a row of ${table} deleted`, isPlace: isOfSigned }
  },
  'something put beside what was signed': (sqlite, random) => {
    const signature = random.pick(sqlite.prepare('SELECT * FROM signature').all() as Row[])
    const addendum = random.pick(sqlite.prepare('SELECT * FROM addendum').all() as Row[])
    const record = random.pick(sqlite.prepare('SELECT * FROM record').all() as Row[])
    const snapshot = random.pick(sqlite.prepare('SELECT * FROM snapshot').all() as Row[])
    const id = '01990000-0000-7000-8000-000000000001'
    const more = { id, sequence: 9000 }
    const put: Readonly<Record<string, Row>> = {
      snapshot_void: {
        snapshot_id: snapshot.id,
        reason: 'x',
        by_person: signature.person_id,
        at: signature.at,
      },
      snapshot: { ...snapshot, ...more },
      addendum: { ...addendum, ...more, number: 77 },
      record: { ...record, ...more, number: 'CS-2026-10-0999', review_id: id, snapshot_id: id },
    }
    const table = random.pick(Object.keys(put))
    insert(sqlite, table, put[table] ?? {})
    if (table === 'snapshot') insert(sqlite, 'signature', { ...signature, ...more, snapshot_id: id })
    return {
      what: `a row put into ${table}`,
      isPlace: found => isOfSigned(found) || found.where === id || found.where === String(snapshot.id),
    }
  },
  'what was signed swapped': (sqlite, random) => {
    const [table, column] = random.pick([
      ['signature', 'signature'],
      ['signature', 'signed_text'],
      ['signature', 'part'],
      ['addendum', 'signature'],
      ['addendum', 'body'],
      ['addendum', 'signatures_json'],
      ['addendum_file', 'pdf'],
      ['person_key', 'public_key_pem'],
    ] as const)
    const [a, b] = sqlite.prepare(`SELECT rowid AS row, ${column} AS value FROM ${table} LIMIT 2`).all() as [
      Row,
      Row,
    ]
    const set = sqlite.prepare(`UPDATE ${table} SET ${column} = ? WHERE rowid = ?`)
    if (column === 'part') {
      // One row a part and text: by way of another text.
      sqlite.prepare('UPDATE signature SET snapshot_id = snapshot_id || ? WHERE rowid = ?').run('-', a.row)
      set.run(b.value, a.row)
      set.run(a.value, b.row)
      sqlite
        .prepare('UPDATE signature SET snapshot_id = rtrim(snapshot_id, ?) WHERE rowid = ?')
        .run('-', a.row)
    } else {
      set.run(b.value, a.row)
      set.run(a.value, b.row)
    }
    return { what: `${column} of two rows of ${table} swapped`, isPlace: isOfSigned }
  },
}

/**
 * Columns that say what was signed, by whom, when and with what. Not among them: the rows' own numbers, which only order
 * them, and the stroke of a hand, which stands in the sealed pages.
 */
const SIGNED: readonly (readonly [table: string, key: string, columns: readonly string[]])[] = [
  ['snapshot', 'id', ['review_id', 'number', 'body', 'sha256']],
  ['signature', 'id', ['snapshot_id', 'person_id', 'key_id', 'signed_text', 'signature', 'at']],
  [
    'record',
    'id',
    ['review_id', 'snapshot_id', 'number', 'audit_sequence', 'audit_hash', 'signatures_json', 'locked_at'],
  ],
  ['record_file', 'record_id', ['pdf', 'pdf_sha256', 'pages']],
  [
    'addendum',
    'id',
    [
      'record_id',
      'number',
      'person_id',
      'key_id',
      'body',
      'sha256',
      'signed_text',
      'signature',
      'signed_at',
      'audit_sequence',
      'audit_hash',
      'signatures_json',
    ],
  ],
  ['addendum_file', 'addendum_id', ['pdf', 'pdf_sha256', 'pages']],
  ['person_key', 'id', ['public_key_pem', 'person_id']],
]

/** Names the record, the addendum or their row; or the entry that says what is missing. */
const isOfSigned = ({ where, at: place, problem }: VaultBreak): boolean =>
  (where !== null && /CS-\d{4}-\d{2}-\d{4}|^[0-9a-f]{8}-/.test(where)) ||
  (problem === 'answer-missing' && place !== null)

const entries = (sqlite: SqliteHandle) =>
  sqlite.prepare('SELECT sequence FROM audit ORDER BY sequence').all() as { sequence: number }[]

const rowOf = (sqlite: SqliteHandle, table: string, key: string, value: unknown): Row =>
  sqlite.prepare(`SELECT * FROM ${table} WHERE ${key} = ?`).get(value) as Row

const insert = (sqlite: SqliteHandle, table: string, row: Row): void => {
  const names = Object.keys(row)
  sqlite
    .prepare(`INSERT INTO ${table} (${names.join()}) VALUES (${names.map(() => '?').join()})`)
    .run(...names.map(name => row[name]))
}

const edit = (
  sqlite: SqliteHandle,
  table: string,
  key: string,
  value: unknown,
  column: string,
  random: Random,
): void => {
  const before = rowOf(sqlite, table, key, value)[column]
  sqlite
    .prepare(`UPDATE ${table} SET ${column} = ? WHERE ${key} = ?`)
    .run(changed(column, before, random), value)
}

/** Another value of the same kind that is still allowed to stand there. */
const changed = (column: string, before: unknown, random: Random): unknown => {
  if (typeof before === 'number') return before + 1 + random.below(5)
  if (before instanceof Uint8Array) {
    const bytes = Buffer.from(before)
    const place = random.below(bytes.length)
    bytes[place] = (bytes[place] ?? 0) ^ (1 << random.below(8))
    return bytes
  }
  if (before === null) return '01990000-0000-7000-8000-000000000009'
  const text = String(before)
  if (column === 'detail_json') return text === '{}' ? '{"part":"x"}' : text.replace(/[0-9a-z](?=["}])/, 'Q')
  const place = random.below(text.length)
  return `${text.slice(0, place)}${text[place] === '0' ? '1' : '0'}${text.slice(place + 1)}`
}

/** What somebody would do who has read this file. */
const rehash = (sqlite: SqliteHandle): void => {
  let previous = CHAIN_START
  for (const row of sqlite.prepare('SELECT * FROM audit ORDER BY sequence').all() as Row[]) {
    const hash = chainHash(previous, {
      sequence: row.sequence as number,
      at: row.at as string,
      personId: row.person_id as string | null,
      act: row.act as string,
      subjectKind: row.subject_kind as string | null,
      subjectId: row.subject_id as string | null,
      detail: JSON.parse(row.detail_json as string),
      clockWentBack: row.clock_went_back === 1,
    })
    sqlite
      .prepare('UPDATE audit SET previous_hash = ?, hash = ? WHERE sequence = ?')
      .run(previous, hash, row.sequence)
    previous = hash
  }
}

const dropTriggers = (sqlite: SqliteHandle): void => {
  const names = sqlite.prepare("SELECT name FROM sqlite_schema WHERE type = 'trigger'").all() as {
    name: string
  }[]
  for (const { name } of names) sqlite.exec(`DROP TRIGGER ${name}`)
}
