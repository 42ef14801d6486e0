import { readFileSync } from 'node:fs'
import { parseArgs } from 'node:util'
import { err, ok, type Result } from '#basics/result.ts'
import type { RecordCheckView } from '#contract/record-check.ts'
import { checkRecord, isVerified, type RecordCheck } from '#domain/record/check-record.ts'
import { recordCheck as words } from '#renderer/text/record-check.ts'
import { factsOfFile } from '#reports/record/check-file.ts'
import { type Answer, cannot, readBytes, type SlowCommand } from './command.ts'
import { inVault, type VaultAccess } from './in-vault.ts'

/** Checks a record's PDF: from the file alone, or also against the vault that it comes from. */
export const verifyRecord: SlowCommand = {
  usage: 'verify-record FILE.pdf [--vault DIR --person NAME --passphrase-file FILE]',
  what: 'checks a signed record to the last byte; exit 1 when anything does not hold',
  run: async args => {
    const options = readOptions(args)
    if (!options.ok) return cannot(options.error)
    const { path, vault } = options.value
    const bytes = readBytes(path)
    if (!bytes.ok) return cannot(bytes.error)
    if (vault === null) return answer(checkAlone(bytes.value), false)
    const found = await inVault(vault, ask =>
      ask('record.checkFile', { base64: Buffer.from(bytes.value).toString('base64') }),
    )
    return found.ok ? answer(found.value, true) : cannot(found.error)
  },
}

const checkAlone = (pdf: Uint8Array): RecordCheckView => {
  const facts = factsOfFile(pdf)
  if (!facts.ok) return { verified: false, noRecord: facts.error, checks: [] }
  const checks = checkRecord({ ...facts.value, vault: null })
  return { verified: isVerified(checks), noRecord: null, checks }
}

const answer = ({ verified, noRecord, checks }: RecordCheckView, withVault: boolean): Answer => {
  if (noRecord !== null) return { exitCode: 1, text: `${words.noRecord[noRecord]}\nnot verified` }
  const lines = checks.map(lineOf)
  const last = verified
    ? 'verified'
    : `not verified: ${checks.filter(({ state }) => state === 'fails').length} of ${checks.length} checks do not hold`
  const hint = withVault
    ? []
    : ['Whose keys and whose certificate these are, the file alone can’t show. --vault DIR asks the vault.']
  return { exitCode: verified ? 0 : 1, text: [...lines, ...hint, last].join('\n') }
}

const lineOf = (found: RecordCheck): string => {
  const label = words.states[found.state].padEnd(14)
  const what = words.checks[found.check]
  if (found.state === 'holds') return `${label} ${what}.`
  if (found.state === 'not checked') return `${label} ${what}: ${words.notChecked[found.check]}`
  if (found.state === 'stated') return `${label} ${what}: ${words.stated[found.method]}`
  return [`${label} ${what}: ${words.problems[found.problem]}`, placeOf(found)].join(' ').trimEnd()
}

const placeOf = ({ check, at }: Extract<RecordCheck, { state: 'fails' }>): string =>
  at === null ? '' : (check === 'vault audit' ? words.atEntry : words.atByte).replace('{{at}}', String(at))

const readOptions = (
  args: readonly string[],
): Result<{ readonly path: string; readonly vault: VaultAccess | null }, string> => {
  try {
    const { values, positionals } = parseArgs({
      args: [...args],
      allowPositionals: true,
      options: {
        vault: { type: 'string' },
        person: { type: 'string' },
        'passphrase-file': { type: 'string' },
      },
    })
    const [path, ...others] = positionals
    if (path === undefined || others.length > 0) return err('Name one file: verify-record FILE.pdf.')
    const { vault: folder, person, 'passphrase-file': file } = values
    if (folder === undefined && person === undefined && file === undefined) return ok({ path, vault: null })
    if (folder === undefined || person === undefined || file === undefined)
      return err('A vault is opened with all three: --vault DIR --person NAME --passphrase-file FILE.')
    const passphrase = readFileSync(file, 'utf8').replace(/\r?\n$/, '')
    return ok({ path, vault: { folder, person, passphrase } })
  } catch (error) {
    return err(error instanceof Error ? error.message : 'The options can’t be read.')
  }
}
