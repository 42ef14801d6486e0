import { dateOf } from '#basics/instant.ts'
import { err, ok, type Result } from '#basics/result.ts'
import { type AppError, appError } from '#contract/app-error.ts'
import type { AppEvent, Topic } from '#contract/event.ts'
import { type CoreOperationName, coreOperations } from '#contract/index.ts'
import { parseInput, type Who } from '#contract/operation.ts'
import { appendAudit } from '#database/stores/audit-store.ts'
import { findPerson, type StoredPerson } from '#database/stores/people-store.ts'
import type { Db } from '#database/tables/db.ts'
import { keepAnchor } from '#database/vault/anchor.ts'
import { DatabaseDamaged, damageOf } from '#database/vault/open-database.ts'
import type { KeyChange } from '#database/vault/vault.ts'
import { UnacceptableCost } from '#database/vault/wraps.ts'
import type { Actor, AuditEntry, CommandContext, QueryContext, VaultContext } from '#usecases/context.ts'
import type { Handler } from '#usecases/handler.ts'
import { handlers } from '#usecases/handlers.ts'
import type { Needs } from '#usecases/needs.ts'
import { Refusal } from '#usecases/refusal.ts'
import { type CoreState, newCoreState, type SignedIn } from '#usecases/state.ts'
import { checkpointsBetween } from './checkpoints.ts'
import { dailyBackups } from './daily-backups.ts'
import { type LongWork, longWork } from './long-work.ts'

export type Core = {
  /** Answers one request; never throws. Requests are worked off one after the other. */
  readonly call: (operation: string, input: unknown) => Promise<Result<unknown, AppError>>
  /** Finishes what is running and closes the vault. Nothing is answered after it. */
  readonly stop: () => Promise<void>
}

export type CoreOptions = {
  readonly onEvent?: (event: AppEvent) => void
  /** Parses answers too, strictly: on in every test, so that nothing leaves that the contract does not name. */
  readonly checkAnswers?: boolean
}

/** One gate round every use case: known operation, allowed person, parsed input, one transaction, audit, wrapped result. */
export const createCore = (needs: Needs, options: CoreOptions = {}): Core => {
  const state = newCoreState()
  let line: Promise<unknown> = Promise.resolve()
  let stopped = false

  const inLine = <T>(work: () => Promise<T>): Promise<T> => {
    const result = line.then(work)
    line = result.catch(() => undefined)
    return result
  }

  const checkpoints = checkpointsBetween(inLine, () => settle(state), needs.log)
  const between = longWork(state, event => options.onEvent?.(event))
  const daily = dailyBackups(inLine, { needs, state, between }, topics =>
    options.onEvent?.({ type: 'changed', topics }),
  )

  return {
    call: async (operation, input) => {
      if (operation === AT_ONCE && !stopped) return answer(needs, state, between, options, operation, input)
      return inLine(async () => {
        if (stopped) return closed()
        const result = await answer(needs, state, between, options, operation, input)
        if (state.vault !== null) checkpoints.soon()
        daily.called()
        return result
      })
    },
    stop: () =>
      inLine(async () => {
        stopped = true
        checkpoints.cancel()
        daily.cancel()
        await settle(state).catch(error => needs.log('not-settled', { code: codeOf(error) }))
        closeVault(state)
      }),
  }
}

/** What speaks of the work that is going on, and would come too late behind it in the line. */
const AT_ONCE: CoreOperationName = 'import.cancel'

const closed = (): Result<unknown, AppError> => err(appError('core-stopped'))

const isOperation = (name: string): name is CoreOperationName => Object.hasOwn(coreOperations, name)

const answer = async (
  needs: Needs,
  state: CoreState,
  between: LongWork,
  options: CoreOptions,
  name: string,
  rawInput: unknown,
): Promise<Result<unknown, AppError>> => {
  if (!isOperation(name)) return err(appError('unknown-operation'))
  const parsed = parseInput(coreOperations[name], rawInput)
  if (!parsed.ok) return err(appError('malformed-input', parsed.field ? { field: parsed.field } : {}))
  const topics = new Set<Topic>()
  try {
    const handler = (handlers as Partial<Record<CoreOperationName, Handler>>)[name]
    if (handler === undefined) return err(appError('unknown-operation'))
    const value = await run(needs, state, between, name, handler, parsed.value, topics)
    if (topics.size > 0) options.onEvent?.({ type: 'changed', topics: [...topics] })
    return ok(options.checkAnswers ? coreOperations[name].output.parse(value) : value)
  } catch (error) {
    // A backup that stopped is shown as such.
    if (topics.has('backup')) options.onEvent?.({ type: 'changed', topics: ['backup'] })
    return err(errorOf(needs, state, name, error))
  }
}

const run = async (
  needs: Needs,
  state: CoreState,
  between: LongWork,
  name: CoreOperationName,
  handler: Handler,
  input: unknown,
  topics: Set<Topic>,
): Promise<unknown> => {
  const changed = (...more: Topic[]) => {
    for (const topic of more) topics.add(topic)
  }
  const ofVault = { needs, state, changed, between } satisfies VaultContext
  // What is answered at once can't wait for the database behind the work that it speaks of.
  const isFree = coreOperations[name].who === 'anyone' || name === AT_ONCE
  if (handler.kind === 'vault' && isFree) return handler.run(ofVault, input)

  const { vault, signedIn } = state
  if (vault === null || signedIn === null) throw new Refusal(appError('not-signed-in'))
  const person = await findPerson(vault.db, signedIn.acting)
  if (person === undefined || person.disabledAt !== null) throw new Refusal(appError('person-disabled'))
  const actor = actorOf(signedIn, person)
  const now = needs.now()
  const entries: AuditEntry[] = []
  const seen: string[] = []
  const common = {
    needs,
    vault,
    actor,
    signedIn,
    now,
    today: dateOf(now),
    between,
    audit: (entry: AuditEntry) => void entries.push(entry),
    auditOnce: (key: string, entry: AuditEntry) => {
      const mark = `${actor.id} ${key}`
      if (signedIn.audited.has(mark)) return
      seen.push(mark)
      entries.push(entry)
    },
  }
  const write = async (db: Db) => {
    for (const entry of entries) await appendAudit(db, { at: now, personId: actor.id, ...entry })
  }
  const refused = async (error: unknown): Promise<never> => {
    if (error instanceof Refusal && error.error.code === 'not-allowed') {
      await vault.db
        .transaction()
        .execute(db =>
          appendAudit(db, { at: now, personId: actor.id, act: 'refused', detail: { operation: name } }),
        )
    }
    throw error
  }

  try {
    if (!mayCall(coreOperations[name].who, actor)) throw new Refusal(appError('not-allowed'))
    if (handler.kind === 'vault') return await handler.run(ofVault, input)
    if (handler.kind === 'query') {
      const value = await handler.run({ ...common, db: vault.db } satisfies QueryContext, input)
      if (entries.length > 0) await vault.db.transaction().execute(write)
      for (const mark of seen) signedIn.audited.add(mark)
      return value
    }
    const before = { with: signedIn.with, acting: signedIn.acting }
    const later: (() => void)[] = []
    const afterCommit = (work: () => void) => void later.push(work)
    const keyChanges: KeyChange[] = []
    const beforeCommit = (change: KeyChange) => void keyChanges.push(change)
    try {
      const value = await vault.db.transaction().execute(async db => {
        const result = await handler.run(
          { ...common, db, changed, beforeCommit, afterCommit } satisfies CommandContext,
          input,
        )
        await write(db)
        for (const change of keyChanges) change.write()
        return result
      })
      for (const work of later) work()
      for (const mark of seen) signedIn.audited.add(mark)
      return value
    } catch (error) {
      Object.assign(signedIn, before)
      putBack(needs, keyChanges)
      throw error
    }
  } catch (error) {
    return refused(error)
  }
}

/** The error that came first is the one to tell; where the file can't be put back either, the next unlock sets it right. */
const putBack = (needs: Needs, changes: readonly KeyChange[]): void => {
  for (const change of changes.toReversed()) {
    try {
      change.putBack()
    } catch (error) {
      needs.log('key-file-not-put-back', { code: codeOf(error) })
    }
  }
}

/** Lent for a session, a keyboard carries what the other may do in it, and no administrator's rights. */
const actorOf = (signedIn: SignedIn, { id, name, roles }: StoredPerson): Actor =>
  id === signedIn.person
    ? { id, name, roles, within: null }
    : { id, name, roles: roles.filter(role => role !== 'administrator'), within: [signedIn.person, id] }

const mayCall = (who: Who, actor: Actor): boolean => ALLOWED[who](actor)

const ALLOWED = {
  anyone: () => true,
  'signed in': () => true,
  practising: actor => actor.roles.includes('practitioner') || actor.roles.includes('supervisor'),
  practitioner: actor => actor.roles.includes('practitioner'),
  supervisor: actor => actor.roles.includes('supervisor'),
  administrator: actor => actor.roles.includes('administrator'),
} as const satisfies Record<Who, (actor: Actor) => boolean>

/** What nobody foresaw gets a number; the log has it with the error's kind and place, and nothing of what was sent. */
const errorOf = (needs: Needs, state: CoreState, operation: string, error: unknown): AppError => {
  if (error instanceof Refusal) return error.error
  // Asked for by the key file, and by nobody who means well.
  if (error instanceof UnacceptableCost) return appError('vault-key-file-damaged')
  const cause = damageOf(error)
  if (cause instanceof DatabaseDamaged) return appError('vault-damaged')
  const code = (error as { code?: string }).code ?? ''
  if (['SQLITE_FULL', 'ENOSPC', 'EDQUOT'].includes(code)) return appError('disk-full')
  // A log that can't be made beside the database says no more than that it can't be opened.
  if (/^SQLITE_(IOERR|CANTOPEN)/.test(code) || ['EIO', 'ENODEV', 'ENXIO'].includes(code))
    return appError('disk-failed')
  const reference = Buffer.from(needs.randomBytes(4)).toString('hex')
  needs.log('unforeseen', {
    reference,
    operation,
    kind: cause.name,
    place: placeOf(cause),
    signedIn: state.signedIn !== null,
  })
  return appError('unforeseen', { reference })
}

/** The innermost lines of the stack, files and numbers only: a message may hold what somebody typed. */
const placeOf = (error: Error): string =>
  (error.stack ?? '')
    .split('\n')
    .filter(line => /^\s+at /.test(line))
    .slice(0, 4)
    .map(line => line.trim().replaceAll(/\(?(file:\/\/)?\S*\/(src|dist|node_modules)\//g, '($2/'))
    .join(' < ')

/** What follows the commits, outside the database: the anchor, and the write-ahead log folded back. */
const settle = async ({ vault }: CoreState): Promise<void> => {
  if (vault === null) return
  await keepAnchor(vault.folder, vault.db)
  vault.checkpoint()
}

const codeOf = (error: unknown): string => (error as { code?: string }).code ?? 'unknown'

const closeVault = (state: CoreState): void => {
  state.vault?.close()
  state.lock?.release()
  state.vault = null
  state.lock = null
  state.signedIn = null
}
