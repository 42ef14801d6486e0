import { readFileSync } from 'node:fs'
import { parseArgs } from 'node:util'
import { err, ok, type Result } from '#basics/result.ts'
import type { RecordCheckView } from '#contract/record-check.ts'
import { checkAddendum, isAddendumVerified } from '#domain/record/check-addendum.ts'
import { checkRecord, isVerified } from '#domain/record/check-record.ts'
import { factsOfAddendum, recordBeside } from '#reports/addendum/check-file.ts'
import { factsOfFile } from '#reports/record/check-file.ts'
import { answerOf } from './check-lines.ts'
import { cannot, readBytes, type SlowCommand } from './command.ts'
import { inVault, type VaultAccess } from './in-vault.ts'

/** Checks the PDF of a record or of an addendum: from the file alone, or also against the vault that it comes from. */
export const verifyRecord: SlowCommand = {
  usage: 'verify-record FILE.pdf [--record RECORD.pdf] [--vault DIR --person NAME --passphrase-file FILE]',
  what: 'checks a signed record or addendum to the last byte; exit 1 when anything does not hold',
  run: async args => {
    const options = readOptions(args)
    if (!options.ok) return cannot(options.error)
    const { path, vault, record } = options.value
    const bytes = readBytes(path)
    if (!bytes.ok) return cannot(bytes.error)
    const beside = record === null ? ok(undefined) : readBytes(record)
    if (!beside.ok) return cannot(beside.error)
    const alone = checkAlone(bytes.value, beside.value)
    if (record !== null && alone.addendum === null && alone.noRecord === null)
      return cannot(`${path} is no addendum. --record names the record that an addendum belongs to.`)
    if (vault === null) return answerOf(alone, false)
    const found = await inVault(vault, ask =>
      ask('record.checkFile', { base64: Buffer.from(bytes.value).toString('base64') }),
    )
    return found.ok ? answerOf(withRecord(found.value, alone), true) : cannot(found.error)
  },
}

const checkAlone = (pdf: Uint8Array, record: Uint8Array | undefined): RecordCheckView => {
  const none = { verified: false, noRecord: null, checks: [], addendum: null, addenda: [] }
  const of = factsOfAddendum(pdf)
  if (of !== null) {
    const beside = record === undefined ? undefined : recordBeside(record)
    const checks = checkAddendum({ ...of, record: beside, vault: null })
    const verified = isAddendumVerified(checks)
    const { body } = of.files
    return { ...none, verified, addendum: { number: body.ok ? body.value.number : null, verified, checks } }
  }
  const facts = factsOfFile(pdf)
  if (!facts.ok) return { ...none, noRecord: facts.error }
  const checks = checkRecord({ ...facts.value, vault: null })
  return { ...none, verified: isVerified(checks), checks }
}

/** The vault is asked about the file; what the record beside it says was found here. */
const withRecord = (view: RecordCheckView, alone: RecordCheckView): RecordCheckView => {
  const beside = alone.addendum?.checks.find(({ check }) => check === 'record')
  if (view.addendum === null || beside === undefined || beside.state === 'not checked') return view
  const checks = view.addendum.checks.map(one => (one.check === 'record' ? beside : one))
  const verified = isAddendumVerified(checks)
  return { ...view, verified, addendum: { ...view.addendum, verified, checks } }
}

type Options = {
  readonly path: string
  readonly record: string | null
  readonly vault: VaultAccess | null
}

const readOptions = (args: readonly string[]): Result<Options, string> => {
  try {
    const { values, positionals } = parseArgs({
      args: [...args],
      allowPositionals: true,
      options: {
        record: { type: 'string' },
        vault: { type: 'string' },
        person: { type: 'string' },
        'passphrase-file': { type: 'string' },
      },
    })
    const [path, ...others] = positionals
    if (path === undefined || others.length > 0) return err('Name one file: verify-record FILE.pdf.')
    const { vault: folder, person, 'passphrase-file': file } = values
    const record = values.record ?? null
    if (folder === undefined && person === undefined && file === undefined)
      return ok({ path, record, vault: null })
    if (folder === undefined || person === undefined || file === undefined)
      return err('A vault is opened with all three: --vault DIR --person NAME --passphrase-file FILE.')
    const passphrase = readFileSync(file, 'utf8').replace(/\r?\n$/, '')
    return ok({ path, record, vault: { folder, person, passphrase } })
  } catch (error) {
    return err(error instanceof Error ? error.message : 'The options can’t be read.')
  }
}
