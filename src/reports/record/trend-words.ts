import type { RecordBody } from '#domain/record/record-schema.ts'
import { reachesNow } from '#domain/trend/finding.ts'
import { finding, howRead } from '../trend/trend-words.ts'
import type { Block, Numbering } from './blocks.ts'
import { listed } from './words.ts'

/**
 * Contacts always, other series where a pattern reaches this month or limits were started anew; the rest is named, so
 * that silence is no secret.
 */
export const trendFigures = (body: RecordBody, numbers: Numbering): readonly Block[] => {
  const withPoints = body.caseload.trends.filter(trend => trend.points.length > 1)
  const drawn = withPoints.filter(
    trend => trend.measure === 'contacts made' || reachesNow(trend) || trend.base !== undefined,
  )
  const others = withPoints.filter(trend => !drawn.includes(trend)).map(trend => trend.measure)
  return [
    ...drawn.map(
      (trend): Block => ({
        kind: 'chart',
        label: numbers.figure(),
        chart: { kind: 'trend', title: finding(trend), trend },
        note: howRead(trend),
      }),
    ),
    ...(others.length === 0
      ? []
      : [
          {
            kind: 'small' as const,
            text: `No pattern that reaches this month was found in ${listed(others)}; ${others.length === 1 ? 'it is' : 'they are'} not drawn here, the figures are in record.json.`,
          },
        ]),
  ]
}
