import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { listAuditTail } from '#database/stores/audit-store.ts'
import { KEY_FILE, KeyFile, PREVIOUS_KEY_FILE, readKeyFile } from '#database/vault/key-file.ts'
import { unlockVault } from '#database/vault/vault.ts'
import { unwrapRecovery } from '#database/vault/wraps.ts'
import { firstBreak } from '#domain/audit/chain.ts'
import { aTeam, PASSPHRASES } from '#tests/support/a-team.ts'
import { openTestCore } from '#tests/support/test-core.ts'
import { testKeySource } from '#tests/support/test-keys.ts'
import { crashDisk, type Image, readImage, writeImage } from '../disk/crash-disk.ts'
import { runOnFaultyDisk } from '../disk/faulty-disk.ts'
import { makeOrders } from '../disk/orders.ts'
import { type DiskEvent, readWriteLog } from '../disk/write-log.ts'
import { type Random, randomFrom } from '../import/random.ts'
import { type KeyChangeName, type KeysOnDisk, NEW_PASSPHRASE } from './keys-on-disk.ts'

export const KEY_CHANGES = [
  'changed passphrase',
  'reset passphrase',
  'new recovery code',
] as const satisfies readonly KeyChangeName[]

export type Found = {
  /** Operations on the disk from the beginning of the change to its answer. */
  readonly steps: number
  readonly looks: number
  readonly wrong: readonly string[]
}

type Control = KeysOnDisk['control']

type Replay = {
  readonly cuts: number
  readonly seed: number
  readonly control?: Control
  /** Enough is found with the first. */
  readonly untilWrong?: boolean
}

const WORKER = import.meta.resolve('./keys-on-disk.ts').slice('file://'.length)

/**
 * Every operation that a change does to the disk is recorded; after each of them the folder is looked at as a kill leaves it, and
 * `cuts` times as a power cut may leave it. It must open with the old or the new, never with neither or both, and with
 * the new once that was answered; and what is signed with must be known to the database.
 */
export const replayChange = async (
  what: KeyChangeName,
  { cuts, seed, control, untilWrong = false }: Replay,
): Promise<Found> => {
  const { root, input, before } = await prepare(what, control)
  try {
    const log = join(root, 'log')
    await runOnFaultyDisk(WORKER, { folder: `${root}/`, log }, input)
    const events = readWriteLog(log)
    const begin = events.findIndex(event => isSaid(event, 'begin'))
    const random = randomFrom(seed)
    writeImage(input.folder, before)
    const disk = crashDisk(input.folder)
    const code = newCode(events)
    const wrong: string[] = []
    let [looks, answered] = [0, false]
    for (const [index, event] of events.entries()) {
      disk.apply(event)
      answered ||= isSaid(event, 'done')
      if (index < begin || (untilWrong && wrong.length > 0)) continue
      for (const image of [disk.asSeen(), ...cutsOf(disk, random, cuts)]) {
        writeImage(input.folder, image)
        const problem = await look(input, code, answered)
        looks += 1
        if (problem !== null)
          wrong.push(`${what}, after ${index - begin} of ${events.length - begin}: ${problem}`)
      }
    }
    return { steps: events.length - begin, looks, wrong }
  } finally {
    rmSync(root, { recursive: true, force: true, maxRetries: 3 })
  }
}

/**
 * The same with a process that is really killed, by SIGKILL, before each operation and in the middle of each write; or at every
 * n-th of them.
 */
export const killChange = async (
  what: KeyChangeName,
  { every = 1, control }: { readonly every?: number; readonly control?: Control } = {},
): Promise<Found> => {
  const { root, input, before } = await prepare(what, control)
  const wrong: string[] = []
  let [steps, looks] = [0, 0]
  try {
    for (const how of ['kill', 'kill in mid-write'] as const) {
      for (let at = 1; ; at += every) {
        writeImage(input.folder, before)
        rmSync(join(root, 'acks'), { force: true })
        const file = join(root, 'orders')
        makeOrders(file)
        const { killed } = await runOnFaultyDisk(WORKER, { folder: `${input.folder}/`, orders: file }, {
          ...input,
          order: { file, order: { at, how } },
        } satisfies KeysOnDisk)
        const said = readFileSync(join(root, 'acks'), 'utf8')
        const problem = await look(input, /code (\S+)/.exec(said)?.[1] ?? null, said.includes('done'))
        looks += 1
        if (problem !== null) wrong.push(`${what}, ${how} at ${at}: ${problem}`)
        if (!killed) break
        steps = Math.max(steps, at)
      }
    }
    return { steps, looks, wrong }
  } finally {
    rmSync(root, { recursive: true, force: true, maxRetries: 3 })
  }
}

const prepare = async (what: KeyChangeName, control: Control) => {
  const root = mkdtempSync(join(existsSync('/dev/shm') ? '/dev/shm' : tmpdir(), 'tandem-keys-'))
  const team = await aTeam({ folder: join(root, 'vault') })
  const { recoveryCode } = await team.core.ask('vault.makeRecoveryCode', { passphrase: PASSPHRASES.Robin })
  await team.core.ask('vault.useRecoveryCode', {})
  await team.core.core.stop()
  const { folder } = team.core
  const { Sam: sam, Robin: robin } = team.people
  const input: KeysOnDisk = { folder, root, what, sam, robin, code: recoveryCode, control }
  return { root, input, before: readImage(folder) }
}

const cutsOf = (disk: { afterCut: (random: Random) => Image }, random: Random, count: number): Image[] =>
  Array.from({ length: count }, () => disk.afterCut(random))

const isSaid = (event: DiskEvent, line: string): boolean => saidIn(event) === line

const saidIn = (event: DiskEvent): string | null =>
  event.op === 'write' && event.path.endsWith('/acks') ? Buffer.from(event.data).toString().trim() : null

const newCode = (events: readonly DiskEvent[]): string | null =>
  events
    .map(saidIn)
    .find(line => line?.startsWith('code '))
    ?.slice('code '.length) ?? null

/** Null where all is well. */
const look = async (input: KeysOnDisk, code: string | null, answered: boolean): Promise<string | null> => {
  const read = readKeyFile(input.folder)
  if (!read.ok) return `the key file is ${read.error}`
  if (read.value === null) return 'there is no key file'
  return input.what === 'new recovery code'
    ? lookAtCodes(input, read.value, code, answered)
    : lookAtPassphrases(input, answered)
}

const lookAtPassphrases = async ({ folder, sam, what }: KeysOnDisk, answered: boolean) => {
  const [isNew, isOld] = [await opens(folder, sam, NEW_PASSPHRASE), await opens(folder, sam, PASSPHRASES.Sam)]
  if (!isNew && !isOld) return 'neither the old nor the new passphrase opens it'
  if (isNew && isOld) return 'both passphrases open it'
  if (answered && !isNew) return 'the new passphrase was acknowledged and opens nothing'
  return lookInside(
    folder,
    sam,
    isNew ? NEW_PASSPHRASE : PASSPHRASES.Sam,
    what === 'reset passphrase' && isNew,
  )
}

const opens = async (folder: string, personId: KeysOnDisk['sam'], passphrase: string): Promise<boolean> => {
  const core = openTestCore({ folder, startAt: '2026-10-30T09:00:00Z' })
  const answer = await core.tell('vault.unlock', { personId, passphrase })
  await core.core.stop()
  if (!answer.ok && answer.error.code !== 'wrong-passphrase') throw new Error(JSON.stringify(answer.error))
  return answer.ok
}

/** After its owner came in once: their signing key is one that the database knows, and a reset is in the chain. */
const lookInside = async (
  folder: string,
  personId: KeysOnDisk['sam'],
  passphrase: string,
  isReset: boolean,
): Promise<string | null> => {
  const read = readKeyFile(folder)
  if (!read.ok || read.value === null) return 'the key file is gone'
  const means = { keys: testKeySource, randomBytes: () => new Uint8Array() }
  const opened = await unlockVault(folder, means, read.value, personId, passphrase)
  if (!opened.ok) return `it does not open again: ${opened.error}`
  const { db, close } = opened.value
  try {
    const keys = await db.selectFrom('person_key').select('id').where('person_id', '=', personId).execute()
    const inFile = read.value.people.find(wrap => wrap.personId === personId)?.signingKeyId
    const chain = await listAuditTail(db, 100_000)
    const resets = chain.filter(({ act }) => act === 'passphrase reset').length
    if (!keys.some(({ id }) => id === inFile)) return 'the signing key is unknown to the database'
    if (firstBreak(chain) !== null) return 'the audit chain breaks'
    if (isReset && resets !== 1) return `the reset is in the chain ${resets} times`
    return !isReset && resets > 0 ? 'a reset is in the chain that did not happen' : null
  } finally {
    close()
  }
}

const lookAtCodes = async (
  { folder, code: old }: KeysOnDisk,
  keyFile: KeyFile,
  code: string | null,
  answered: boolean,
): Promise<string | null> => {
  const [isOld, isNew] = [await unwraps(keyFile, old), code !== null && (await unwraps(keyFile, code))]
  if (!isNew && !isOld) return 'neither the old nor the new code opens it'
  if (answered && !isNew) return 'the new code was acknowledged and opens nothing'
  if (!answered) return null
  for (const name of [KEY_FILE, PREVIOUS_KEY_FILE]) {
    const generation = KeyFile.parse(JSON.parse(readFileSync(join(folder, name), 'utf8')))
    if (await unwraps(generation, old)) return `the old code opens ${name} after the new one was acknowledged`
  }
  return null
}

const unwraps = async (keyFile: KeyFile, code: string): Promise<boolean> =>
  (await unwrapRecovery(testKeySource, keyFile, code)) !== null
