import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import { sha256Hex } from '#basics/hash.ts'
import { err, ok, type Result } from '#basics/result.ts'
import { VERSION } from '#core/version.ts'
import type { VaultBreak, VaultCheck, VaultChecked } from '#domain/audit/vault-check.ts'
import { readRecord } from '#domain/record/read-record.ts'
import { machineNeeds } from '#platform/machine.ts'
import { vaultCheck } from '#renderer/text/vault-check.ts'
import { factsOfAddendum } from '#reports/addendum/check-file.ts'
import { factsOfFile } from '#reports/record/check-file.ts'
import type { KeySource } from '#usecases/needs.ts'
import { checkVaultFolder, type NotChecked } from '#usecases/vault/check-folder.ts'
import type { HeldAgainst } from '#usecases/vault/check-vault.ts'
import { heldInBackup } from '#usecases/vault/held-backup.ts'
import { type Answer, cannot, readBytes, type SlowCommand } from './command.ts'
import { passphraseInTheOpen, readPassphrase } from './passphrase.ts'

/** Checks a whole vault, and holds it against what was printed from it. */
export const checkVaultCommand: SlowCommand = {
  usage: 'check-vault --vault DIR --person NAME --passphrase-file FILE [--record FILE …] [--backup FILE …]',
  what: 'checks pages, references, audit trail, signatures and anchors; exit 1 when anything does not hold',
  run: args => checkVaultWith(args),
}

/** The same with a source of keys, as tests have one. */
export const checkVaultWith = async (args: readonly string[], keys?: KeySource): Promise<Answer> => {
  const open = passphraseInTheOpen(args)
  if (open !== null) return cannot(open)
  const options = readOptions(args)
  if (!options.ok) return cannot(options.error)
  const { folder, person, passphrase, held } = options.value
  const needs = { folder, assetsFolder: ASSETS, version: VERSION, log: () => undefined }
  const found = await checkVaultFolder(
    machineNeeds(keys === undefined ? needs : { ...needs, keys }),
    person,
    passphrase,
    held,
  )
  if (found.ok) return answerOf(found.value)
  const sentence = sentenceOf(found.error, folder, person)
  return found.error.code === 'not-readable' ? { exitCode: 1, text: sentence } : cannot(sentence)
}

const answerOf = (checked: VaultChecked): Answer => {
  const { checks, holds, outside } = checked
  const failed = checks.filter(({ state }) => state === 'fails').length
  const last = holds ? vaultCheck.holds : filled(vaultCheck.fails, { count: failed, all: checks.length })
  return {
    exitCode: holds ? 0 : 1,
    text: [
      ...checks.flatMap(check => linesOf(check, checked)),
      ...(outside === 0 ? [vaultCheck.noneOutside] : []),
      last,
    ].join('\n'),
  }
}

const linesOf = (check: VaultCheck, { chain, outside }: VaultChecked): string[] => {
  const counted = filled(vaultCheck.counts[check.check], { count: check.count, outside })
  const head =
    check.check === 'chain' && chain !== null ? `, ${filled(vaultCheck.head, { head: chain.head })}` : ''
  return [
    `${vaultCheck.states[check.state].padEnd(14)} ${vaultCheck.checks[check.check]} (${counted}${head}).`,
    ...check.breaks.map(found => `${' '.repeat(15)}${breakLine(check, found)}`),
  ]
}

const breakLine = ({ check }: VaultCheck, { problem, where, at }: VaultBreak): string => {
  const place =
    at === null ? '' : filled(check === 'foreign keys' ? vaultCheck.atRow : vaultCheck.atEntry, { at })
  return [where === null ? '' : `${where}:`, vaultCheck.problems[problem], place].join(' ').trim()
}

const filled = (words: string, values: Readonly<Record<string, string | number>>): string =>
  words.replaceAll(/\{\{(\w+)\}\}/g, (_, name: string) => String(values[name] ?? ''))

const sentenceOf = (problem: NotChecked, folder: string, person: string): string => {
  switch (problem.code) {
    case 'no-vault':
      return `There is no vault in ${folder}.`
    case 'key-file-damaged':
      return `The key file in ${folder} can’t be read. Put the one of a backup beside it.`
    case 'vault-newer':
      return `The vault in ${folder} was written by a newer Tandem. Check it with that version.`
    case 'vault-in-use':
      return `The vault in ${folder} is open somewhere. Close Tandem there first.`
    case 'not-readable':
      return `The database in ${folder} can’t be opened: its first page is damaged, or it is another vault’s. Restore the last backup.`
    case 'wrong-passphrase':
      return `This is not ${person}’s passphrase.`
    case 'too-many-attempts':
      return `Too many wrong passphrases. Try again in ${problem.seconds} seconds.`
    case 'no-such-person':
      return `The vault knows ${problem.known.join(', ')}. Name one of them.`
  }
}

type Options = {
  readonly folder: string
  readonly person: string
  readonly passphrase: string
  readonly held: HeldAgainst
}

const readOptions = (args: readonly string[]): Result<Options, string> => {
  try {
    const { values } = parseArgs({
      args: [...args],
      options: {
        vault: { type: 'string' },
        person: { type: 'string' },
        'passphrase-file': { type: 'string' },
        record: { type: 'string', multiple: true },
        backup: { type: 'string', multiple: true },
      },
    })
    const { vault: folder, person, 'passphrase-file': file, record = [], backup = [] } = values
    if (folder === undefined || person === undefined || file === undefined)
      return err('A vault is opened with all three: --vault DIR --person NAME --passphrase-file FILE.')
    const held: HeldAgainst[] = []
    for (const path of record) {
      const bytes = readBytes(path)
      if (!bytes.ok) return bytes
      const one = heldIn(bytes.value, path)
      if (one === null) return err(`${path} is no record or addendum of Tandem’s that can be read.`)
      held.push(one)
    }
    for (const path of backup) {
      const bytes = readBytes(path)
      const one = bytes.ok ? heldInBackup(folder, path) : null
      if (one === null) return err(`${path} is no backup of this vault that can be read.`)
      held.push(one)
    }
    const passphrase = readPassphrase(file)
    if (!passphrase.ok) return passphrase
    return ok({
      folder,
      person,
      passphrase: passphrase.value,
      held: {
        anchors: held.flatMap(({ anchors }) => anchors),
        records: held.flatMap(({ records }) => records),
      },
    })
  } catch (error) {
    return err(error instanceof Error ? error.message : 'The options can’t be read.')
  }
}

/** What a file that was kept elsewhere says of the vault: a PDF names a head of the chain, a record's JSON its own hash. */
const heldIn = (bytes: Uint8Array, from: string): HeldAgainst | null => {
  const facts = factsOfFile(bytes)
  if (facts.ok) {
    const { body, signatures, sha256 } = facts.value.files
    if (!body.ok || sha256 === null) return null
    return {
      anchors: signatures.ok ? [{ from, ...signatures.value.auditHead }] : [],
      records: [{ from, number: body.value.number, sha256 }],
    }
  }
  const addendum = factsOfAddendum(bytes)
  if (addendum !== null) {
    const { signatures } = addendum.files
    return signatures.ok ? { anchors: [{ from, ...signatures.value.auditHead }], records: [] } : null
  }
  const record = readRecord(new TextDecoder().decode(bytes))
  return record.ok
    ? { anchors: [], records: [{ from, number: record.value.number, sha256: sha256Hex(bytes) }] }
    : null
}

const ASSETS = fileURLToPath(new URL('../../../assets', import.meta.url))
