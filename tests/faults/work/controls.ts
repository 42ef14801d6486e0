import Database from 'better-sqlite3-multiple-ciphers'
import { OPENING_PRAGMAS } from '#database/vault/open-database.ts'
import type { CommandContext, QueryContext } from '#usecases/context.ts'
import type { Handler } from '#usecases/handler.ts'
import { handlers } from '#usecases/handlers.ts'

/** A protection taken away, so that a test can be seen to miss it. */
export type Control = keyof typeof CONTROLS

export const takeControl = (name: string | undefined): void => {
  if (name === undefined || name === '') return
  if (!Object.hasOwn(CONTROLS, name)) throw new Error(`There is no control '${name}'.`)
  CONTROLS[name as Control]()
}

/** Answers first, and commits a moment later. */
const answerEarly = (): void => {
  for (const [name, handler] of Object.entries(handlers as Record<string, Handler>)) {
    if (handler.kind !== 'command') continue
    const { run } = handler
    const early: Handler = {
      kind: 'query',
      run: async (context, input) => {
        const within = context as QueryContext
        setTimeout(() => {
          void within.vault.db.transaction().execute(db => {
            const command: CommandContext = {
              ...within,
              db,
              changed: () => undefined,
              beforeCommit: change => change.write(),
              afterCommit: later => later(),
            }
            return run(command as never, input as never)
          })
        }, 30)
        return {}
      },
    }
    Object.assign(handlers, { [name]: early })
  }
}

/** Takes a commit that failed for one that did not. */
const ignoreFailedCommits = (): void => {
  const { prepare } = Database.prototype
  Database.prototype.prepare = function (this: Database.Database, sql: string) {
    const statement = prepare.call(this, sql)
    if (!/^commit$/i.test(sql)) return statement
    const { run } = statement
    statement.run = (...values: unknown[]) => {
      try {
        return run.apply(statement, values as never)
      } catch {
        if (this.inTransaction) this.exec('ROLLBACK')
        return { changes: 0, lastInsertRowid: 0 }
      }
    }
    return statement
  } as typeof prepare
}

const syncOnly = (level: 'OFF' | 'NORMAL', value: number) => () => {
  const pragmas = OPENING_PRAGMAS as unknown as [string, string, number][]
  const at = pragmas.findIndex(([name]) => name === 'synchronous')
  pragmas[at] = ['synchronous', level, value]
}

/** Nothing is encrypted, nor are pages told from forged ones. */
const openPlainly = (): void => {
  const { pragma } = Database.prototype
  Database.prototype.pragma = function (this: Database.Database, source: string, options?: object) {
    return /^(key|cipher) /.test(source) ? [] : pragma.call(this, source, options as never)
  } as typeof pragma
}

const CONTROLS = {
  'answers before the commit': answerEarly,
  'ignores failed commits': ignoreFailedCommits,
  'synchronous=OFF': syncOnly('OFF', 0),
  'synchronous=NORMAL': syncOnly('NORMAL', 1),
  'plain SQLite': openPlainly,
} as const
