import { fileURLToPath } from 'node:url'
import { err, ok, type Result } from '#basics/result.ts'
import type { CoreOperationName, OperationInput, OperationOutput } from '#contract/index.ts'
import { createCore } from '#core/core.ts'
import { VERSION } from '#core/version.ts'
import { machineNeeds } from '#platform/machine.ts'
import type { KeySource } from '#usecases/needs.ts'

export type VaultAccess = {
  readonly folder: string
  readonly person: string
  readonly passphrase: string
  /** Given in tests, where keys are made fast. */
  readonly keys?: KeySource
}

type Ask = <N extends CoreOperationName>(name: N, input: OperationInput<N>) => Promise<OperationOutput<N>>

/**
 * Opens a vault for one question as one of its people, and closes it again: the same core as the window's, so that who
 * may read what, the count of failed attempts and the audit trail are the same. An error is a sentence.
 */
export const inVault = async <T>(
  { folder, person, passphrase, keys }: VaultAccess,
  question: (ask: Ask) => Promise<T>,
): Promise<Result<T, string>> => {
  const needs = { folder, assetsFolder: ASSETS, version: VERSION, log: () => undefined }
  const core = createCore(machineNeeds(keys === undefined ? needs : { ...needs, keys }))
  const ask: Ask = async (name, input) => {
    const result = await core.call(name, input)
    if (!result.ok) throw new Refused(result.error.code)
    return result.value as never
  }
  try {
    const status = await ask('vault.status', {})
    if (status.state === 'none') return err(`There is no vault in ${folder}.`)
    if (status.state !== 'locked')
      return err(`The vault in ${folder} can’t be opened now (${status.state}). Close Tandem there first.`)
    const found = status.people.filter(({ name }) => name === person)
    const [one] = found
    if (one === undefined || found.length > 1)
      return err(`The vault knows ${status.people.map(({ name }) => name).join(', ')}. Name one of them.`)
    await ask('vault.unlock', { personId: one.id, passphrase })
    return ok(await question(ask))
  } catch (error) {
    if (!(error instanceof Refused)) throw error
    return err(
      error.code === 'wrong-passphrase'
        ? `This is not ${person}’s passphrase.`
        : `The vault refused (${error.code}).`,
    )
  } finally {
    await core.stop()
  }
}

class Refused extends Error {
  readonly code: string
  constructor(code: string) {
    super(code)
    this.code = code
  }
}

const ASSETS = fileURLToPath(new URL('../../../assets', import.meta.url))
