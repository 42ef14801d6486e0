import type { OperationOutput } from '#contract/index.ts'
import type { Levels } from '#domain/scheme/levels.ts'
import { aCaseload, type Caseload, type CaseloadOptions, levels } from './a-caseload.ts'
import { aTeam, PASSPHRASES, type Team } from './a-team.ts'

/** A prepared month, Robin and Sam side by side, Robin at the keyboard. */
export type Meeting = Caseload & { readonly team: Team }

/** Robin has unlocked and Sam has joined; the session is not begun yet. */
export const beforeSession = async (options: CaseloadOptions = {}): Promise<Meeting> => {
  const team = await aTeam()
  const caseload = await aCaseload(team, options)
  await team.unlock('Robin')
  await join(team, caseload)
  return { team, ...caseload }
}

/** The session runs. */
export const inSession = async (options: CaseloadOptions = {}): Promise<Meeting> => {
  const meeting = await beforeSession(options)
  await meeting.team.core.ask('session.start', { reviewId: meeting.reviewId })
  return meeting
}

export const join = (team: Team, { reviewId }: Pick<Caseload, 'reviewId'>) =>
  team.core.ask('session.signIn', { reviewId, personId: team.people.Sam, passphrase: PASSPHRASES.Sam })

export const draw = (
  { team, reviewId }: Pick<Meeting, 'team' | 'reviewId'>,
  more: { readonly size?: number; readonly redrawnBecause?: string } = {},
): Promise<OperationOutput<'draw.make'>> =>
  team.core.ask('draw.make', {
    reviewId,
    size: more.size ?? null,
    strata: [],
    excluded: [],
    redrawnBecause: more.redrawnBecause ?? null,
  })

/** Robin scores everybody drawn. */
export const scoreAll = async (
  { team, reviewId }: Meeting,
  given: (index: number) => Levels = () => levels(2, 1, 1, 1, 0),
): Promise<void> => {
  const { clients } = await team.core.ask('score.turn', { reviewId })
  for (const [index, { client }] of clients.entries()) {
    await team.core.ask('score.save', { reviewId, clientId: client.id, levels: given(index), notes: {} })
  }
}

/** Drawn, scored by both, shown. */
export const revealed = async (options: CaseloadOptions = {}): Promise<Meeting> => {
  const meeting = await inSession(options)
  await draw(meeting)
  await scoreAll(meeting)
  await meeting.team.core.ask('score.reveal', { reviewId: meeting.reviewId })
  return meeting
}
