import { useTranslation } from 'react-i18next'
import { Link } from 'wouter'
import type { TodayView } from '#contract/today.ts'
import { BANDS } from '#domain/scheme/band.ts'
import { BandMark } from '#renderer/ui/band-mark.tsx'
import { Panel } from '#renderer/ui/panel.tsx'

type CaseloadPanelProps = { readonly figures: NonNullable<TodayView['figures']> }

/** How many clients in which band. */
export const CaseloadPanel = ({ figures }: CaseloadPanelProps) => {
  const { t } = useTranslation('today')
  return (
    <Panel
      title={t('caseload')}
      beside={
        <span className="row sm">
          <Link href="/caseload/load">{t('openLoad')}</Link>
          <Link href="/caseload/over-time">{t('openOverTime')}</Link>
          <Link href="/caseload">{t('openCaseload')}</Link>
        </span>
      }
    >
      <div className="bandrow">
        {BANDS.map(band => (
          <span key={band}>
            <b>{figures.byBand[band]}</b>
            <BandMark band={band} />
          </span>
        ))}
      </div>
      {figures.notScored > 0 && <p className="sm dim fg">{t('notScored', { count: figures.notScored })}</p>}
    </Panel>
  )
}
