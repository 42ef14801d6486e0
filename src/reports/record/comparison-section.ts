import type { RecordBody } from '#domain/record/record-schema.ts'
import type { RecordAgreement } from '#domain/record/record-scores.ts'
import type { Block, Numbering, Section } from './blocks.ts'
import { SECTIONS } from './cross-references.ts'
import { bandTable, coefficients, driftFigure, pooledRows } from './pooled-comparison.ts'
import { capital, counted, listed, share, times } from './words.ts'

/**
 * How the two compare: counts in words, then how little that says, then up to twelve months; who was put where, then
 * coefficients, small, and whether the two drift apart.
 */
export const comparisonSection = (body: RecordBody, numbers: Numbering): Section => {
  const { session } = body.agreement
  const pooled = worthPooling(body)
  if (session === null && pooled === null) {
    return {
      ...SECTIONS.comparison,
      blocks: [
        {
          kind: 'row',
          label: 'This session',
          text:
            body.scheme === null
              ? 'This service does not score, so there is nothing to compare.'
              : 'Nobody was scored by both, so there is nothing to compare.',
        },
      ],
    }
  }
  return {
    ...SECTIONS.comparison,
    blocks: [
      ...(session === null ? [] : sessionRows(body, session)),
      ...(pooled === null ? [] : pooledRows(pooled, body.scheme)),
      ...figureOf(session, pooled, numbers),
      ...(pooled === null ? [] : bandTable(pooled, body.scheme, numbers)),
      ...coefficients(pooled ?? session),
      ...(pooled === null ? [] : driftFigure(body, numbers)),
    ],
  }
}

/** Pooled figures say nothing that the session's own don't, as long as there is only this session. */
const worthPooling = (body: RecordBody): RecordAgreement | null => {
  const { session, pooled } = body.agreement
  if (pooled === null || session === null) return pooled
  return pooled.pairs > session.pairs ? pooled : null
}

const sessionRows = (body: RecordBody, session: RecordAgreement): readonly Block[] => [
  { kind: 'row', label: 'This session', text: `${inThisSession(body)} ${whoHigher(body)}`.trim() },
  ...(session.allInOneBand && session.pairs > 0
    ? [
        {
          kind: 'row' as const,
          label: 'One band only',
          text: 'Both put all of them in the same one band; how well two people tell bands apart cannot be seen from that.',
        },
      ]
    : []),
  ...(session.tooFewToSay ? [{ kind: 'row' as const, label: 'What it says', text: tooFew(session) }] : []),
]

/** '3 of 4 clients': the one sentence for this page and the first. */
export const sameBandWords = (agreement: RecordAgreement): string =>
  `${agreement.sameBand} of ${agreement.pairs}`

const inThisSession = (body: RecordBody): string => {
  const { session } = body.agreement
  if (session === null) return ''
  const levels = body.scores.flatMap(score =>
    (body.scheme?.items ?? []).flatMap(item => {
      const own = score.own.levels[item.key]
      const other = score.supervisor.levels[item.key]
      return own === undefined || other === undefined ? [] : [Math.abs(own - other)]
    }),
  )
  const same = levels.filter(apart => apart === 0).length
  const most = Math.max(0, ...levels)
  const items = levels.length === 0 ? '' : `, and on ${same} of ${levels.length} item levels`
  const apart =
    levels.length === 0 ? '' : most === 0 ? '' : `; never more than ${counted(most, 'level')} apart`
  return `The two agreed on the band for ${sameBandWords(session)} clients${items}${apart}.`
}

/** On which items the supervisor was higher or lower, and how often. */
const whoHigher = (body: RecordBody): string => {
  const count = (key: string, higher: boolean) =>
    body.scores.filter(score => {
      const own = score.own.levels[key] ?? 0
      const other = score.supervisor.levels[key] ?? 0
      return higher ? other > own : other < own
    }).length
  const said = (higher: boolean) =>
    (body.scheme?.items ?? []).flatMap(item => {
      const found = count(item.key, higher)
      return found === 0 ? [] : [`on ${lowered(item.name)} ${times(found)}`]
    })
  const [higher, lower] = [said(true), said(false)]
  if (higher.length + lower.length === 0) return 'Neither scored higher on any item.'
  const parts = [
    ...(higher.length === 0 ? [] : [`higher ${listed(higher)}`]),
    ...(lower.length === 0 ? [] : [`lower ${listed(lower)}`]),
  ]
  return `The supervisor scored ${parts.join('; ')}.`
}

const lowered = (name: string): string => name.slice(0, 1).toLowerCase() + name.slice(1)

const tooFew = (session: RecordAgreement): string => {
  const interval = session.agreementCi95
  const fits =
    interval === null
      ? ''
      : ` With ${counted(session.pairs, 'client')}, ‘${sameBandWords(session)}’ fits anything from ${share(interval[0])} to ${share(interval[1])} % in the long run.`
  return `Too few to say more.${fits}`
}

const figureOf = (
  session: RecordAgreement | null,
  pooled: RecordAgreement | null,
  numbers: Numbering,
): readonly Block[] => {
  const rows = [
    { label: 'This session', of: session },
    { label: pooled === null ? '' : capital(counted(pooled.months, 'month')), of: pooled },
  ].flatMap(({ label, of }) =>
    of === null || of.agreement === null || of.agreementCi95 === null
      ? []
      : [{ label, count: of.sameBand, of: of.pairs, share: of.agreement, interval: of.agreementCi95 }],
  )
  if (rows.length === 0) return []
  return [
    {
      kind: 'chart',
      label: numbers.figure(),
      chart: {
        kind: 'intervals',
        title:
          rows.length > 1
            ? 'Agreement on the band, with 95 % intervals: a month says little, more months say more'
            : 'Agreement on the band, with its 95 % interval',
        rows,
      },
      note: 'Intervals by Wilson’s method. The figures belong to the two of them; nobody is ranked by them.',
    },
  ]
}
