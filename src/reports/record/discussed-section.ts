import type { RecordDiscussion } from '#domain/record/record-decisions.ts'
import type { RecordBody } from '#domain/record/record-schema.ts'
import type { GoalOutcome } from '#domain/review/notes.ts'
import type { Block, Section } from './blocks.ts'
import { itemNumber, SECTIONS } from './cross-references.ts'
import {
  actionNote,
  amount,
  capital,
  clientWords,
  counted,
  NOT_RECORDED,
  orNotRecorded,
  sentence,
} from './words.ts'

/** One block a client, in the practitioner's order: why raised, what was said, the decision and its reason. */
export const discussedSection = (body: RecordBody): Section => ({
  ...SECTIONS.discussed,
  blocks:
    body.discussed.length === 0
      ? [{ kind: 'row', label: 'Order', text: 'Nobody was named to be talked over.' }]
      : [
          { kind: 'row', label: 'Order', text: orderWords(body) },
          ...body.discussed.map(
            (one, index): Block => ({
              kind: 'item',
              number: itemNumber(SECTIONS.discussed, index),
              title: clientWords(one.client),
              facts: factsOf(one, body.scheme !== null),
              outcome: null,
              blocks: rowsOf(one),
            }),
          ),
        ],
})

/** The order is the practitioner's; where the two took the clients in another one, that is said. */
const orderWords = (body: RecordBody): string => {
  const listed = body.discussed.flatMap((one, index) =>
    one.decidedAt === null ? [] : [{ number: itemNumber(SECTIONS.discussed, index), at: one.decidedAt }],
  )
  const taken = listed.toSorted((a, b) => Date.parse(a.at) - Date.parse(b.at))
  const isKept = taken.every((one, index) => one === listed[index])
  return isKept
    ? 'The practitioner’s own.'
    : `The practitioner’s own. What came of it was recorded in another: ${taken.map(({ number }) => number).join(', ')}.`
}

const GOAL = { met: 'met', partly: 'partly met', 'not met': 'not met' } as const satisfies Record<
  GoalOutcome,
  string
>

/** Strengths first; then what the client wants, in their words. What is not there takes no line. */
const workRows = (one: RecordDiscussion): readonly Block[] => {
  const goals = one.goals.map(({ text, state }) =>
    sentence(`${text.trim().replace(/\.$/, '')}: ${state === null ? 'not recorded' : GOAL[state]}`),
  )
  const together = one.goalsTogether === null ? [] : [`Taken together: ${GOAL[one.goalsTogether]}.`]
  const rows = [
    ['Strengths', one.strengths],
    ['Own goals', [...goals, ...together].join(' ')],
    ['Own choices', one.choices],
  ] as const
  return rows.flatMap(([label, text]) =>
    text === null || text.trim() === '' ? [] : [{ kind: 'row' as const, label, text: sentence(text) }],
  )
}

const factsOf = (one: RecordDiscussion, scores: boolean): string => {
  const score = !scores
    ? null
    : one.band === null
      ? 'not scored'
      : `band ${one.band}${one.total === null ? '' : `, ${amount(one.total)} in all`}`
  const contacts =
    one.contactsMade === null && one.contactsPlanned === null
      ? 'contacts not recorded'
      : `${one.contactsMade ?? '–'} of ${one.contactsPlanned ?? '–'} contacts`
  const risk = one.risk === null ? 'risk not recorded' : `risk ${one.risk}`
  const stage = one.stage === null ? [] : [`stage ${one.stage}`]
  const facts = [...(score === null ? [] : [score]), risk, contacts, ...stage].join('; ')
  return one.service === null ? capital(facts) : `${one.service}. ${capital(facts)}`
}

const rowsOf = (one: RecordDiscussion): readonly Block[] => {
  const raised: readonly Block[] = [
    { kind: 'row', label: 'Raised because', text: orNotRecorded(one.whyRaised) },
    ...(one.whyNow === null ? [] : [{ kind: 'row' as const, label: 'Why now', text: sentence(one.whyNow) }]),
  ]
  const about = [...workRows(one), ...raised]
  if (one.outcome === 'not discussed') {
    return [
      ...about,
      {
        kind: 'row',
        label: 'Decision',
        text: [{ text: 'Not discussed in this session.', strong: true }],
        ...actionNote(one.actions),
      },
    ]
  }
  const decision =
    one.outcome === 'nothing to decide'
      ? 'Discussed; nothing to decide.'
      : sentence(one.decision ?? NOT_RECORDED)
  return [
    ...about,
    { kind: 'row', label: 'Talked over', text: orNotRecorded(one.talkedOver) },
    { kind: 'row', label: 'Decision', text: [{ text: decision, strong: true }], ...actionNote(one.actions) },
    ...(one.outcome === 'nothing to decide' && one.reason === null
      ? []
      : [{ kind: 'row' as const, label: 'Reason', text: orNotRecorded(one.reason) }]),
    ...(one.contactsPlannedNext === null
      ? []
      : [
          {
            kind: 'row' as const,
            label: 'Next month',
            text: `${capital(counted(one.contactsPlannedNext, 'contact'))} planned.`,
          },
        ]),
  ]
}
