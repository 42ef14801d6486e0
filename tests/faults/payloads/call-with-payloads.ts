import { cpSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { z } from 'zod'
import type { AppError } from '#contract/app-error.ts'
import { type CoreOperationName, coreOperations } from '#contract/index.ts'
import { type Operation, parseInput } from '#contract/operation.ts'
import { PASSPHRASES } from '#tests/support/a-team.ts'
import { everyInput } from '#tests/support/every-operation.ts'
import { copyOfMarked } from '#tests/support/marked-team.ts'
import { rowsOfVault } from '#tests/support/vault-rows.ts'
import { randomFrom } from '../import/random.ts'
import { mutated } from './mutate.ts'

export type PayloadsFound = {
  readonly operations: number
  readonly calls: number
  /** By the schema of the operation; none of these may have written anything. */
  readonly refused: number
  /** They fitted all the same, and were worked off. */
  readonly carriedOut: number
  /** What was thrown, or was answered as something that nobody foresaw. */
  readonly uncaught: readonly string[]
  /** Tables that differ after the refused ones. */
  readonly written: readonly string[]
}

export type PayloadOptions = {
  readonly perOperation: number
  /** How many of those that fit are carried out, an operation. Some of them print a record. */
  readonly carriedOutPerOperation: number
  readonly seed: number
  readonly operations?: readonly CoreOperationName[]
  /** The control: these let everything in, as if they had no schema. */
  readonly withoutSchema?: readonly CoreOperationName[]
}

const ALL = Object.keys(coreOperations) as CoreOperationName[]

/** They are about who is signed in, which is done here by hand; each is tried by what its schema refuses. */
const NOT_CARRIED_OUT: readonly CoreOperationName[] = ALL.filter(name => name.startsWith('vault.'))

/**
 * Payloads made from fitting ones, sent to a real core with a running session in a real vault. First those that the schema
 * refuses, after which no row may differ; then those that fit after all, which may be refused in words and must not throw.
 */
export const callWithPayloads = async (options: PayloadOptions): Promise<PayloadsFound> => {
  const { team, of } = await copyOfMarked()
  const operations = options.operations ?? ALL
  const random = randomFrom(options.seed)
  const uncaught: string[] = []
  const schemas = new Map(operations.map(name => [name, { ...coreOperations[name] } as Operation]))
  const letIn = (name: CoreOperationName, input: z.ZodType) => Object.assign(coreOperations[name], { input })
  for (const name of options.withoutSchema ?? []) letIn(name, z.any())
  const kept = mkdtempSync(join(tmpdir(), 'tandem-payloads-'))
  const robin = { id: team.people.Robin, passphrase: PASSPHRASES.Robin }
  try {
    await team.unlock('Robin')
    await team.core.core.stop()
    const before = await rowsOfVault(team.core.folder, robin)
    team.core = await team.core.restart()
    await team.core.ask('vault.unlock', { personId: robin.id, passphrase: robin.passphrase })

    const inputs = everyInput(team, of.Sam)
    const fitting = new Map<CoreOperationName, unknown[]>()
    let refused = 0
    for (const name of operations) {
      const fitted: unknown[] = []
      for (let count = 0; count < options.perOperation; count += 1) {
        const payload = mutated(inputs[name], random)
        const operation = schemas.get(name)
        if (operation !== undefined && parseInput(operation, payload).ok) {
          if (fitted.length < options.carriedOutPerOperation) fitted.push(payload)
          continue
        }
        refused += 1
        const code = await codeOf(team.core.core.call(name, payload))
        if (code !== 'malformed-input') uncaught.push(`${name}: ${code} for ${shortened(payload)}`)
      }
      fitting.set(name, fitted)
    }
    await team.core.core.stop()
    const after = await rowsOfVault(team.core.folder, robin)
    const written = Object.keys(after).filter(
      table => table !== 'audit' && JSON.stringify(after[table]) !== JSON.stringify(before[table]),
    )
    // Of the trail, the one unlocking in between and nothing else.
    if ((after.audit?.length ?? 0) !== (before.audit?.length ?? 0) + 1) written.push('audit')

    cpSync(team.core.folder, kept, { recursive: true })
    // An earlier one may have ended the session, or the month.
    const startAnew = async () => {
      await team.core.core.stop()
      rmSync(team.core.folder, { recursive: true, force: true })
      cpSync(kept, team.core.folder, { recursive: true })
      team.core = await team.core.restart()
      await team.core.ask('vault.unlock', { personId: robin.id, passphrase: robin.passphrase })
    }
    let carriedOut = 0
    const toCarryOut = [...fitting].filter(
      ([name, payloads]) => !NOT_CARRIED_OUT.includes(name) && payloads.length > 0,
    )
    for (const [at, [name, payloads]] of toCarryOut.entries()) {
      if (at % 10 === 0) await startAnew()
      for (const payload of payloads) {
        carriedOut += 1
        const code = await codeOf(team.core.core.call(name, payload))
        if (code === 'unforeseen' || code.startsWith('thrown')) {
          uncaught.push(`${name}: ${code} for ${shortened(payload)}`)
        }
      }
    }
    return {
      operations: operations.length,
      calls: refused + carriedOut,
      refused,
      carriedOut,
      uncaught,
      written,
    }
  } finally {
    for (const [name, { input }] of schemas) letIn(name, input)
    await team.core.core.stop()
    rmSync(team.core.folder, { recursive: true, force: true })
    rmSync(kept, { recursive: true, force: true })
  }
}

const codeOf = async (answer: Promise<unknown>): Promise<string> => {
  try {
    const result = (await answer) as { ok: true } | { ok: false; error: AppError }
    return result.ok ? 'ok' : result.error.code
  } catch (error) {
    return `thrown ${String(error)}`
  }
}

const shortened = (payload: unknown): string => JSON.stringify(payload)?.slice(0, 300) ?? String(payload)
