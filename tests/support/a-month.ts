import type { ClientId, ReviewId } from '#basics/ids.ts'
import type { Month } from '#basics/month.ts'
import type { PlainDate } from '#basics/plain-date.ts'
import type { EntryValues } from '#domain/caseload/entry.ts'
import { aTeam, type Team } from './a-team.ts'

/** Sam's month, opened by Sam with clients added by hand; all of it through operations. */
export type OpenMonth = {
  readonly team: Team
  readonly reviewId: ReviewId
  readonly clientIds: readonly ClientId[]
}

/** LD1, LD2 … on Sam's caseload since September, October open. Sam is at the keyboard. */
export const anOpenMonth = async (clients = 3): Promise<OpenMonth> => {
  const team = await aTeam()
  await team.unlock('Sam')
  const practitionerId = team.people.Sam
  const clientIds: ClientId[] = []
  for (let index = 1; index <= clients; index += 1) {
    const { clientId } = await team.core.ask('caseload.addClient', {
      practitionerId,
      facts: { reference: `LD${index}` },
      from: '2026-09-01' as PlainDate,
    })
    clientIds.push(clientId)
  }
  const { reviewId } = await team.core.ask('review.open', { practitionerId, month: '2026-10' as Month })
  return { team, reviewId, clientIds }
}

/** A line of a month with everything in it that is needed. */
export const FULL_LINE = {
  contactsPlanned: 4,
  contactsMade: 2,
  lastContact: '2026-10-12' as PlainDate,
  risk: 'medium',
  carePlanReviewDue: '2026-12-01' as PlainDate,
  riskAssessmentReviewDue: '2027-01-15' as PlainDate,
} as const satisfies Partial<EntryValues>
