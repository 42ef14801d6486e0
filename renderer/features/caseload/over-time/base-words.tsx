import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { shortDate } from '#basics/date-words.ts'
import { Button } from '#renderer/ui/button.tsx'
import { BaseDialog, TakeBackDialog } from './base-dialog.tsx'
import type { BaseOf } from './base-of.ts'

/** Who started the limits anew, and the way to do so or to take it back. */
export const BaseWords = (of: BaseOf) => {
  const { t } = useTranslation('overTime')
  const [doing, setDoing] = useState<'setting' | 'taking back' | null>(null)
  const { trend, months } = of
  const stop = () => setDoing(null)
  if (months.length < 2 && trend.base === undefined) return null
  return (
    <div className="row wrap ov-acts">
      {trend.base !== undefined && trend.basedBy !== null && (
        <span className="sm dim">
          {t('basedBy', { name: trend.basedBy.person.name, date: shortDate(trend.basedBy.on) })}
        </span>
      )}
      <Button kind="quiet" size="small" onClick={() => setDoing('setting')}>
        {t(trend.base === undefined ? 'setBase' : 'changeBase')}
      </Button>
      {trend.base !== undefined && (
        <Button kind="quiet" size="small" onClick={() => setDoing('taking back')}>
          {t('takeBack')}
        </Button>
      )}
      {doing === 'setting' && <BaseDialog of={of} onClose={stop} />}
      {doing === 'taking back' && <TakeBackDialog of={of} onClose={stop} />}
    </div>
  )
}
