import { useTranslation } from 'react-i18next'
import { useLocation } from 'wouter'
import type { ImportAnswers, ImportPreview } from '#contract/imports.ts'
import { Button } from '#renderer/ui/button.tsx'
import { Kbd } from '#renderer/ui/kbd.tsx'
import { ActionBar } from '#renderer/ui/page/page.tsx'
import { LongWork } from '#renderer/ui/progress.tsx'
import { useProgress } from '../work.ts'

type ImportBarProps = {
  readonly preview: ImportPreview
  readonly answers: ImportAnswers
  /** Names of what is going on, by which it is stopped. */
  readonly reading: string | null
  readonly bringing: string | null
  /** The last try was stopped before anything was written. */
  readonly stopped: boolean
  readonly onGo: () => void
  readonly onStop: (work: string) => void
  readonly onCancel: () => void
}

/** The button says the sum; what takes it back stands beside it, or how far the work is. */
export const ImportBar = (props: ImportBarProps) => {
  const { preview, answers, reading, bringing, stopped, onGo, onStop, onCancel } = props
  const { t } = useTranslation('importFigures')
  const { t: mapping } = useTranslation('importMapping')
  const [, navigate] = useLocation()
  const work = bringing ?? reading
  const part = useProgress(work)
  const count = changedCount(preview, answers)
  const settled = preview.unsettled.length === 0
  const next =
    !settled || count > 0 ? (
      <Button
        kind="primary"
        size="large"
        aria-disabled={work !== null || !settled}
        onClick={() => settled && onGo()}
      >
        {settled ? t('import', { count }) : mapping('importLater')}
      </Button>
    ) : (
      <Button kind="primary" size="large" onClick={() => navigate('/caseload')}>
        {t('toCaseload')}
      </Button>
    )
  return (
    <ActionBar next={next}>
      {bringing === null && <Button onClick={onCancel}>{t('cancel')}</Button>}
      {work === null ? (
        <span className="back1" role="status">
          {stopped && mapping('stopped')}
          {!stopped && !settled && t('settleFirst')}
          {!stopped && settled && count === 0 && t('nothingNew')}
          {!stopped && settled && count > 0 && (
            <>
              {t('oneStep')} <Kbd>Ctrl Z</Kbd> {t('takesBack')}
            </>
          )}
        </span>
      ) : (
        <LongWork key={work} part={part} cancelAtOnce onCancel={() => onStop(work)}>
          {bringing === null ? mapping('readingAgain') : mapping('bringingIn', { count })}
        </LongWork>
      )}
    </ActionBar>
  )
}

/** Clients whom an import would add, change or let go. */
const changedCount = ({ added, changed, questions }: ImportPreview, answers: ImportAnswers): number =>
  added.length +
  changed.length +
  questions.filter(
    ({ id, kind }) => kind === 'missing' && (answers[id] === 'left' || answers[id] === 'transferred'),
  ).length
