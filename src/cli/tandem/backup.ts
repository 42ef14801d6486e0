import { mkdirSync, renameSync, rmSync, statSync } from 'node:fs'
import { dirname, join, resolve } from 'node:path'
import { parseArgs } from 'node:util'
import type { KeySource } from '#usecases/needs.ts'
import { type Answer, cannot, json, type SlowCommand } from './command.ts'
import { inVault } from './in-vault.ts'
import { passphraseInTheOpen, readPassphrase } from './passphrase.ts'

/** As an administrator of the vault, with the same checks as in the window. */
export const backupCommand: SlowCommand = {
  usage: 'backup --vault DIR --person NAME --passphrase-file FILE|- --to DIR|FILE',
  what: 'makes a backup in one file, opened and checked; prints its name, size and how long it took',
  run: args => backupWith(args),
}

export const backupWith = async (args: readonly string[], keys?: KeySource): Promise<Answer> => {
  const open = passphraseInTheOpen(args)
  if (open !== null) return cannot(open)
  const { values } = parseArgs({ args: [...args], options: OPTIONS, strict: false })
  const [folder, person, to] = [values.vault, values.person, values.to].map(value =>
    typeof value === 'string' ? value : undefined,
  )
  const file = values['passphrase-file']
  if (folder === undefined || person === undefined || to === undefined) return cannot(backupCommand.usage)
  const passphrase = readPassphrase(typeof file === 'string' ? file : undefined)
  if (!passphrase.ok) return cannot(passphrase.error)
  const place = placeOf(to)
  if (place === null) return cannot(`${to} is there already. Nothing is replaced: name another file.`)
  try {
    const access = { folder: resolve(folder), person, passphrase: passphrase.value }
    const made = await inVault(keys === undefined ? access : { ...access, keys }, ask =>
      ask('backup.make', { to: place.folder }),
    )
    if (!made.ok) return cannot(made.error)
    const path = place.finish(made.value.name)
    return {
      exitCode: 0,
      text: json({ file: path, bytes: made.value.bytes, seconds: made.value.tookMs / 1000 }),
    }
  } finally {
    place.tidy()
  }
}

const OPTIONS = {
  vault: { type: 'string' },
  person: { type: 'string' },
  'passphrase-file': { type: 'string' },
  to: { type: 'string' },
} as const

type Place = {
  readonly folder: string
  /** Gives where it lies in the end. */
  readonly finish: (name: string) => string
  readonly tidy: () => void
}

/** A folder takes it under a name of Tandem's; a file's name is given to it at the end. Null where that is taken. */
const placeOf = (to: string): Place | null => {
  const path = resolve(to)
  const found = statSync(path, { throwIfNoEntry: false })
  if (found?.isDirectory() === true)
    return { folder: path, finish: name => join(path, name), tidy: () => undefined }
  if (found !== undefined) return null
  // Beside where it goes, so that the last step is a rename.
  const folder = `${path}.making`
  mkdirSync(dirname(path), { recursive: true })
  mkdirSync(folder, { mode: 0o700 })
  return {
    folder,
    finish: name => {
      renameSync(join(folder, name), path)
      return path
    },
    tidy: () => rmSync(folder, { recursive: true, force: true }),
  }
}
