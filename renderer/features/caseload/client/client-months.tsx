import { useTranslation } from 'react-i18next'
import { shortDate } from '#basics/date-words.ts'
import { firstDayOf } from '#basics/month.ts'
import { monthsScene } from '#charts/months-scene.ts'
import type { ClientView } from '#contract/caseload.ts'
import { Chart } from '#renderer/ui/chart.tsx'
import { sixMonths } from './six-months.ts'

/** Bands as grounds, own scores and agreed ones, contacts below. */
export const ClientMonths = ({ view }: { readonly view: ClientView }) => {
  const { t } = useTranslation('caseload')
  const { t: parts } = useTranslation('parts')
  const months = sixMonths(view)
  const first = months.findIndex(({ line }) => line !== null)
  const { referralDate } = view.facts
  const came = referralDate ?? view.onCaseloadSince
  const [oldest] = months
  const before =
    first > 0 && came !== null && oldest !== undefined && came >= firstDayOf(oldest.month)
      ? t(referralDate === null ? 'since' : 'referred', { date: shortDate(came) })
      : undefined
  return (
    <>
      <h3 className="sec">{t('months')}</h3>
      {months.length === 0 ? (
        <p className="sm dim">{t('noMonths')}</p>
      ) : (
        <div className="strip">
          <Chart
            bare
            height={184}
            draw={frame =>
              monthsScene(
                {
                  title: t('monthsTitle'),
                  months: months.map(({ month, line }) => ({
                    month,
                    own: line?.own?.total ?? null,
                    agreed: line?.agreed?.total ?? null,
                    supervisor: line?.supervisor?.total ?? null,
                    contactsPlanned: line?.values.contactsPlanned ?? null,
                    contactsMade: line?.values.contactsMade ?? null,
                  })),
                  bands: view.bands.map(({ key, from, to }) => ({ name: parts(`band.${key}`), from, to })),
                  ...(before === undefined ? {} : { before }),
                },
                frame,
              )
            }
          />
        </div>
      )}
    </>
  )
}
