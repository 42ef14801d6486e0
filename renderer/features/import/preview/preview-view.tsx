import { useEffect, useMemo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useLocation } from 'wouter'
import { monthName } from '#basics/date-words.ts'
import type { Month } from '#basics/month.ts'
import type { ImportAnswers, ImportPreview } from '#contract/imports.ts'
import { useSitting } from '#renderer/bridge/sitting.tsx'
import { errorWords } from '#renderer/text/error-words.ts'
import { Button } from '#renderer/ui/button.tsx'
import { ErrorSummary } from '#renderer/ui/error-summary.tsx'
import { Kbd } from '#renderer/ui/kbd.tsx'
import { ActionBar, Page, PageHead, Screen } from '#renderer/ui/page/page.tsx'
import { LongWork } from '#renderer/ui/progress.tsx'
import { useProblems } from '#renderer/ui/use-problems.ts'
import type { ChosenFile } from '../import-screen.tsx'
import { useImport } from '../mutations.ts'
import { useFileErrorWords } from '../words.ts'
import { ChangesPanel } from './changes-panel.tsx'
import { ColumnsPanel } from './columns-panel.tsx'
import { Counts } from './counts.tsx'
import { Questions } from './questions.tsx'
import { ReadAs } from './read-as.tsx'
import { RefusedRows } from './refused-rows.tsx'
import { type PreviewInput, usePreview } from './use-preview.ts'
import { Warnings } from './warnings.tsx'

type PreviewViewProps = {
  readonly file: ChosenFile
  readonly onAnother: () => void
  readonly onCancel: () => void
  /** Nothing of it could be read at all. */
  readonly onUnreadable: (words: string) => void
}

/** A file as it was read, what it would do, what is asked about it, and the one step that lets it in. */
export const PreviewView = ({ file, onAnother, onCancel, onUnreadable }: PreviewViewProps) => {
  const { t } = useTranslation('importFigures')
  const [, navigate] = useLocation()
  const { person } = useSitting()
  const [month, setMonth] = useState<Month | null>(null)
  const [answers, setAnswers] = useState<ImportAnswers>({})
  const [choice, setChoice] = useState<NonNullable<PreviewInput['choice']>>({})
  const input = useMemo<PreviewInput>(
    () => ({ practitionerId: person.id, month, file, answers, choice }),
    [person.id, month, file, answers, choice],
  )
  const { preview, error, reading } = usePreview(input)
  const fileError = useFileErrorWords()
  const problems = useProblems<never>()
  const { run, pending } = useImport()

  useEffect(() => {
    if (error !== null && preview === null) onUnreadable(fileError(error))
  })
  const go = async () => {
    if (preview === null || reading || pending) return
    const failure = await run({ ...input, month: preview.month }, preview)
    if (failure === null) return navigate('/caseload')
    problems.tell([{ field: null, text: errorWords(failure) }])
  }

  if (preview === null) {
    return (
      <Page title={t('title')}>
        <PageHead title={t('title')} />
        <LongWork>{t('reading', { file: file.name })}</LongWork>
      </Page>
    )
  }
  return (
    <Page title={t('title')} flush>
      <Screen>
        <PageHead
          title={t('titleMonth', { month: monthName(preview.month) })}
          actions={<Button onClick={onAnother}>{t('chooseAnother')}</Button>}
        >
          {t('leadFile', { file: preview.fileName })}
        </PageHead>
        {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls has to be reachable by keyboard. */}
        <section className="impg" aria-label={t('counts')} tabIndex={0}>
          <div>
            <ErrorSummary {...problems.summary} />
            <ReadAs preview={preview} onMonth={setMonth} />
            <ColumnsPanel preview={preview} choice={choice} onChoice={setChoice} />
          </div>
          <div>
            <Counts preview={preview} />
            <Warnings preview={preview} />
            <Questions preview={preview} answers={answers} onAnswers={setAnswers} />
            <RefusedRows preview={preview} />
            <ChangesPanel preview={preview} />
          </div>
        </section>
        <ImportBar
          preview={preview}
          answers={answers}
          busy={reading || pending}
          onGo={() => void go()}
          onCancel={onCancel}
        />
      </Screen>
    </Page>
  )
}

type ImportBarProps = {
  readonly preview: ImportPreview
  readonly answers: ImportAnswers
  readonly busy: boolean
  readonly onGo: () => void
  readonly onCancel: () => void
}

/** The button says the sum; what takes it back stands beside it. */
const ImportBar = ({ preview, answers, busy, onGo, onCancel }: ImportBarProps) => {
  const { t } = useTranslation('importFigures')
  const [, navigate] = useLocation()
  const leaving = preview.questions.filter(
    ({ id, kind }) => kind === 'missing' && (answers[id] === 'left' || answers[id] === 'transferred'),
  ).length
  const count = preview.added.length + preview.changed.length + leaving
  const settled = preview.unsettled.length === 0
  const next =
    !settled || count > 0 ? (
      <Button kind="primary" size="large" aria-disabled={busy || !settled} onClick={() => settled && onGo()}>
        {t('import', { count })}
      </Button>
    ) : (
      <Button kind="primary" size="large" onClick={() => navigate('/caseload')}>
        {t('toCaseload')}
      </Button>
    )
  return (
    <ActionBar next={next}>
      <Button onClick={onCancel}>{t('cancel')}</Button>
      <span className="back1">
        {!settled && t('settleFirst')}
        {settled && count === 0 && t('nothingNew')}
        {settled && count > 0 && (
          <>
            {t('oneStep')} <Kbd>Ctrl Z</Kbd> {t('takesBack')}
          </>
        )}
      </span>
    </ActionBar>
  )
}
