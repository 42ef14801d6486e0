import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { mkdirSync, symlinkSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { BACKUP_ENDING } from '#database/vault/backup.ts'

/** Something that is given to be restored and must not be, and what has to be said of it. */
export type HostileBackup = {
  readonly name: string
  readonly code: string
  /** Lays it at this path; nothing where it is only a name. */
  readonly lay: (path: string) => void
}

type Given = {
  /** A whole backup of the vault that it is tried on. */
  readonly whole: Buffer
  /** A whole one of another vault; none of its people is in the first. */
  readonly other: Buffer
  /** A whole one of this vault, made by a Tandem of years from now. */
  readonly newer?: Buffer
  /** What a link is to lead to. */
  readonly outside: string
}

/** Every kind of file that is no backup of this vault, or only pretends to be one. */
export const hostileBackups = ({ whole, other, newer, outside }: Given): readonly HostileBackup[] => {
  const files: readonly (readonly [name: string, code: string, bytes: Buffer])[] = [
    ['empty', 'not-a-backup', Buffer.alloc(0)],
    ['a text', 'not-a-backup', Buffer.from('TANDEM-BACKUP')],
    ['a zip', 'not-a-backup', Buffer.from('504b0304', 'hex')],
    ['a gzip bomb', 'not-a-backup', gzipSync(Buffer.alloc(50_000_000))],
    ['a backup in a gzip', 'not-a-backup', gzipSync(whole)],
    ['cut', 'backup-damaged', whole.subarray(0, whole.length - 1)],
    ['cut in the header', 'backup-damaged', whole.subarray(0, 300)],
    ['cut to its header', 'backup-damaged', whole.subarray(0, endOfHeader(whole))],
    ['longer', 'backup-damaged', Buffer.concat([whole, Buffer.from([0])])],
    ['a flip at its start', 'not-a-backup', flipped(whole, 3)],
    ['a flip in its hash', 'backup-damaged', flipped(whole, 20)],
    ['a flip in its header', 'backup-damaged', flipped(whole, 400)],
    ['a flip in its database', 'backup-damaged', flipped(whole, whole.length - 5000)],
    ['a header without an end', 'backup-damaged', headerWithoutEnd()],
    ['a header that is no JSON', 'backup-damaged', withHeader(whole, 'no json')],
    [
      'a header that is very deep',
      'backup-damaged',
      withHeader(whole, '['.repeat(100_000) + ']'.repeat(100_000)),
    ],
    [
      'a header that names a path',
      'backup-damaged',
      rewritten(whole, header => ({ ...header, name: '../../led-outside' })),
    ],
    [
      'a header that promises more',
      'backup-damaged',
      rewritten(whole, header => ({ ...header, database: { ...part(header.database), bytes: 2 ** 52 } })),
    ],
    [
      'a header that promises less',
      'backup-damaged',
      rewritten(whole, header => ({ ...header, database: { ...part(header.database), bytes: 1 } })),
    ],
    [
      'another head',
      'backup-damaged',
      rewritten(whole, header => ({ ...header, anchor: { sequence: 3, hash: 'f'.repeat(64) } })),
    ],
    [
      'of a newer Tandem',
      'backup-newer',
      rewritten(whole, header => ({ ...header, format: 'tandem-backup-2' })),
    ],
    ['of another vault', 'person-disabled', other],
    ['of another vault, under the keys of this one', 'backup-damaged', underOtherKeys(whole, other)],
    ...(newer === undefined ? [] : [['of a newer vault', 'backup-newer', newer] as const]),
  ]
  const link = (to: string) => (path: string) => symlinkSync(to, path)
  const others: HostileBackup[] = [
    { name: 'a folder', code: 'not-a-backup', lay: path => mkdirSync(path) },
    { name: 'a link to nothing', code: 'backup-gone', lay: link(join(outside, 'nothing')) },
    { name: 'a link to a folder', code: 'not-a-backup', lay: link(outside) },
    { name: 'a link to itself', code: 'backup-gone', lay: path => symlinkSync(path, path) },
    { name: 'a link to another file', code: 'not-a-backup', lay: link('/etc/hostname') },
    { name: 'a device without an end', code: 'not-a-backup', lay: link('/dev/zero') },
    {
      name: 'a pipe that nobody writes to',
      code: 'not-a-backup',
      lay: path => void spawnSync('mkfifo', [path]),
    },
  ]
  return [
    ...files.map(([name, code, bytes]) => ({
      name,
      code,
      lay: (path: string) => writeFileSync(path, bytes),
    })),
    ...(process.platform === 'win32' ? [] : others),
  ]
}

/** Names of backups in the vault's own folder that lead somewhere else, or would. */
export const HOSTILE_NAMES: readonly string[] = [
  `../../x${BACKUP_ENDING}`,
  '../../etc/passwd',
  `..\\up${BACKUP_ENDING}`,
  `/etc/x${BACKUP_ENDING}`,
  `a/b${BACKUP_ENDING}`,
  `..${BACKUP_ENDING}`,
  `a:b${BACKUP_ENDING}`,
  `${'a'.repeat(150)}${BACKUP_ENDING}`,
  BACKUP_ENDING,
  'x',
]

const flipped = (whole: Buffer, at: number): Buffer => {
  const bytes = Buffer.from(whole)
  bytes[at] = (bytes[at] ?? 0) ^ 1
  return bytes
}

const endOfHeader = (whole: Buffer): number => whole.indexOf(10, whole.indexOf(10) + 1) + 1

const headerOf = (whole: Buffer): Record<string, unknown> =>
  JSON.parse(whole.subarray(whole.indexOf(10) + 1, endOfHeader(whole)).toString('utf8')) as Record<
    string,
    unknown
  >

const part = (value: unknown): object => value as object

/** The same backup with another header, whose hash is right. */
const rewritten = (whole: Buffer, change: (header: Record<string, unknown>) => object): Buffer =>
  withHeader(whole, JSON.stringify(change(headerOf(whole))))

const withHeader = (whole: Buffer, header: string): Buffer => {
  const line = Buffer.from(`${header}\n`)
  const hash = createHash('sha256').update(line).digest('hex')
  return Buffer.concat([Buffer.from(`TANDEM-BACKUP ${hash}\n`), line, whole.subarray(endOfHeader(whole))])
}

const headerWithoutEnd = (): Buffer =>
  Buffer.concat([Buffer.from(`TANDEM-BACKUP ${'a'.repeat(64)}\n`), Buffer.alloc(9 * 1024 * 1024, 'x')])

const underOtherKeys = (whole: Buffer, other: Buffer): Buffer =>
  rewritten(
    Buffer.concat([whole.subarray(0, endOfHeader(whole)), other.subarray(endOfHeader(other))]),
    header => ({
      ...header,
      database: headerOf(other).database,
      anchor: headerOf(other).anchor,
    }),
  )
