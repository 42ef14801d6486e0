import { sql } from 'kysely'
import { withDatabase } from './a-caseload.ts'
import type { Team } from './a-team.ts'
import { MARKS, type Marked } from './marked-team.ts'

/** What was signed stays as it was signed: a changed one would be refused and not shown. */
const LEFT_AS_SIGNED = /^(record|addendum|signature|audit|kysely|sqlite|person$)/

/**
 * Puts a payload behind every mark in every text of a marked vault, straight into the rows, a different one each time; gives
 * how many texts have one. References keep theirs: files name clients by them.
 */
export const makeHostile = async (
  { team }: Marked & { readonly team: Team },
  payloads: readonly string[],
  first = 0,
): Promise<number> => {
  const count = await withDatabase(team, async db => {
    const triggers = await sql<{
      name: string
    }>`SELECT name FROM sqlite_schema WHERE type = 'trigger'`.execute(db)
    for (const { name } of triggers.rows) await sql`DROP TRIGGER ${sql.id(name)}`.execute(db)
    let changed = 0
    const behind = (text: string, mark: string): string => {
      if (/-ref$/.test(mark)) return mark
      changed += 1
      const payload = payloads[(first + changed) % payloads.length] ?? ''
      return `${mark} ${text.startsWith('{') || text.startsWith('[') ? JSON.stringify(payload).slice(1, -1) : payload}`
    }
    for (const { name, columns } of await db.introspection.getTables()) {
      if (LEFT_AS_SIGNED.test(name)) continue
      for (const { name: column } of columns) {
        const texts = await sql<{ text: unknown }>`
          SELECT DISTINCT ${sql.id(column)} AS text FROM ${sql.id(name)}`.execute(db)
        for (const { text } of texts.rows) {
          if (typeof text !== 'string') continue
          const hostile = text.replace(MARKS, mark => behind(text, mark))
          if (hostile === text) continue
          await sql`
            UPDATE ${sql.id(name)} SET ${sql.id(column)} = ${hostile} WHERE ${sql.id(column)} = ${text}`.execute(
            db,
          )
        }
      }
    }
    return changed
  })
  team.core = await team.core.restart()
  return count
}
