import type { ClientId, PersonId, ReviewId } from '#basics/ids.ts'
import type { Month } from '#basics/month.ts'
import type { PlainDate } from '#basics/plain-date.ts'
import { builtOnce, copyOf, workingCopyOf } from './built-once.ts'
import { type HeldMonth, heldMonthForFile } from './held-month.ts'
import { openTestCore, type TestCore } from './test-core.ts'

export const SAM = { name: 'Sam Okafor', passphrase: 'kettle orchard seven lantern' }
export const ROBIN = { name: 'Robin Price', passphrase: 'velvet harbour nine candles' }

/** The day on which the window of these tests is opened. */
export const NOVEMBER_DAY = '2026-11-03T09:00:00Z'

export type MonthFolder = {
  readonly folder: string
  readonly reviewId: ReviewId
  /** In the order of the grid. */
  readonly references: readonly string[]
}

/**
 * A data folder with Sam's caseload, October behind it and November open: made once by operations, copied for each test.
 */
export const monthFolder = async (clients = 12): Promise<MonthFolder> => copyOf(await monthOnce(clients))

/** The same for several tests. */
export const monthFolderForFile = async (clients: number): Promise<MonthFolder> =>
  workingCopyOf(await monthOnce(clients))

const monthOnce = (clients: number): Promise<MonthFolder> =>
  builtOnce(`month of ${clients}`, () => buildMonthFolder(clients))

/** The sample team in November: October was held and signed, so there are actions, scores and a client named. */
export const novemberFolder = async (): Promise<MonthFolder> =>
  copyOf(await builtOnce('november', async () => novemberAfter(await heldMonthForFile('locked'))))

/** November opened in a copy of a folder whose October is locked. */
export const novemberAfter = async (held: HeldMonth): Promise<MonthFolder> => {
  const { folder } = workingCopyOf(held)
  const core = openTestCore({ folder, startAt: NOVEMBER_DAY })
  await core.ask('vault.unlock', { personId: held.sam.id, passphrase: held.sam.passphrase })
  const { reviewId } = await core.ask('review.open', {
    practitionerId: held.sam.id,
    month: '2026-11' as Month,
  })
  const { entries } = await core.ask('review.get', { reviewId })
  await core.core.stop()
  return { folder, reviewId, references: entries.map(({ client }) => client.reference) }
}

const buildMonthFolder = async (clients: number): Promise<MonthFolder> => {
  const first = openTestCore({ startAt: '2026-10-05T09:00:00Z' })
  const { personId: robin } = await first.ask('vault.setUp', {
    service: 'Northgate community team',
    role: 'supervisor',
    ...ROBIN,
  })
  const { personId: sam } = await first.ask('people.add', {
    ...SAM,
    title: 'Community nurse',
    roles: ['practitioner'],
    supervisorId: robin,
    contractedHours: 30,
  })
  const core = await first.restart()
  await core.ask('vault.unlock', { personId: sam, passphrase: SAM.passphrase })
  const references: string[] = []
  const ids: ClientId[] = []
  for (let index = 0; index < clients; index += 1) {
    const reference = `LD${1037 + 37 * index}`
    references.push(reference)
    ids.push(await addClient(core, sam, reference, index))
  }
  await fillOctober(core, sam, ids)
  core.setClock(NOVEMBER_DAY)
  const { reviewId } = await core.ask('review.open', { practitionerId: sam, month: '2026-11' as Month })
  await core.core.stop()
  return { folder: core.folder, reviewId, references: references.toSorted() }
}

const addClient = async (
  core: TestCore,
  sam: PersonId,
  reference: string,
  index: number,
): Promise<ClientId> => {
  const initials = `${letter(index * 7 + 18)}.${letter(index * 11 + 16)}.`
  const { clientId } = await core.ask('caseload.addClient', {
    practitionerId: sam,
    facts: {
      reference,
      initials,
      service: 'Behaviour support',
      referralDate: '2020-09-05' as PlainDate,
      goals: index % 3 === 0 ? 'Plan known by all staff\nAt the allotment every week' : null,
    },
    from: '2026-01-05' as PlainDate,
  })
  return clientId
}

/** October has its figures; its session did not take place, so the next month starts from it. */
const fillOctober = async (core: TestCore, sam: PersonId, clients: readonly ClientId[]): Promise<void> => {
  const { reviewId } = await core.ask('review.open', { practitionerId: sam, month: '2026-10' as Month })
  for (const [index, clientId] of clients.entries()) {
    await core.ask('review.setEntry', {
      reviewId,
      clientId,
      input: {
        values: {
          contactsPlanned: 1 + (index % 4),
          contactsMade: index % 3,
          lastContact: day('2026-10', 1 + (index % 5)),
          lastCaseNote: day('2026-10', 1 + (index % 5)),
          risk: (['low', 'medium', 'high'] as const)[index % 3] ?? 'low',
          stage: (['delivery', 'follow-up', 'assessment'] as const)[index % 3] ?? 'delivery',
          carePlanReviewDue: day('2027-02', 1 + (index % 27)),
          riskAssessmentReviewDue: day('2026-11', 1 + (index % 27)),
          whatChanged: index % 4 === 0 ? 'Has a new tenancy.' : null,
        },
        drafts: {},
      },
    })
  }
  await core.ask('review.sessionNotHeld', { reviewId, reason: 'Robin was ill.', newDate: null })
}

const day = (month: string, of: number): PlainDate => `${month}-${String(of).padStart(2, '0')}` as PlainDate

const letter = (index: number): string => String.fromCharCode(65 + (index % 26))
