import { longMonth, shortDate } from '#basics/date-words.ts'
import { addMonths } from '#basics/month.ts'
import { inWords } from '#basics/number-words.ts'
import { type CriterionState, criteriaCounts, criteriaResults } from '#domain/closure/closing-criteria.ts'
import type { ClosingKind, ClosingOutcome } from '#domain/closure/closing-kind.ts'
import { HOUSE_CLOSING_CRITERIA } from '#domain/closure/house-criteria.ts'
import type { RecordClosing } from '#domain/record/record-decisions.ts'
import type { RecordBody } from '#domain/record/record-schema.ts'
import type { Block, Section, Words } from './blocks.ts'
import { fieldWords } from './closing-fields.ts'
import { criticalRow } from './critical-row.ts'
import { itemNumber, SECTIONS } from './cross-references.ts'
import { fieldRows, stateOf } from './form-rows.ts'
import { actionNote, capital, clientWords, listed, NOT_RECORDED, orNotRecorded, sentence } from './words.ts'

/** Each form as it was read, with the outcome at the right of its heading, so that the page can be scanned. */
export const closingsSection = (body: RecordBody): Section => ({
  ...SECTIONS.closings,
  blocks: [
    ...(body.closings.length === 0
      ? [{ kind: 'row' as const, label: 'To decide', text: 'Nothing was brought to be decided.' }]
      : body.closings.map(
          (one, index): Block => ({
            kind: 'item',
            number: itemNumber(SECTIONS.closings, index),
            title: `${clientWords(one.client)}: ${KINDS[one.form.kind]}`,
            facts: null,
            outcome: one.outcome === null ? 'Not decided' : OUTCOMES[one.outcome],
            blocks: [...formRows(one), ...decisionRows(one)],
          }),
        )),
    ...namedRow(body),
  ],
})

export const KINDS = {
  closing: 'closing',
  'stable casing': 'stable casing',
  'support staff': 'step-down to support staff',
} as const satisfies Record<ClosingKind, string>

export const OUTCOMES = {
  agreed: 'Agreed',
  declined: 'Declined',
  deferred: 'Deferred',
} as const satisfies Record<ClosingOutcome, string>

const row = (label: string, text: Words): Block => ({ kind: 'row', label, text })

const formRows = (one: RecordClosing): readonly Block[] => {
  const fields = fieldRows(one.form)
  const held = criteriaRows(one)
  return one.form.kind === 'stable casing' ? [...held, ...fields] : [...fields, ...held]
}

/** The first records hold answers to the stable casing of the first version alone, without its words. */
const heldAgainst = ({ form, criteria }: RecordClosing) => {
  if (criteria !== null) return criteria
  return form.criteria.length === 0
    ? null
    : { version: null, items: criteriaResults(HOUSE_CLOSING_CRITERIA[form.kind], form.criteria) }
}

/** 'five met, one partly, of seven applicable and eight in all'. */
export const resultWords = (counts: ReturnType<typeof criteriaCounts>): string => {
  const rest = [
    ...(counts.partly === 0 ? [] : [`${inWords(counts.partly)} partly`]),
    ...(counts.notMet === 0 ? [] : [`${inWords(counts.notMet)} not met`]),
    ...(counts.notRecorded === 0 ? [] : [`${inWords(counts.notRecorded)} not recorded`]),
  ]
  return `${inWords(counts.met)} met${rest.length === 0 ? '' : `, ${rest.join(', ')}`}, of ${counts.applicable} applicable and ${counts.all} in all`
}

/** Critical ones that stand against it first, by name; then the result out of applicable and of all, and what is not plainly met. */
const criteriaRows = (one: RecordClosing): readonly Block[] => {
  const held = heldAgainst(one)
  if (held === null) return []
  const counts = criteriaCounts(held.items)
  const version = held.version === null ? '' : `version ${held.version}: `
  if (counts.notRecorded === counts.all)
    return [row('Criteria', held.version === null ? NOT_RECORDED : `${capital(version)}not recorded.`)]
  const critical = (state: CriterionState) =>
    counts.criticalOpen.filter(found => found.state === state).map(({ text }) => text)
  const open = held.items
    .filter(({ state }) => state !== 'met')
    .map(
      ({ text, critical: isCritical, state, comment }) =>
        `${text}${isCritical ? ' *' : ''}: ${stateOf(state)}${comment?.trim() ? ` (${comment.trim().replace(/\.$/, '')})` : ''}`,
    )
  return [
    ...criticalRow({ notMet: critical('not met'), partlyMet: critical('partly') }),
    row(
      'Criteria',
      `${capital(`${version}${resultWords(counts)}`)}.${open.length === 0 ? '' : ` ${open.map(sentence).join(' ')}`}`,
    ),
    ...(held.items.some(item => item.critical && item.state !== 'met')
      ? [{ kind: 'small' as const, text: '* Critical: it cannot be averaged away.' }]
      : []),
  ]
}

const decisionRows = (one: RecordClosing): readonly Block[] => {
  const gaps = one.openFields.map(field => fieldWords(one.form.kind, field))
  const outcome = one.outcome === null ? 'Not decided' : OUTCOMES[one.outcome]
  const on = one.effectiveOn === null ? '' : `, from ${shortDate(one.effectiveOn)}`
  const effective =
    one.form.kind === 'closing' && one.effectiveOn !== null ? `, last day ${shortDate(one.effectiveOn)}` : on
  return [
    ...agreedAllTheSame(one),
    ...(gaps.length === 0 || one.outcome !== 'agreed'
      ? []
      : [
          {
            kind: 'row' as const,
            label: 'Gaps',
            text: [{ text: 'Gap: ', strong: true }, { text: `${listed(gaps)}.` }],
          },
        ]),
    ...(one.manager === null && one.managersView === null
      ? []
      : [row('Manager’s view', `${orNotRecorded(one.manager)}: ${orNotRecorded(one.managersView)}`)]),
    {
      kind: 'row',
      label: 'Decision and reason',
      text: [
        { text: `${outcome}${effective}.`, strong: true },
        { text: one.reason === null ? '' : ` ${sentence(one.reason)}` },
      ],
      ...actionNote(one.actions),
    },
  ]
}

const agreedAllTheSame = (one: RecordClosing): readonly Block[] => {
  if (one.outcome !== 'agreed' || one.criteria === null) return []
  const { criticalNotMet, criticalPartlyMet } = one.criteria.result
  return criticalNotMet.length + criticalPartlyMet.length === 0
    ? []
    : [row('Agreed all the same', 'A critical criterion is not fully met; the reason stands below.')]
}

const namedRow = (body: RecordBody): readonly Block[] => {
  const next = longMonth(addMonths(body.month, 1)).split(' ')[0] ?? ''
  if (body.named.length === 0) return [row(`For ${next}`, 'Nobody was named to be readied.')]
  const clients = body.named.map(
    one => `${clientWords(one.client)} for ${KINDS[one.kind]}${one.note === null ? '' : ` (${one.note})`}`,
  )
  return [row(`For ${next}`, sentence(`To be readied: ${listed(clients)}`))]
}
