import { DefinitionId } from '#basics/ids.ts'
import { addDefinition, listDefinitions } from '#database/stores/definition-store.ts'
import { setSetting } from '#database/stores/settings-store.ts'
import { BUILT_IN_BY_KEY } from '#domain/scheme/built-in-schemes.ts'
import { readDraft } from '#domain/scheme/read-draft.ts'
import { choose } from '#domain/scheme/scheme-choice.ts'
import { sameScheme } from '#domain/scheme/scheme-draft.ts'
import type { CommandContext, CommandHandler } from '../context.ts'
import { refuse } from '../refusal.ts'
import { readChoices, SCHEME_SETTING } from '../review/scheme.ts'
import { newestVersion } from './drafts.ts'
import { readStartMonths } from './schemes.ts'
import { draftName, listSchemeDrafts } from './stored-drafts.ts'

/** What is as the newest version publishes nothing, so that a second press makes no second version. */
export const publish: CommandHandler<'scheme.publish'> = async (context, { key, draft }) => {
  const { db, needs, actor, now, today, audit, changed } = context
  if (BUILT_IN_BY_KEY.has(key)) return refuse('scheme-built-in')
  const newest = await newestVersion(db, key)
  if (newest === undefined && !(await listSchemeDrafts(db)).has(key)) return refuse('not-found')
  if (newest !== undefined && sameScheme(draft, newest)) return { version: newest.version }
  const read = readDraft(draft, (newest?.version ?? 0) + 1)
  if (!read.ok) return refuse('scheme-not-whole', { field: `draft.${read.error[0]?.path ?? ''}` })
  const whatChanged = draft.whatChanged.trim()
  if (whatChanged === '') return refuse('what-changed-needed', { field: 'draft.whatChanged' })
  const { startsMonth } = draft
  const [first] = await readStartMonths(db, today)
  if (startsMonth === null || first === undefined || startsMonth < first)
    return refuse('scheme-start-taken', { field: 'draft.startsMonth' })
  const { version } = read.value
  await addDefinition(db, {
    id: DefinitionId.parse(needs.newId()),
    kind: 'scheme',
    key,
    version,
    body: read.value,
    startsMonth,
    publishedBy: actor.id,
    publishedAt: now,
    whatChanged,
  })
  await setSetting(db, draftName(key), null, actor.id, now)
  audit({ act: 'scheme published', detail: { key, version, starts: startsMonth } })
  changed('settings', 'review')
  return { version }
}

/** What months that are opened from now on go by. Open ones keep what they were opened under. */
export const use: CommandHandler<'scheme.use'> = async (context, { key }) => {
  const { db, actor, now, audit, changed } = context
  if (key !== null) await requirePublished(context, key)
  const choices = await readChoices(db)
  if (choices[0] === key) return {}
  await setSetting(db, SCHEME_SETTING, choose(choices, key), actor.id, now)
  audit({ act: 'scheme chosen', detail: { key } })
  changed('settings', 'caseload')
  return {}
}

/** A built-in one that this vault has never used is written into it now, so that reviews can keep it. */
const requirePublished = async ({ db, needs, now }: CommandContext, key: string): Promise<void> => {
  if ((await listDefinitions(db, 'scheme', key)).length > 0) return
  const shipped = BUILT_IN_BY_KEY.get(key)
  if (shipped === undefined) return refuse('scheme-not-published')
  await addDefinition(db, {
    id: DefinitionId.parse(needs.newId()),
    kind: 'scheme',
    key,
    version: shipped.version,
    body: shipped,
    startsMonth: null,
    publishedBy: null,
    publishedAt: now,
    whatChanged: null,
  })
}
