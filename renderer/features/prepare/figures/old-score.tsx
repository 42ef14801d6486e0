import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { longMonth } from '#basics/date-words.ts'
import type { AppError } from '#contract/app-error.ts'
import { useOnce } from '#renderer/bridge/use-once.ts'
import { errorWords } from '#renderer/text/error-words.ts'
import { BandMark } from '#renderer/ui/band-mark.tsx'
import { Button } from '#renderer/ui/button.tsx'
import { Prompt } from '#renderer/ui/prompt.tsx'
import type { FiguresStore } from './figures-store.ts'
import type { RowSnapshot } from './row-snapshot.ts'

type OldScoreProps = {
  readonly row: RowSnapshot
  readonly span: number
  readonly store: FiguresStore
  /** The items are to be scored anew. */
  readonly onScore: () => void
}

/** A score that still counts and was judged long ago: it can be said to hold, or be given anew. */
export const OldScore = ({ row, span, store, onScore }: OldScoreProps) => {
  const { t } = useTranslation('figures')
  const [problem, setProblem] = useState<AppError | null>(null)
  const { client, lastScore } = row.entry
  const confirm = useOnce(async () => {
    const result = await store.confirmScore(client.id)
    setProblem(result.ok ? null : result.error)
  })
  if (lastScore === null) return null
  return (
    <tr className="sub">
      <td colSpan={span}>
        <Prompt
          className="in-grid"
          inLine
          actions={
            <span className="row">
              <Button size="small" onClick={confirm}>
                {t('stillRight')}
                <span className="sr">: {client.reference}</span>
              </Button>
              <Button size="small" kind="quiet" onClick={onScore}>
                {t('scoreAgain')}
                <span className="sr">: {client.reference}</span>
              </Button>
            </span>
          }
        >
          <span>
            {t('oldScore', { total: lastScore.total, month: longMonth(lastScore.month) })}{' '}
            <BandMark band={lastScore.band} />{' '}
            {problem === null
              ? t('oldScoreAsk')
              : problem.code === 'levels-not-of-scheme'
                ? t('oldScoreOther')
                : errorWords(problem)}
          </span>
        </Prompt>
      </td>
    </tr>
  )
}
