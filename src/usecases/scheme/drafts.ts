import { listDefinitions, listDefinitionsByKey } from '#database/stores/definition-store.ts'
import { setSetting } from '#database/stores/settings-store.ts'
import type { ReadDb } from '#database/tables/db.ts'
import { BUILT_IN_BY_KEY } from '#domain/scheme/built-in-schemes.ts'
import { SchemeDefinition } from '#domain/scheme/scheme-definition.ts'
import { draftOf } from '#domain/scheme/scheme-draft.ts'
import type { CommandHandler } from '../context.ts'
import { refuse } from '../refusal.ts'
import { draftName, findSchemeDraft, listSchemeDrafts } from './stored-drafts.ts'

/** Begins the next version, or a copy of a built-in one. What is being written already stays as it is. */
export const startDraft: CommandHandler<'scheme.startDraft'> = async (context, { key: from }) => {
  const { db, actor, now, changed, auditOnce } = context
  const builtIn = BUILT_IN_BY_KEY.get(from)
  const key = builtIn === undefined ? from : await newKey(db)
  if ((await findSchemeDraft(db, key)) !== null) return { key }
  const scheme = builtIn ?? (await newestVersion(db, key)) ?? refuse('not-found')
  const draft = draftOf(scheme, builtIn === undefined ? scheme.name : `${scheme.name}, our own`)
  await setSetting(db, draftName(key), draft, actor.id, now)
  auditOnce(`scheme draft ${key}`, { act: 'scheme drafted', detail: { key } })
  changed('settings')
  return { key }
}

export const saveDraft: CommandHandler<'scheme.saveDraft'> = async (context, { key, draft }) => {
  const { db, actor, now, changed, auditOnce } = context
  if (BUILT_IN_BY_KEY.has(key)) return refuse('scheme-built-in')
  const isKnown = (await listSchemeDrafts(db)).has(key) || (await newestVersion(db, key)) !== undefined
  if (!isKnown) return refuse('not-found')
  await setSetting(db, draftName(key), draft, actor.id, now)
  auditOnce(`scheme draft ${key}`, { act: 'scheme drafted', detail: { key } })
  changed('settings')
  return {}
}

/** The newest version of one of the service's own; undefined where none was published. */
export const newestVersion = async (db: ReadDb, key: string): Promise<SchemeDefinition | undefined> => {
  const [newest] = await listDefinitions(db, 'scheme', key)
  return newest === undefined ? undefined : SchemeDefinition.parse(newest.body)
}

/** A key is never given twice, also not that of a copy that was dropped. */
const newKey = async (db: ReadDb): Promise<string> => {
  const taken = new Set([
    ...(await listDefinitionsByKey(db, 'scheme')).keys(),
    ...(await listSchemeDrafts(db)).keys(),
  ])
  let place = 1
  while (taken.has(`own-${place}`)) place += 1
  return `own-${place}`
}
