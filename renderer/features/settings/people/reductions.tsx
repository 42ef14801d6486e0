import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { shortDate } from '#basics/date-words.ts'
import type { Result } from '#basics/result.ts'
import type { AppError } from '#contract/app-error.ts'
import type { Reduction } from '#contract/people.ts'
import { errorWords } from '#renderer/text/error-words.ts'
import { Button } from '#renderer/ui/button.tsx'
import { useUndo } from '#renderer/ui/undo/use-undo.tsx'
import { AddReduction } from './add-reduction.tsx'

type ReductionsProps = {
  readonly reductions: readonly Reduction[]
  /** Replaces them all. */
  readonly onChange: (reductions: readonly Reduction[]) => Promise<Result<unknown, AppError>>
}

/** Hours taken off for a time. */
export const Reductions = ({ reductions, onChange }: ReductionsProps) => {
  const { t } = useTranslation('settings')
  const [adding, setAdding] = useState(false)
  const undo = useUndo()

  const remove = async (reduction: Reduction) => {
    const removed = await onChange(reductions.filter(other => other !== reduction))
    if (!removed.ok) return
    undo.push({
      label: t('reductionRemoved', { reason: reduction.reason }),
      undo: async () => {
        const back = await onChange(reductions)
        return back.ok ? null : errorWords(back.error)
      },
    })
  }

  return (
    <section className="reds" aria-labelledby="reductions">
      <h4 className="label" id="reductions">
        {t('reductions')}
      </h4>
      <p className="hint">{t('reductionsMore')}</p>
      {reductions.length === 0 && <p className="dim sm">{t('noReductions')}</p>}
      <ul>
        {reductions.map(reduction => (
          <li key={`${reduction.reason} ${reduction.from} ${reduction.until}`}>
            <span>
              {reduction.reason}
              <small>
                {reduction.hours === null
                  ? t('reductionPercent', { amount: reduction.percent ?? 0 })
                  : t('reductionHours', { amount: reduction.hours })}
                {', '}
                {t('reductionSpan', { from: shortDate(reduction.from), until: shortDate(reduction.until) })}
              </small>
            </span>
            <Button
              size="small"
              kind="quiet"
              aria-label={t('removeReductionOf', { reason: reduction.reason })}
              onClick={() => void remove(reduction)}
            >
              {t('removeReduction')}
            </Button>
          </li>
        ))}
      </ul>
      {adding ? (
        <AddReduction
          onCancel={() => setAdding(false)}
          onAdd={async reduction => {
            const added = await onChange([...reductions, reduction])
            if (added.ok) setAdding(false)
            return added
          }}
        />
      ) : (
        <Button size="small" onClick={() => setAdding(true)}>
          {t('addReduction')}
        </Button>
      )}
    </section>
  )
}
