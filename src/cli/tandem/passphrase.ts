import { readFileSync } from 'node:fs'
import { err, ok, type Result } from '#basics/result.ts'

/**
 * A passphrase from a file, or with `-` from standard input, without the line's end. Never from the command line: it would
 * stand in the shell's history and in the list of processes.
 */
export const readPassphrase = (file: string | undefined): Result<string, string> => {
  if (file === undefined)
    return err('Give the passphrase in a file: --passphrase-file FILE, or - to type or pipe it.')
  try {
    const passphrase = readFileSync(file === '-' ? 0 : file, 'utf8').replace(/\r?\n$/, '')
    return passphrase === '' ? err('The passphrase is empty.') : ok(passphrase)
  } catch (error) {
    return err(
      `The passphrase can’t be read from ${file} (${(error as { code?: string }).code ?? 'unknown'}).`,
    )
  }
}

/** The sentence for somebody who typed it where everybody can read it; null where nobody did. */
export const passphraseInTheOpen = (args: readonly string[]): string | null =>
  args.some(arg => /^--(passphrase|password)(=|$)/.test(arg))
    ? 'A passphrase is never given on the command line: it would stand in the history and in the list of processes. Put it into a file and give --passphrase-file FILE, or - to type or pipe it. Change this one: it may have been seen.'
    : null
