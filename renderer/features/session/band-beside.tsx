import { useTranslation } from 'react-i18next'
import type { Month } from '#basics/month.ts'
import type { CountingScore } from '#contract/caseload.ts'
import { BandMark } from '#renderer/ui/band-mark.tsx'
import { useSession } from './session-context.tsx'

type BandBesideProps = {
  readonly score: CountingScore | null
  readonly before: CountingScore | null
  readonly highest: number | null
  readonly monthOf: (month: Month) => string
}

/** At the head of a client: the band that counts, and what it was; nothing where the service does not score. */
export const BandBeside = ({ score, before, highest, monthOf }: BandBesideProps) => {
  const { t } = useTranslation('sessionDiscuss')
  const { view } = useSession()
  if (!view.scoring) return null
  if (score === null) return <span className="band--wrap dim">{t('notScored')}</span>
  const figures = { total: score.total, highest: highest ?? '' }
  return (
    <span className="band--wrap">
      <BandMark band={score.band} size="large" />
      <span className="dim">
        {before === null || before.month === score.month
          ? t('scoreOf', figures)
          : t('scoreWas', { ...figures, last: before.total, month: monthOf(before.month) })}
      </span>
    </span>
  )
}
