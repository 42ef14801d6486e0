import { rmSync } from 'node:fs'
import type { ClientId } from '#basics/ids.ts'
import { CLIENT_TABLES } from '#database/stores/handing-over/client-tables.ts'
import { PERSON_TABLES } from '#database/stores/handing-over/person-tables.ts'
import { ClientExport } from '#domain/handing-over/client-export.ts'
import { PersonExport } from '#domain/handing-over/person-export.ts'
import { PASSPHRASES, type Team } from '#tests/support/a-team.ts'
import { MARK, type MarkedRows, markedRows, marksIn } from '#tests/support/marked-rows.ts'
import { rowsOfVault } from '#tests/support/vault-rows.ts'

/** Both exports of the first of them, as JSON. */
export type HandedOver = { readonly client: string; readonly person: string }

export type HandingOver = {
  /** How many people, each with one client. */
  readonly people: number
  /** Marks of the first one and of their client that stand anywhere in the vault. */
  readonly own: { readonly client: readonly string[]; readonly person: readonly string[] }
  readonly ofOthers: number
  readonly handed: HandedOver
  readonly wrong: readonly string[]
  /** Asks for both once more: a control changes the product before. */
  readonly again: () => Promise<HandedOver>
  readonly end: () => Promise<void>
}

/**
 * So many people with a mark in every text about each of them and about their client; one is exported, and their client. What
 * is theirs is read from the rows themselves.
 */
export const handOverOneOf = async (people: number): Promise<HandingOver> => {
  const marked = await markedRows(people)
  const { team } = marked
  const rows = await rowsIn(team)
  const stored = marksIn(JSON.stringify(rows))
  await team.core.ask('vault.unlock', { personId: team.people.Sam, passphrase: PASSPHRASES.Sam })
  const handed = await askForBoth(marked)
  ClientExport.parse(JSON.parse(handed.client))
  PersonExport.parse(JSON.parse(handed.person))
  const own = { client: marksOf(stored, 0, 'cb'), person: marksOf(stored, 0, 'pb') }
  return {
    people,
    own,
    ofOthers: stored.size - marksOf(stored, 0, 'cpb').length,
    handed,
    wrong: [...unevenlyMarked(stored, people), ...emptyTables(rows), ...faultsOf(own, handed)],
    again: () => askForBoth(marked),
    end: async () => {
      await team.core.core.stop()
      rmSync(team.core.folder, { recursive: true, force: true, maxRetries: 3 })
    },
  }
}

/** What is missing of the first one's, and what is there of others, a sentence each. */
export const faultsOf = (own: HandingOver['own'], { client, person }: HandedOver): string[] => [
  ...missing(client, own.client).map(mark => `${mark} is not handed over with the client`),
  ...strange(client).map(mark => `${mark} of somebody else is handed over with the client`),
  ...missing(person, own.person).map(mark => `${mark} is not handed over with the person`),
  ...strange(person).map(mark => `${mark} of somebody else is handed over with the person`),
]

const askForBoth = async ({ team, clientIds }: MarkedRows): Promise<HandedOver> => {
  const { ask } = team.core
  const clientId = clientIds[0] as ClientId
  const client = await ask('handover.client', { clientId, purpose: 'copy', form: 'json' })
  const person = await ask('handover.person', { purpose: 'copy', form: 'json' })
  if (client.form !== 'json' || person.form !== 'json') throw new Error('No JSON.')
  return { client: client.text, person: person.text }
}

const rowsIn = async (team: Team) => {
  await team.core.core.stop()
  const rows = await rowsOfVault(team.core.folder, { id: team.people.Robin, passphrase: PASSPHRASES.Robin })
  team.core = await team.core.restart()
  return rows
}

/** Every one of them has as many marks as any other; Sam alone has a name without one. */
const unevenlyMarked = (stored: ReadonlySet<string>, people: number): string[] => {
  const first = marksOf(stored, 0, 'cpb').length
  return Array.from({ length: people - 1 }, (_, index) => index + 1).flatMap(who => {
    const count = marksOf(stored, who, 'cpb').length
    return count === first + 1 ? [] : [`${who} has ${count} marks and the first has ${first}`]
  })
}

/** Every table that is told row by row has a row in this vault, so that nothing passes by being empty. */
const emptyTables = (rows: Readonly<Record<string, readonly unknown[]>>): string[] =>
  [...new Set([...Object.keys(CLIENT_TABLES), ...Object.keys(PERSON_TABLES)])]
    .filter(table => !['record', 'addendum_read'].includes(table) && (rows[table] ?? []).length === 0)
    .map(table => `${table} is empty`)

const marksOf = (marks: ReadonlySet<string>, who: number, whose: string): string[] =>
  [...marks].filter(mark => {
    const [[, number, last = ''] = []] = mark.matchAll(MARK)
    return Number(number) === who && whose.includes(last)
  })

const missing = (text: string, expected: readonly string[]): string[] => {
  const there = marksIn(text)
  return expected.filter(mark => !there.has(mark))
}

const strange = (text: string): string[] => [...marksIn(text)].filter(mark => !mark.startsWith('zq0x'))
