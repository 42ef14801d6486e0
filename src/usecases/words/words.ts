import { DefinitionId } from '#basics/ids.ts'
import type { WordsView } from '#contract/words.ts'
import {
  addDefinition,
  listDefinitions,
  type PublishedDefinition,
} from '#database/stores/definition-store.ts'
import { listPeople } from '#database/stores/people-store.ts'
import type { ReadDb } from '#database/tables/db.ts'
import { changeList, removedOf, standingOf, WhatChanged } from '#domain/words/change-list.ts'
import { HOUSE_WORDS, HOUSE_WORDS_VERSION } from '#domain/words/house-words.ts'
import { WordsList } from '#domain/words/words-list.ts'
import type { CommandHandler, QueryHandler } from '../context.ts'
import { refuse } from '../refusal.ts'

export const get: QueryHandler<'words.get'> = ({ db }) => describe(db)

/** A second press changes nothing and makes no second version. */
export const publish: CommandHandler<'words.publish'> = async (context, change) => {
  const { db, needs, actor, now, audit, changed } = context
  const { list, version } = inForce(await newest(db))
  const result = changeList(list, change)
  if (!result.ok) {
    const { error } = result
    if (error.problem === 'twice')
      return refuse('words-twice', { field: 'text.words', detail: { phrase: error.phrase } })
    if (error.problem === 'nothing changes') return describe(db)
    return refuse(error.problem === 'too many' ? 'words-full' : 'not-found')
  }
  const { list: body, what } = result.value
  await addDefinition(db, {
    id: DefinitionId.parse(needs.newId()),
    kind: 'words',
    key: WORDS_KEY,
    version: version + 1,
    body,
    startsMonth: null,
    publishedBy: actor.id,
    publishedAt: now,
    whatChanged: JSON.stringify(what),
  })
  audit({ act: 'words published', detail: { version: version + 1, ...what } })
  changed('settings')
  return describe(db)
}

/** A service has one list. */
const WORDS_KEY = 'house'

const newest = async (db: ReadDb): Promise<PublishedDefinition | undefined> =>
  (await listDefinitions(db, 'words', WORDS_KEY))[0]

/** What the service published last; what Tandem ships until then, in vaults of any age. */
const inForce = (stored: PublishedDefinition | undefined): { list: WordsList; version: number } =>
  stored === undefined
    ? { list: HOUSE_WORDS, version: HOUSE_WORDS_VERSION }
    : { list: WordsList.parse(stored.body), version: stored.version }

const describe = async (db: ReadDb): Promise<WordsView> => {
  const stored = await newest(db)
  const { list, version } = inForce(stored)
  return {
    version,
    prompting: list.prompting,
    entries: list.entries.map(entry => ({ ...entry, standing: standingOf(entry) })),
    removed: removedOf(list),
    published: stored === undefined ? null : await publishedAs(db, stored),
  }
}

const publishedAs = async (db: ReadDb, stored: PublishedDefinition): Promise<WordsView['published']> => {
  const by = (await listPeople(db)).find(({ id }) => id === stored.publishedBy)?.name
  if (by === undefined) return null
  return { by, at: stored.publishedAt, what: WhatChanged.parse(JSON.parse(stored.whatChanged ?? '')) }
}
