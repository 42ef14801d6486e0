import { cpSync, mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { ActionId, ClientId, ImportId, PersonId, RecordId, ReviewId } from '#basics/ids.ts'
import type { Month } from '#basics/month.ts'
import type { PlainDate } from '#basics/plain-date.ts'
import * as session from '#cli/demo/hold-session.ts'
import { levels } from './a-caseload.ts'
import { aTeam, type Name, PASSPHRASES, type Team } from './a-team.ts'
import { builtOnce } from './built-once.ts'
import type { Ids } from './every-operation.ts'
import { openTestCore } from './test-core.ts'

/** Three caseloads; Robin practises too, under Jo. */
export const PRACTITIONERS = ['Sam', 'Alex', 'Robin'] as const satisfies readonly Name[]
export type Practitioner = (typeof PRACTITIONERS)[number]

const SUPERVISORS = { Sam: 'Robin', Alex: 'Jo', Robin: 'Jo' } as const satisfies Record<Practitioner, Name>

/** Clients of each: enough for one left over by draw, discussion, document and closing. */
const CLIENTS = 4

export type Marked = { readonly people: Team['people']; readonly of: Readonly<Record<Practitioner, Ids>> }

/** What stands in a practitioner's data about one of their clients; without a client, about them and their month. */
export const markOf = (who: Practitioner, client: number | null, field: string): string =>
  `zq-${who}-${client === null ? 'own' : `c${client}`}-${field}`

/** Any mark in an answer: whose it is, and about which client. */
export const MARKS = /zq-(Sam|Alex|Robin)-(own|c\d)-[\w-]+/g

/**
 * A vault in which each practitioner has a signed September and a prepared October, Sam's running and drawn, with a mark in
 * whatever can be typed. Made once a run by operations, then copied: `openMarked` gives a core on a copy of its own.
 */
export const markedTeam = (): Promise<Marked & { readonly folder: string }> =>
  builtOnce('marked team', buildMarkedTeam)

export const copyOfMarked = async (): Promise<Marked & { readonly team: Team }> => {
  const { folder: from, people, of } = await markedTeam()
  const folder = mkdtempSync(join(tmpdir(), 'tandem-marked-'))
  cpSync(from, folder, { recursive: true })
  const team: Team = {
    core: openTestCore({ folder, log: () => undefined, startAt: '2026-10-29T15:00:00Z' }),
    people,
    unlock: async name => {
      team.core.wait(60)
      team.core = await team.core.restart()
      await team.core.ask('vault.unlock', { personId: people[name], passphrase: PASSPHRASES[name] })
    },
  }
  return { team, people, of }
}

/** The same, made here and now, with nothing beside its folder. */
export const buildMarkedTeam = async (): Promise<Marked & { readonly folder: string }> => {
  const team = await aTeam({ log: () => undefined, startAt: '2026-09-28T09:00:00Z' })
  await team.core.ask('people.change', {
    personId: team.people.Robin,
    name: 'Robin Price',
    title: null,
    roles: ['supervisor', 'practitioner', 'administrator'],
    supervisorId: team.people.Jo,
    contractedHours: 30,
    reductions: [],
  })
  const clients = {} as Record<Practitioner, ClientId[]>
  const records = {} as Record<Practitioner, RecordId>
  for (const who of PRACTITIONERS) {
    clients[who] = await addClients(team, who)
    const reviewId = await prepare(team, who, '2026-09' as Month, clients[who])
    records[who] = await holdAndSign(team, who, reviewId)
  }
  team.core.setClock('2026-10-29T09:00:00Z')
  const of = {} as Record<Practitioner, Ids>
  for (const who of PRACTITIONERS) {
    const reviewId = await prepare(team, who, '2026-10' as Month, clients[who])
    of[who] = await idsOf(team, who, reviewId, clients[who], records[who])
  }
  await begin(team, 'Sam', of.Sam.reviewId)
  await session.draw(meetingOf(team, 'Sam', of.Sam.reviewId))
  await team.core.core.stop()
  return { folder: team.core.folder, people: team.people, of }
}

const addClients = async (team: Team, who: Practitioner): Promise<ClientId[]> => {
  await team.unlock(who)
  const ids: ClientId[] = []
  for (let index = 0; index < CLIENTS; index += 1) {
    const mark = (field: string) => markOf(who, index, field)
    const facts = {
      reference: mark('ref'),
      forename: mark('forename'),
      surname: mark('surname'),
      service: mark('service'),
      locality: mark('locality'),
      goals: mark('goals'),
      strengths: mark('strengths'),
      choices: mark('choices'),
    }
    const { clientId } = await team.core.ask('caseload.addClient', {
      practitionerId: team.people[who],
      facts,
      from: '2026-09-01' as PlainDate,
    })
    ids.push(clientId)
  }
  return ids
}

const prepare = async (
  team: Team,
  who: Practitioner,
  month: Month,
  clientIds: readonly ClientId[],
): Promise<ReviewId> => {
  await team.unlock(who)
  const { ask } = team.core
  const practitionerId = team.people[who]
  const mark = (index: number | null, field: string) => markOf(who, index, `${field}-${month}`)
  const { reviewId } = await ask('review.open', { practitionerId, month })
  for (const [index, clientId] of clientIds.entries()) {
    const values = {
      contactsPlanned: 2,
      contactsMade: 1,
      risk: 'medium',
      whatChanged: mark(index, 'changed'),
    }
    const drafts = { lastContact: mark(index, 'draft') }
    await ask('review.setEntry', { reviewId, clientId, input: { values: values as never, drafts } })
    const notes = { risk: mark(index, 'own-note') }
    await ask('review.setOwnScore', { reviewId, clientId, levels: levels(1, 2, 1, 1, 0), notes })
  }
  const at = (index: number) => clientIds[index] as ClientId
  const { closings } = await ask('review.get', { reviewId })
  await ask('review.addDiscussion', { reviewId, clientId: at(0), whyRaised: mark(0, 'why'), position: null })
  await ask('review.addDocument', {
    reviewId,
    clientId: at(1),
    kind: 'care plan',
    stage: 'to read',
    title: mark(1, 'title'),
    dated: null,
    broughtAs: null,
  })
  if (closings.length === 0)
    await ask('review.nameClosing', {
      reviewId,
      clientId: at(2),
      kind: 'stable casing',
      stage: 'named',
      note: mark(2, 'note'),
    })
  for (const name of ['went-well', 'is-hard', 'wanted'] as const)
    await ask('review.saveNote', { reviewId, name, text: mark(null, name) })
  await ask('review.planSession', { reviewId, plannedFor: null, place: mark(null, 'place') })
  await ask('review.sayReady', { reviewId })
  return reviewId
}

const meetingOf = (team: Team, who: Practitioner, reviewId: ReviewId): session.Meeting => ({
  ask: team.core.ask,
  reviewId,
  practitioner: team.people[who],
  supervisor: team.people[SUPERVISORS[who]],
  today: '2026-10-01' as PlainDate,
  pass: minutes => team.core.wait(minutes * 60),
})

const begin = async (team: Team, who: Practitioner, reviewId: ReviewId): Promise<void> => {
  await team.unlock(SUPERVISORS[who])
  const { ask } = team.core
  await ask('session.signIn', { reviewId, personId: team.people[who], passphrase: PASSPHRASES[who] })
  await ask('session.start', { reviewId })
}

const holdAndSign = async (team: Team, who: Practitioner, reviewId: ReviewId): Promise<RecordId> => {
  await begin(team, who, reviewId)
  const { ask } = team.core
  const meeting = meetingOf(team, who, reviewId)
  const mark = (field: string) => markOf(who, null, field)
  await ask('session.keepLine', { reviewId, practitioner: true, supervisor: true, line: mark('line') })
  for (const item of [session.open, session.draw, session.scoreAndReveal, session.agree, session.lookOver])
    await item(meeting)
  for (const item of [session.discuss, session.readDocuments, session.decideClosings]) await item(meeting)
  await ask('action.add', {
    reviewId,
    fields: {
      text: mark('action'),
      due: '2026-11-20' as PlainDate,
      urgent: true,
      toldWhom: mark('told'),
      shownBy: mark('shown'),
    },
    ownerId: team.people[who],
    clientId: null,
    from: 'close',
    discussionId: null,
    documentId: null,
    closingId: null,
  })
  await session.close(meeting)
  let recordId: RecordId | null = null
  for (const name of [who, SUPERVISORS[who]] as const) {
    const { sha256 } = await ask('record.signing', { reviewId })
    const personId = team.people[name]
    const hand = { kind: 'typed', name: mark('hand') } as const
    const signed = await ask('record.sign', {
      reviewId,
      personId,
      passphrase: PASSPHRASES[name],
      sha256,
      hand,
    })
    recordId = signed.recordId
  }
  if (recordId === null) throw new Error('There is no record.')
  return recordId
}

const idsOf = async (
  team: Team,
  who: Practitioner,
  reviewId: ReviewId,
  clientIds: readonly ClientId[],
  recordId: RecordId,
): Promise<Ids> => {
  const { ask } = team.core
  const practitionerId: PersonId = team.people[who]
  const review = await ask('review.get', { reviewId })
  const csv = `Reference,Contacts made\n${markOf(who, 0, 'ref')},2\n`
  const { importId }: { importId: ImportId } = await ask('import.run', {
    practitionerId,
    month: '2026-10' as Month,
    file: { name: `${markOf(who, null, 'file')}.csv`, base64: btoa(csv) },
    answers: {},
    keepFile: true,
  })
  const actionId = review.lastActions[0]?.id as ActionId
  const { id: addendumId } = await ask('addendum.write', {
    recordId,
    says: {
      kind: 'addition',
      about: markOf(who, 0, 'ref'),
      correction: null,
      text: markOf(who, null, 'added'),
    },
    passphrase: PASSPHRASES[who],
  })
  return {
    reviewId,
    month: '2026-10' as Month,
    clientIds,
    references: clientIds.map((_, index) => markOf(who, index, 'ref')),
    discussionIds: review.discussions.map(({ id }) => id),
    documentIds: review.documents.map(({ id }) => id),
    closingIds: review.closings.map(({ id }) => id),
    actionId,
    recordId,
    importId,
    addendumId,
  }
}
