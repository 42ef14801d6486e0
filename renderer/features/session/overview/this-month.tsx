import { useTranslation } from 'react-i18next'
import { longMonth, monthName, shortDate } from '#basics/date-words.ts'
import { inWords } from '#basics/number-words.ts'
import type { OverviewEntry, OverviewView } from '#contract/overview.ts'
import { LeavingReason } from '#domain/caseload/client.ts'
import { BANDS } from '#domain/scheme/band.ts'
import { isBlind } from '#domain/session/draw-stage.ts'
import { capital, clientWords } from '#renderer/text/words.ts'
import { BandMark } from '#renderer/ui/band-mark.tsx'
import { SessionHead } from '#renderer/ui/page/page.tsx'
import { Panel } from '#renderer/ui/panel.tsx'
import { useSession } from '../session-context.tsx'
import { CountTable } from './count-table.tsx'

type MonthProps = { readonly overview: OverviewView }

/** Figures by band, status and risk; who moved; what does not fit together. */
export const ThisMonth = ({ overview }: MonthProps) => {
  const { t } = useTranslation('sessionOverview')
  const { figures, moved } = overview
  const { view } = useSession()
  // Bands and what moves between them come of scores; a service may do without.
  const changes = !view.scoring
    ? ''
    : moved.length === 0
      ? t(isBlind(view) ? 'movedLater' : 'nothingMoved')
      : t('movedCount', { count: moved.length, words: capital(inWords(moved.length)) })
  return (
    <>
      <SessionHead
        className="ov"
        title={t('monthTitle', { count: figures.clients, month: longMonth(figures.month) })}
        lead={t('monthLead', { made: figures.contactsMade, planned: figures.contactsPlanned, changes })}
      />
      <div className="ovg ovg--month">
        {view.scoring && <ByBand overview={overview} />}
        <div className="ovg__stack">
          <ByRisk overview={overview} />
          <ByStanding overview={overview} />
        </div>
        <div className="ovg__stack">
          {view.scoring && <Moved overview={overview} />}
          <CameAndLeft overview={overview} />
          <Contradictions entries={overview.entries} />
        </div>
      </div>
    </>
  )
}

const ByBand = ({ overview: { figures, lastMonth, load } }: MonthProps) => {
  const { t } = useTranslation('sessionOverview')
  const pointsOf = (band: string) => load?.byBand.find(line => line.band === band)?.points ?? 0
  return (
    <Panel title={t('byBand')} flush>
      <CountTable
        caption={t('byBand')}
        head={t('band')}
        lastMonth={lastMonth === null ? null : monthName(lastMonth.month)}
        points={load !== null}
        rows={[
          ...BANDS.map(band => ({
            key: band,
            label: <BandMark band={band} />,
            count: figures.byBand[band],
            last: lastMonth?.byBand[band] ?? null,
            points: pointsOf(band),
          })),
          {
            key: 'not scored',
            label: t('notScored'),
            count: figures.notScored,
            last: lastMonth?.notScored ?? null,
            points: 0,
          },
        ]}
        total={{
          label: t('all'),
          count: figures.clients,
          last: lastMonth?.clients ?? null,
          points: figures.points,
        }}
      />
      {load !== null && load.carriedScores > 0 && (
        <p className="sm dim under">{t('carriedScores', { count: load.carriedScores })}</p>
      )}
    </Panel>
  )
}

const ByRisk = ({ overview: { entries } }: MonthProps) => {
  const { t } = useTranslation('sessionOverview')
  const { t: term } = useTranslation('terms')
  const count = (risk: OverviewEntry['risk']) => entries.filter(entry => entry.risk === risk).length
  return (
    <Panel title={t('byRisk')} flush>
      <CountTable
        caption={t('byRisk')}
        head={t('risk')}
        rows={[
          ...(['high', 'medium', 'low'] as const).map(risk => ({
            key: risk,
            label: term(`risk.${risk}`),
            count: count(risk),
          })),
          { key: 'none', label: t('noRisk'), count: count(null) },
        ]}
      />
    </Panel>
  )
}

const ByStanding = ({ overview: { entries } }: MonthProps) => {
  const { t } = useTranslation('sessionOverview')
  const { t: term } = useTranslation('terms')
  const rows = (['open', 'stable casing', 'support staff'] as const).map(standing => ({
    key: standing,
    label: term(`standing.${standing}`),
    count: entries.filter(entry => entry.standing === standing).length,
  }))
  return (
    <Panel title={t('byStanding')} flush>
      <CountTable caption={t('byStanding')} head={t('standing')} rows={rows} />
    </Panel>
  )
}

const Moved = ({ overview: { moved } }: MonthProps) => {
  const { t } = useTranslation('sessionOverview')
  const { t: part } = useTranslation('parts')
  if (moved.length === 0) return null
  return (
    <Panel title={t('whoMoved')}>
      <ul className="lines">
        {moved.map(({ client, from, to }) => (
          <li key={client.id}>
            <b>{clientWords(client)}</b>
            <span>
              {t('fromTo', {
                from: part(`band.${from}`).toLowerCase(),
                to: part(`band.${to}`).toLowerCase(),
              })}
            </span>
          </li>
        ))}
      </ul>
    </Panel>
  )
}

const CameAndLeft = ({ overview: { entries, left } }: MonthProps) => {
  const { t } = useTranslation('sessionOverview')
  const { t: term } = useTranslation('terms')
  const came = entries.flatMap(({ client, membership }) =>
    membership === 'carried' ? [] : [{ client, words: t(`came.${membership}`) }],
  )
  if (came.length + left.length === 0) return null
  const reasonWords = (reason: string) => {
    const known = LeavingReason.safeParse(reason)
    return known.success ? term(`leaving.${known.data}`).toLowerCase() : reason
  }
  return (
    <Panel title={t('joined')}>
      <ul className="lines">
        {came.map(({ client, words }) => (
          <li key={client.reference}>
            <b>{clientWords(client)}</b>
            <span>{words}</span>
          </li>
        ))}
        {left.map(({ client, on, reason }) => (
          <li key={client.id}>
            <b>{clientWords(client)}</b>
            <span>
              {on === null
                ? t('left', { reason: reasonWords(reason) })
                : t('leftOn', { date: shortDate(on), reason: reasonWords(reason) })}
            </span>
          </li>
        ))}
      </ul>
    </Panel>
  )
}

const Contradictions = ({ entries }: { readonly entries: readonly OverviewEntry[] }) => {
  const { t } = useTranslation('sessionOverview')
  const found = entries.flatMap(entry =>
    entry.contradictions.map(kind => ({ entry, kind, key: `${entry.client.reference} ${kind}` })),
  )
  if (found.length === 0) return null
  return (
    <Panel title={t('contradictions')}>
      <ul className="lines">
        {found.map(({ entry, kind, key }) => (
          <li key={key}>
            <b>{clientWords(entry.client)}</b>
            <span>
              {t(`contradiction.${kind}`, {
                made: entry.contactsMade ?? 0,
                last: entry.lastContact === null ? t('notRecorded') : shortDate(entry.lastContact),
              })}
            </span>
          </li>
        ))}
      </ul>
    </Panel>
  )
}
