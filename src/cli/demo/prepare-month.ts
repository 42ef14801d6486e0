import { sha256Hex } from '#basics/hash.ts'
import type { ReviewId } from '#basics/ids.ts'
import type { Instant } from '#basics/instant.ts'
import { addDays, type PlainDate } from '#basics/plain-date.ts'
import type { EntryView } from '#contract/review.ts'
import { emptyForm } from '#domain/closure/closing-forms.ts'
import { HOUSE_CLOSING_CRITERIA } from '#domain/closure/house-criteria.ts'
import type { SchemeDefinition } from '#domain/scheme/scheme-definition.ts'
import type { Ask } from './demo-core.ts'
import { TEXTS } from './script-texts.ts'

/** What the practitioner does alone before the meeting; every section of the month is filled, one figure stays a gap. */
export const prepareMonth = async (
  ask: Ask,
  reviewId: ReviewId,
  today: PlainDate,
  owner: string,
): Promise<void> => {
  const { entries, scheme } = await ask('review.get', { reviewId })
  if (scheme === null) throw new Error('The sample team scores.')
  for (const [index, entry] of entries.entries()) {
    const clientId = entry.client.id
    if (index % 6 === 0) {
      const whatChanged = pick(TEXTS.whatChanged, index / 6)
      await ask('review.setEntry', { reviewId, clientId, input: { values: { whatChanged }, drafts: {} } })
    }
    await ask('review.setOwnScore', {
      reviewId,
      clientId,
      levels: levelsFor(scheme, entry, 'own'),
      notes: {},
    })
  }
  const worthTalking = entries.filter(entry => entry.values.risk === 'high').slice(0, 3)
  for (const [index, entry] of worthTalking.entries()) {
    await ask('review.addDiscussion', {
      reviewId,
      clientId: entry.client.id,
      whyRaised: pick(TEXTS.raised, index),
      position: null,
    })
  }
  await nameClosings(ask, reviewId, entries, today, owner)
  await ask('review.sayNone', { reviewId, section: 'support-staff', none: true })
  const [first, second] = worthTalking
  if (first !== undefined && second !== undefined) {
    await ask('review.addDocument', {
      reviewId,
      clientId: first.client.id,
      kind: 'care plan',
      stage: 'to read',
      title: null,
      dated: addDays(today, -60),
      broughtAs: 'on paper',
    })
    await ask('review.addDocument', {
      reviewId,
      clientId: second.client.id,
      kind: 'risk assessment',
      stage: 'to read',
      title: null,
      dated: addDays(today, -90),
      broughtAs: 'on screen',
    })
  }
  await ask('review.saveNote', { reviewId, name: 'went-well', text: TEXTS.wentWell })
  await ask('review.saveNote', { reviewId, name: 'is-hard', text: TEXTS.isHard })
  await ask('review.saveNote', { reviewId, name: 'wanted', text: TEXTS.wanted })
}

/** One closing and one stable casing to decide this month, one more named for the next. */
const nameClosings = async (
  ask: Ask,
  reviewId: ReviewId,
  entries: readonly EntryView[],
  today: PlainDate,
  owner: string,
): Promise<void> => {
  const quiet = entries.filter(entry => entry.values.risk === 'low')
  const [closing, stable, next] = quiet
  if (closing === undefined || stable === undefined || next === undefined) return
  const { closingId } = await ask('review.nameClosing', {
    reviewId,
    clientId: closing.client.id,
    kind: 'closing',
    stage: 'to decide',
    note: 'Goals met since the summer.',
  })
  await ask('review.saveClosingForm', {
    closingId,
    complete: true,
    form: {
      ...emptyForm('closing'),
      kind: 'closing',
      reason: 'goals met',
      reasonText: null,
      summary: 'No incident since March; the day service has used the plan on its own for five months.',
      goals: [
        { text: 'Plan known by all staff', state: 'met' },
        { text: 'At the allotment every week', state: 'met' },
        { text: 'Sleeps through four nights in seven', state: 'partly' },
      ],
      contactAttempts: 'All planned contacts made; none missed since May.',
      lastRiskCheck: addDays(today, -10),
      riskThen: 'low',
      onwardReferrals: 'Sleep goal to the day service’s own review.',
      whoWasTold: 'GP practice, day service, sister. Letter ready, not sent.',
      aftercare: 'Own GP and the day service.',
      howToComeBack: 'One phone call to the team within a year, no new referral.',
      clientsView: '‘You can stop coming but I want to know your number still works.’',
      againstClientsWish: false,
      threatsOrHarm: false,
      lastDay: addDays(today, 32),
      nextRiskReviewBy: 'The day service, in March.',
      criteriaVersion: HOUSE_CLOSING_CRITERIA.closing.version,
      criteria: HOUSE_CLOSING_CRITERIA.closing.items.map(({ key }) =>
        key === 'others-know'
          ? { key, state: 'partly', comment: 'The letter to the client is ready, not sent.' }
          : { key, state: 'met', comment: null },
      ),
    },
  })
  const { closingId: stableId } = await ask('review.nameClosing', {
    reviewId,
    clientId: stable.client.id,
    kind: 'stable casing',
    stage: 'to decide',
    note: 'Low for months; wants fewer visits.',
  })
  const empty = emptyForm('stable casing')
  if (empty.kind !== 'stable casing') return
  await ask('review.saveClosingForm', {
    closingId: stableId,
    complete: true,
    form: {
      ...empty,
      criteria: empty.criteria.map((criterion, index) => ({
        ...criterion,
        state: index === 4 ? 'partly' : 'met',
        comment: index === 4 ? 'A neighbour comes most weeks, not in the holidays.' : null,
      })),
      whyNow: 'Manages the orders alone since spring and asks for fewer visits.',
      lackOfCapacity: false,
      contactFromNow: 'monthly',
      trialUntil: addDays(today, 95),
      reviewDate: addDays(today, 95),
      owner,
      inOwnersAbsence: 'The duty nurse',
      triggers: [
        'Two calls in one week about the same thing',
        'A night in hospital, or an infection',
        'The neighbour stops coming',
        'No answer at two contacts in a row',
      ],
      clientsView: '‘Once a month is enough. I’ll ring.’',
    },
  })
  await ask('review.nameClosing', {
    reviewId,
    clientId: next.client.id,
    kind: 'closing',
    stage: 'named',
    note: 'To be readied for next month.',
  })
}

/** Levels that follow from the entry and, a little, from the reference; the supervisor sees some clients differently. */
export const levelsFor = (
  scheme: SchemeDefinition,
  entry: {
    readonly client: { readonly reference: string }
    readonly values: Pick<EntryView['values'], 'risk' | 'contactsPlanned'>
  },
  by: 'own' | 'supervisor',
): Record<string, number> => {
  const chance = (item: string) =>
    Number.parseInt(sha256Hex(`${entry.client.reference} ${item}`).slice(0, 2), 16)
  const base = { low: 0, medium: 1, high: 2 }[entry.values.risk ?? 'medium']
  return Object.fromEntries(
    scheme.items.map(item => {
      const highest = item.levels.at(-1)?.level ?? 0
      const own =
        item.key === 'contact' ? (entry.values.contactsPlanned ?? 1) - 1 : base + (chance(item.key) % 3) - 1
      const shift = by === 'supervisor' && chance(`${item.key} seen by another`) < 50 ? 1 : 0
      return [item.key, Math.max(0, Math.min(highest, own + shift))]
    }),
  )
}

export const pick = <T>(list: readonly [T, ...T[]] | readonly T[], index: number): T => {
  const found = list[Math.floor(index) % list.length]
  if (found === undefined) throw new Error('An empty list.')
  return found
}

export const planMeeting = (ask: Ask, reviewId: ReviewId, at: Instant): Promise<unknown> =>
  ask('review.planSession', { reviewId, plannedFor: at, place: 'Room 2, Northgate' })
