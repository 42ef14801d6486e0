import { resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import type { CoreOperationName, OperationInput, OperationOutput } from '#contract/index.ts'
import { createCore } from '#core/core.ts'
import { VERSION } from '#core/version.ts'
import { machineNeeds } from '#platform/machine.ts'
import type { KeySource } from '#usecases/needs.ts'
import { type Answer, cannot, json, type SlowCommand } from './command.ts'
import { passphraseInTheOpen, readPassphrase } from './passphrase.ts'

/** Into an empty folder, over a damaged vault, or over a sound one as its administrator. */
export const restoreCommand: SlowCommand = {
  usage:
    'restore --from FILE --vault DIR --person NAME --passphrase-file FILE|- [--vault-passphrase-file FILE] [--look]',
  what: 'puts a backup in the vault’s place after a backup of what is there; --look only says what is in it',
  run: args => restoreWith(args),
}

export const restoreWith = async (args: readonly string[], keys?: KeySource): Promise<Answer> => {
  const open = passphraseInTheOpen(args)
  if (open !== null) return cannot(open)
  const { values } = parseArgs({ args: [...args], options: OPTIONS, strict: false })
  const [from, folder, person] = [values.from, values.vault, values.person].map(value =>
    typeof value === 'string' ? value : undefined,
  )
  if (from === undefined || folder === undefined || person === undefined) return cannot(restoreCommand.usage)
  const passphrase = readPassphrase(textOf(values['passphrase-file']))
  if (!passphrase.ok) return cannot(passphrase.error)
  // The passphrase of that day is today's, unless another one is given.
  const ofVault = textOf(values['vault-passphrase-file'])
  const now = ofVault === undefined ? passphrase : readPassphrase(ofVault)
  if (!now.ok) return cannot(now.error)

  const needs = { folder: resolve(folder), assetsFolder: ASSETS, version: VERSION, log: () => undefined }
  const core = createCore(machineNeeds(keys === undefined ? needs : { ...needs, keys }))
  const ask = async <N extends CoreOperationName>(
    name: N,
    input: OperationInput<N>,
  ): Promise<OperationOutput<N>> => {
    const result = await core.call(name, input)
    if (!result.ok) throw new Refused(result.error.code)
    return result.value as OperationOutput<N>
  }
  try {
    const file = { from: 'chosen', path: resolve(from) } as const
    const look = await ask('backup.look', { file })
    const [one, another] = look.people.filter(({ name }) => name === person)
    if (one === undefined || another !== undefined)
      return cannot(`The backup knows ${look.people.map(({ name }) => name).join(', ')}. Name one of them.`)
    const asked = { file, personId: one.id, passphrase: passphrase.value }
    const contents = await ask('backup.open', asked)
    if (values.look === true)
      return { exitCode: 0, text: json({ madeAt: look.madeAt, madeWith: look.madeWith, ...contents }) }
    await openWhatIsThere(ask, person, now.value)
    const done = await ask('backup.restore', asked)
    return { exitCode: 0, text: json({ ...done, ...contents }) }
  } catch (error) {
    if (!(error instanceof Refused)) throw error
    return cannot(SENTENCES[error.code] ?? `The restore was refused (${error.code}). Nothing was changed.`)
  } finally {
    await core.stop()
  }
}

type Ask = <N extends CoreOperationName>(name: N, input: OperationInput<N>) => Promise<OperationOutput<N>>

/** A sound vault is opened by its administrator, so that it can be backed up; one that is damaged needs no leave. */
const openWhatIsThere = async (ask: Ask, person: string, passphrase: string): Promise<void> => {
  const status = await ask('vault.status', {})
  if (status.state === 'in use') throw new Refused('vault-in-use')
  if (status.state !== 'locked') return
  const here = status.people.find(({ name }) => name === person)
  if (here === undefined) throw new Refused('not-here')
  try {
    await ask('vault.unlock', { personId: here.id, passphrase })
  } catch (error) {
    if (!(error instanceof Refused)) throw error
    if (error.code === 'vault-damaged') return
    throw error.code === 'wrong-passphrase' ? new Refused('wrong-here') : error
  }
}

const OPTIONS = {
  from: { type: 'string' },
  vault: { type: 'string' },
  person: { type: 'string' },
  'passphrase-file': { type: 'string' },
  'vault-passphrase-file': { type: 'string' },
  look: { type: 'boolean' },
} as const

class Refused extends Error {
  readonly code: string
  constructor(code: string) {
    super(code)
    this.code = code
  }
}

const SENTENCES: Readonly<Record<string, string>> = {
  'backup-gone': 'There is no such file.',
  'not-a-backup': 'This file is not a backup of Tandem.',
  'backup-damaged': 'This backup was cut off or changed. Nothing was taken from it.',
  'backup-newer': 'This backup was made by a newer Tandem. Restore it with that version.',
  'wrong-passphrase': 'This is not their passphrase of that day. Nothing was changed.',
  'too-many-attempts': 'Too many wrong passphrases. Wait a moment, then try again.',
  'wrong-here':
    'The vault that is there opens with another passphrase. Give it with --vault-passphrase-file FILE. Nothing was changed.',
  'not-here': 'The vault that is there does not know this person. Nothing was changed.',
  'not-allowed':
    'Only an administrator of the vault that is there may put a backup in its place. Nothing was changed.',
  'vault-in-use': 'The vault is open somewhere. Close Tandem there first.',
  'backup-no-room': 'There is not enough room on this disk. Nothing was changed.',
}

const textOf = (value: string | boolean | undefined): string | undefined =>
  typeof value === 'string' ? value : undefined

const ASSETS = fileURLToPath(new URL('../../../assets', import.meta.url))
