import { type ReactNode, useId, useState } from 'react'
import { Trans, useTranslation } from 'react-i18next'
import { shortDate } from '#basics/date-words.ts'
import { amount } from '#basics/wording.ts'
import type { LoadView } from '#contract/overview.ts'
import { BandMark } from '#renderer/ui/band-mark.tsx'
import { Button } from '#renderer/ui/button.tsx'

type LoadProps = { readonly load: LoadView }

type LoadPanelProps = LoadProps & {
  /** The practitioner, as they are called in sentences. */
  readonly name: string
}

/** How much is asked, against what the hours give; and how that was worked out, step by step. */
export const LoadPanel = ({ load, name }: LoadPanelProps) => {
  const { t } = useTranslation('overTime')
  const id = useId()
  const [explained, setExplained] = useState(true)
  const { points, available, percent, state, scheme } = load
  const unit = t(`unit.${scheme.unit}`)
  return (
    <section className={explained ? 'panel load' : 'panel load load--alone'} aria-labelledby={id}>
      <div className="lf">
        <h2 id={id}>{t('load')}</h2>
        {percent !== null && state !== null && (
          <p className="big">
            {percent.toFixed(1)} % <span>{t(`state.${state}`)}</span>
          </p>
        )}
        <p className="dim">
          {available === null
            ? t('noHours', { points: amount(points), unit, name })
            : t('against', {
                points: amount(points),
                unit,
                available: amount(available),
                name,
              })}
        </p>
        <LoadBar load={load} />
        {!explained && (
          <Button kind="quiet" size="small" onClick={() => setExplained(true)}>
            {t('showHow')}
          </Button>
        )}
      </div>
      {explained && (
        <div className="how">
          <h3 className="row-b">
            {t('how')}
            <Button kind="quiet" size="small" onClick={() => setExplained(false)}>
              {t('hide')}
            </Button>
          </h3>
          <LoadWorking load={load} />
        </div>
      )}
    </section>
  )
}

/** Bands as lengths, the capacity as a line across them. */
export const LoadBar = ({
  load: { byBand, points, available, scheme },
  least = 0,
}: LoadProps & {
  /** What the bar's whole length stands for at least: so that two beside each other are of one scale. */
  readonly least?: number
}) => {
  const { t } = useTranslation('overTime')
  const { t: part } = useTranslation('parts')
  const whole = Math.max(points, available ?? 0, least)
  if (whole === 0) return null
  const share = (value: number) => `${(value / whole) * 100}%`
  const capacity = available === null ? '' : t('capacity', { available: amount(available) })
  const words = t('barWords', {
    points: amount(points),
    unit: t(`unit.${scheme.unit}`),
    bands: byBand
      .map(({ band, points: of }) =>
        t('bandPoints', { band: part(`band.${band}`).toLowerCase(), points: amount(of) }),
      )
      .join(', '),
    capacity,
  })
  return (
    <>
      <div className="lbar" role="img" aria-label={words}>
        <div className="segs">
          {byBand.map(line => (
            <span key={line.band} className={SEGMENT[line.band]} style={{ width: share(line.points) }}>
              <b>{line.points / whole > 0.03 ? amount(line.points) : ''}</b>
            </span>
          ))}
        </div>
        {available !== null && (
          <>
            <i className="cap" style={{ left: share(available) }} />
            <span
              className={available / whole > 0.85 ? 'capl capl--end' : 'capl'}
              style={{ left: share(available) }}
            >
              {capacity}
            </span>
          </>
        )}
      </div>
      <ul className="lkey">
        {byBand.map(({ band }) => (
          <li key={band}>
            <BandMark band={band} />
          </li>
        ))}
      </ul>
    </>
  )
}

const SEGMENT = { 'very high': 'sg0', high: 'sg1', medium: 'sg2', low: 'sg3' } as const

/** One line for each step of the sum, then where its figures are from. */
export const LoadWorking = ({ load }: LoadProps) => {
  const { t } = useTranslation('overTime')
  const { points, available, percent, state, scheme } = load
  return (
    <>
      <dl>
        <Step what={t(`stepPoints.${scheme.unit}`)}>
          {load.byBand.map(line => `${line.clients} × ${amount(line.pointsEach)}`).join(' + ') || '0'} ={' '}
          <b>{amount(points)}</b>
        </Step>
        {load.contractedHours !== null && load.hoursLeft !== null && (
          <Step what={t(`stepHours.${scheme.unit}`)}>
            {amount(load.contractedHours)}
            {load.reductions.map(reduction => (
              <span key={`${reduction.reason} ${reduction.until}`}>
                {' − '}
                {t('reduction', {
                  hours: amount(reduction.hours ?? 0),
                  reason: reduction.reason,
                  date: shortDate(reduction.until),
                })}
              </span>
            ))}
            {' = '}
            <b>{amount(load.hoursLeft)}</b>
          </Step>
        )}
        {load.hoursLeft !== null && available !== null && (
          <Step what={t('stepCapacity')}>
            <Trans
              t={t}
              i18nKey="roundedDown"
              values={{
                points: amount(load.pointsAtFullTime),
                hours: amount(load.hoursLeft),
                full: amount(load.fullTimeHours),
                available: amount(available),
              }}
              components={{ b: <b /> }}
            />
          </Step>
        )}
        {available !== null && percent !== null && state !== null && (
          <Step what={t('stepLoad')}>
            <Trans
              t={t}
              i18nKey="loadStep"
              values={{
                points: amount(points),
                available: amount(available),
                percent: percent.toFixed(1),
                bounds: t(`bounds.${state}`),
              }}
              components={{ b: <b /> }}
            />
          </Step>
        )}
      </dl>
      <p className="sm dim">
        {load.notScored > 0 && `${t('countedAloud', { count: load.notScored })} `}
        {load.carriedScores > 0 && `${t('carriedAloud', { count: load.carriedScores })} `}
        {t(scheme.standing === 'own' ? 'source.own' : 'source.indicative', {
          name: scheme.name,
          version: scheme.version,
        })}
      </p>
    </>
  )
}

const Step = ({ what, children }: { readonly what: string; readonly children: ReactNode }) => (
  <div>
    <dt>{what}</dt>
    <dd>{children}</dd>
  </div>
)
