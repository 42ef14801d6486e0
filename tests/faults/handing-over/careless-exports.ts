import Database from 'better-sqlite3-multiple-ciphers'
import { CLIENT_TABLES } from '#database/stores/handing-over/client-tables.ts'
import type { Told } from '#database/stores/handing-over/kinds.ts'
import { PERSON_TABLES } from '#database/stores/handing-over/person-tables.ts'
import { faultsOf, type HandingOver } from './hand-over.ts'

/** Controls: the same exports by a product that forgets something. */
export type Careless = {
  /** Tables whose rows have texts of their own, left out one after the other; and those whose absence nobody noticed. */
  readonly leftOut: readonly string[]
  readonly unnoticed: readonly string[]
  /** Marks of others that come along when rows are not asked whose they are. */
  readonly strange: number
}

/** Left out of both exports in turn; then everybody's rows are given. Changes the product, for this process, and back. */
export const exportCarelessly = async ({ own, again }: HandingOver): Promise<Careless> => {
  const unnoticed: string[] = []
  for (const table of WITH_TEXTS) {
    const putBack = [leaveOut(CLIENT_TABLES, table), leaveOut(PERSON_TABLES, table)]
    if (faultsOf(own, await again()).length === 0) unnoticed.push(table)
    for (const undo of putBack) undo()
  }
  const undo = askNobody()
  try {
    const strange = faultsOf(own, await again()).filter(sentence => sentence.includes('of somebody else'))
    return { leftOut: WITH_TEXTS, unnoticed, strange: strange.length }
  } finally {
    undo()
  }
}

const WITH_TEXTS = [
  'client_change',
  'assignment',
  'trend_base',
  'hold',
  'entry_change',
  'score_draft',
  'score',
  'discussion',
  'closing',
  'document',
  'document_file',
  'action',
  'action_answer',
  'draw',
  'reduction',
  'session',
  'signature',
  'draft',
] as const

/** Its rows are sought by something that is nobody's id. */
const leaveOut = (tables: Readonly<Record<string, Told>>, table: string): (() => void) => {
  const told = tables[table]
  if (told === undefined) return () => undefined
  const by = [told.through?.own === false ? 'id' : told.order]
  Object.assign(tables, { [table]: { ...told, by } })
  return () => void Object.assign(tables, { [table]: told })
}

/** Every statement that asks whose a row is takes everybody's. */
const askNobody = (): (() => void) => {
  const { prepare } = Database.prototype
  Database.prototype.prepare = function (this: Database.Database, sql: string) {
    return prepare.call(this, sql.replaceAll(/WHERE \("([to])"\."(\w+)" = \?/g, 'WHERE (1 OR "$1"."$2" = ?'))
  } as typeof prepare
  return () => {
    Database.prototype.prepare = prepare
  }
}
