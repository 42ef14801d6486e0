import type { RecordDiscussion } from '#domain/record/record-decisions.ts'
import type { RecordBody } from '#domain/record/record-schema.ts'
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
          { kind: 'row', label: 'Order', text: 'The practitioner’s own.' },
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
  const facts = [...(score === null ? [] : [score]), risk, contacts].join('; ')
  return one.service === null ? capital(facts) : `${one.service}. ${capital(facts)}`
}

const rowsOf = (one: RecordDiscussion): readonly Block[] => {
  const raised: readonly Block[] = [
    { kind: 'row', label: 'Raised because', text: orNotRecorded(one.whyRaised) },
    ...(one.whyNow === null ? [] : [{ kind: 'row' as const, label: 'Why now', text: sentence(one.whyNow) }]),
  ]
  if (one.outcome === 'not discussed') {
    return [
      ...raised,
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
    ...raised,
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
