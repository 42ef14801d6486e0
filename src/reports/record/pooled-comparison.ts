import { inWords } from '#basics/number-words.ts'
import { CHANCE, chanceOfSplit } from '#domain/agreement/consistently-higher.ts'
import type { RecordBody } from '#domain/record/record-schema.ts'
import type { RecordAgreement, RecordAgreements } from '#domain/record/record-scores.ts'
import { compareBands } from '#domain/scheme/band.ts'
import type { SchemeDefinition } from '#domain/scheme/scheme-definition.ts'
import { highestTotal } from '#domain/scheme/total.ts'
import { findingOf } from '#domain/trend/finding.ts'
import type { Trend } from '#domain/trend/trend.ts'
import { foundInWords, foundOf, LEGEND, limitsInWords, rulesInWords } from '../trend/trend-words.ts'
import type { Block, CellWords, Numbering, RowWords } from './blocks.ts'
import { amount, capital, counted, share, times } from './words.ts'

/** Up to twelve months of the same two in sentences: the same band, who was higher, how far the totals are apart. */
export const pooledRows = (pooled: RecordAgreement, scheme: SchemeDefinition | null): readonly Block[] => [
  {
    kind: 'row',
    label: `${capital(counted(pooled.months, 'month'))} pooled`,
    text: [
      `Over ${counted(pooled.months, 'month')} of the same pair and scheme version: ${sameBandOf(pooled)}.`,
      ...splitOf(pooled),
      ...(pooled.tooFewToSay ? ['Still too few to say more.'] : []),
      ...(pooled.allInOneBand ? ['All of them fell in one band, so coefficients say nothing.'] : []),
    ].join(' '),
  },
  ...(pooled.meanDifference === null || pooled.tooFewToSay
    ? []
    : [{ kind: 'row' as const, label: 'In totals', text: inTotals(pooled, pooled.meanDifference, scheme) }]),
]

const sameBandOf = (pooled: RecordAgreement): string => {
  const interval = pooled.agreementCi95
  const rate =
    pooled.agreement === null || interval === null
      ? ''
      : ` (${share(pooled.agreement)} %, interval ${share(interval[0])} to ${share(interval[1])} %)`
  const within =
    pooled.sameBand === pooled.pairs
      ? ''
      : pooled.withinOneBand === pooled.pairs
        ? ', never more than one band apart'
        : `, within one band for ${pooled.withinOneBand}`
  return `the same band for ${pooled.sameBand} of ${pooled.pairs} clients${rate}${within}`
}

/** Who put how many in a higher band, and whether chance alone splits them so; nothing of chance where there are too few. */
const splitOf = ({ supervisorHigher, supervisorLower, tooFewToSay }: RecordAgreement): readonly string[] => {
  if (supervisorHigher === null || supervisorLower === null) return []
  if (supervisorHigher + supervisorLower === 0) return []
  const counts = [
    ...(supervisorHigher === 0 ? [] : [`higher ${times(supervisorHigher)}`]),
    ...(supervisorLower === 0 ? [] : [`lower ${times(supervisorLower)}`]),
  ].join(' and ')
  const chance = tooFewToSay ? '' : `: ${chanceWords(chanceOfSplit(supervisorHigher, supervisorLower))}`
  return [`The supervisor’s band was ${counts}${chance}.`]
}

const chanceWords = (chance: number): string => {
  if (chance < CHANCE)
    return 'a split as uneven as this comes about by chance less than once in twenty (sign test, exact)'
  if (chance > 0.5) return 'a split that chance alone gives more often than not'
  return `a split that chance alone gives about one time in ${inWords(Math.round(1 / chance))}`
}

/** The figures are practitioner less supervisor, so that a minus means the supervisor is higher; the words turn them round. */
const inTotals = (pooled: RecordAgreement, mean: number, scheme: SchemeDefinition | null): string => {
  const limits = pooled.limitsOfAgreement95
  const of = scheme === null ? '' : ` of ${amount(highestTotal(scheme))} points`
  const same = Math.abs(mean) < 0.05
  const higher = `The supervisor’s total is ${mean < 0 ? 'higher' : 'lower'} by ${oneDecimal(Math.abs(mean))}${of}`
  if (limits !== null && limits[0] === limits[1])
    return same ? 'The two totals are the same for every client.' : `${higher} for every client.`
  const interval = pooled.meanDifferenceCi95
  const within = interval === null ? '' : ` (interval ${signed(-interval[1])} to ${signed(-interval[0])})`
  const apart =
    limits === null
      ? ''
      : `; for 95 in 100 clients the supervisor’s lies within ${signed(-limits[1])} and ${signed(-limits[0])} points of the practitioner’s`
  return same
    ? `On average the two totals are the same${within}${apart}.`
    : `${higher} on average${within}${apart}.`
}

const oneDecimal = (value: number): string => amount(Math.round(value * 10) / 10)

const signed = (value: number): string => {
  const rounded = Math.round(value * 10) / 10
  return rounded > 0 ? `+${amount(rounded)}` : amount(rounded)
}

/** Who was put where by whom; not for too few, and not where one figure says it all. */
export const bandTable = (
  pooled: RecordAgreement,
  scheme: SchemeDefinition | null,
  numbers: Numbering,
): readonly Block[] => {
  if (scheme === null || pooled.tooFewToSay || pooled.allInOneBand || pooled.bands.length === 0) return []
  const bands = scheme.bands.map(({ key }) => key).sort(compareBands)
  const sum = (matches: (cell: RecordAgreement['bands'][number]) => boolean): number =>
    pooled.bands.filter(matches).reduce((total, { count }) => total + count, 0)
  const cell = (own: string, supervisor: string): CellWords => {
    const count = sum(one => one.own === own && one.supervisor === supervisor)
    return count === 0 ? '·' : own === supervisor ? [{ text: String(count), strong: true }] : String(count)
  }
  return [
    {
      kind: 'table',
      name: 'bands',
      label: numbers.table(),
      caption: `Band by the practitioner (rows) and by the supervisor (columns), ${pooled.pairs} clients in ${counted(pooled.months, 'month')}. Same band in bold, · for none.`,
      shortCaption: 'Band by the practitioner and by the supervisor',
      heads: ['Practitioner', ...bands.map(capital), 'All'],
      rows: [
        ...bands.map(
          (own): RowWords => ({
            kind: 'row',
            cells: [
              capital(own),
              ...bands.map(supervisor => cell(own, supervisor)),
              String(sum(one => one.own === own)),
            ],
          }),
        ),
        {
          kind: 'row',
          cells: [
            'All',
            ...bands.map(supervisor => String(sum(one => one.supervisor === supervisor))),
            [{ text: String(pooled.pairs), strong: true }],
          ],
        },
      ],
    },
  ]
}

/** Small and last; what is undefined says so. A record signed before the others were kept has the quadratic ones alone. */
export const coefficients = (agreement: RecordAgreement | null): readonly Block[] => {
  if (agreement === null || agreement.tooFewToSay || agreement.allInOneBand) return []
  return [
    {
      kind: 'row',
      label: 'Coefficients',
      small: true,
      text: `${agreement.bands.length === 0 ? quadraticAlone(agreement) : allOf(agreement)}, over the scheme’s full scale. For comparison: nurses’ judgements of complexity with the Sheffield caseload tool, kappa 0.42.`,
    },
  ]
}

const quadraticAlone = ({ kappaQuadratic, ac2Quadratic }: RecordAgreement): string =>
  [
    kappaQuadratic === null
      ? 'Weighted kappa (quadratic) is undefined here'
      : `Weighted kappa (quadratic) ${twoDecimals(kappaQuadratic)}`,
    ...(ac2Quadratic === null ? [] : [`Gwet’s AC2 (quadratic) ${twoDecimals(ac2Quadratic)}`]),
  ].join('; ')

const allOf = (agreement: RecordAgreement): string => {
  const { kappa, kappaLinear, kappaQuadratic, ac1, ac2Linear, ac2Quadratic } = agreement
  const cohen =
    kappa === null || kappaLinear === null || kappaQuadratic === null
      ? 'Kappa is undefined here'
      : `Kappa ${twoDecimals(kappa)}${kappaInterval(agreement.kappaCi95)}, weighted ${twoDecimals(kappaLinear)} (linear) and ${twoDecimals(kappaQuadratic)} (quadratic)`
  const gwet =
    ac1 === null || ac2Linear === null || ac2Quadratic === null
      ? 'Gwet’s AC1 and AC2 are undefined here'
      : `Gwet’s AC1\u00a0${twoDecimals(ac1)}, AC2\u00a0${twoDecimals(ac2Linear)} (linear) and ${twoDecimals(ac2Quadratic)} (quadratic)`
  return `${cohen}; ${gwet}`
}

/** No kappa is above 1, though its interval may be worked out to be; full agreement has none. */
const kappaInterval = (interval: RecordAgreement['kappaCi95']): string =>
  interval === null || interval[0] === interval[1]
    ? ''
    : ` (95 % interval ${twoDecimals(Math.max(-1, interval[0]))} to ${twoDecimals(Math.min(1, interval[1]))})`

const twoDecimals = (value: number): string =>
  (Math.abs(value) < 0.005 ? 0 : value).toFixed(2).replace('-', '−')

/** Whether the two drift apart, month by month; the record says from how many months on there are limits. */
export const driftFigure = ({ agreement }: RecordBody, numbers: Numbering): readonly Block[] => {
  const { pooled, drift, byMonth } = agreement
  if (pooled === null || pooled.tooFewToSay || drift === null || drift.mean === null) return []
  const turned = turnedRound(drift)
  return [
    {
      kind: 'chart',
      label: numbers.figure(),
      chart: { kind: 'trend', title: driftTitle(turned), trend: turned, signed: true },
      note: `Supervisor’s total less the practitioner’s: the mean of each month’s ${clientsAMonth(byMonth)}, above 0 where the supervisor is higher; ${LEGEND} ${limitsInWords(turned)} ${rulesInWords(turned)} ${foundInWords(turned)}`,
    },
  ]
}

/** Supervisor less practitioner, as the sentences have it: all signs change, and the limits their places. */
const turnedRound = ({ base: _, ...drift }: Trend): Trend => ({
  ...drift,
  points: drift.points.map(({ month, value }) => ({ month, value: -value || 0 })),
  mean: drift.mean === null ? null : -drift.mean || 0,
  lower: drift.upper === null ? null : -drift.upper || 0,
  upper: drift.lower === null ? null : -drift.lower || 0,
})

const driftTitle = (trend: Trend): string => {
  const found = findingOf(trend)
  if (found.kind === 'usual')
    return `No drift: the mean difference in totals stays within its ${trend.trial ? 'trial ' : ''}limits over ${counted(found.months, 'month')}`
  const said = `mean difference in totals${foundOf(found, false, trend)}`
  const isDrift = (found.kind === 'shift' || found.kind === 'trend') && found.isNow
  return isDrift ? `Drift: the ${said}` : `The ${said}`
}

const clientsAMonth = (byMonth: RecordAgreements['byMonth']): string => {
  const pairs = byMonth.map(month => month.pairs)
  const [least, most] = [Math.min(...pairs), Math.max(...pairs)]
  return least === most ? counted(most, 'client') : `${least} to ${most} clients`
}
