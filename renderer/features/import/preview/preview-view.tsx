import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useLocation } from 'wouter'
import { monthName } from '#basics/date-words.ts'
import { useSitting } from '#renderer/bridge/sitting.tsx'
import { errorWords } from '#renderer/text/error-words.ts'
import { Button } from '#renderer/ui/button.tsx'
import { Checkbox } from '#renderer/ui/checkbox.tsx'
import { ErrorSummary } from '#renderer/ui/error-summary.tsx'
import { Page, PageHead, Screen } from '#renderer/ui/page/page.tsx'
import { LongWork } from '#renderer/ui/progress.tsx'
import { ScrollPart } from '#renderer/ui/scroll-part.tsx'
import { useProblems } from '#renderer/ui/use-problems.ts'
import type { ChosenFile } from '../chosen-file.ts'
import { useImport } from '../mutations.ts'
import { useFileErrorWords } from '../words.ts'
import { stopWork, useProgress } from '../work.ts'
import { type Asked, NOTHING_SAID } from './asked.ts'
import { ChangesPanel } from './changes-panel.tsx'
import { ColumnsPanel } from './columns-panel.tsx'
import { Counts } from './counts.tsx'
import { ImportBar } from './import-bar.tsx'
import { MonthSelect } from './month-select.tsx'
import { Questions } from './questions.tsx'
import { ReadAs } from './read-as.tsx'
import { RefusedRows } from './refused-rows.tsx'
import { usePreview } from './use-preview.ts'
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
  const { t: mapping } = useTranslation('importMapping')
  const [, navigate] = useLocation()
  const { person } = useSitting()
  const [asked, setAsked] = useState<Asked>(NOTHING_SAID)
  const [keepFile, setKeepFile] = useState(false)
  const fileError = useFileErrorWords()
  const problems = useProblems<never>()
  const bringing = useImport()
  const tell = (text: string) => problems.tell([{ field: null, text }])
  // A choice under which nothing can be read is taken back, and said.
  const { preview, reading } = usePreview(person.id, file, asked, (error, of) => {
    if (of === null) return onUnreadable(fileError(error))
    setAsked(of)
    if (error.code === 'cancelled') return
    tell(error.detail?.headerRow == null ? fileError(error) : mapping('headingsUnusable'))
  })
  const progress = useProgress(reading)

  const say = (more: Partial<Asked>) => {
    problems.tell([])
    setAsked(before => ({ ...before, ...more }))
  }
  const go = async () => {
    if (preview === null || reading !== null || bringing.work !== null) return
    problems.tell([])
    const input = { practitionerId: person.id, file, ...asked, month: preview.month, keepFile }
    const failure = await bringing.run(input, preview)
    if (failure === null) return navigate('/caseload')
    if (failure.code !== 'cancelled') tell(errorWords(failure))
  }

  if (preview === null) {
    return (
      <Page title={t('title')}>
        <PageHead title={t('title')} />
        <LongWork part={progress} cancelAtOnce onCancel={onCancel}>
          {t('reading', { file: file.name })}
        </LongWork>
      </Page>
    )
  }
  return (
    <Page title={t('title')} flush>
      <Screen>
        <PageHead
          title={t('titleMonth', { month: monthName(preview.month) })}
          actions={
            <>
              <MonthSelect month={preview.month} onMonth={month => say({ month })} />
              <Button onClick={onAnother}>{t('chooseAnother')}</Button>
            </>
          }
        >
          {t('leadFile', { file: preview.fileName })}
        </PageHead>
        <ScrollPart className="impg" label={t('counts')} busy={reading !== null}>
          <div>
            <ErrorSummary {...problems.summary} />
            <ReadAs
              preview={preview}
              headerRow={asked.choice.headerRow}
              onHeaderRow={headerRow => say({ choice: { ...asked.choice, headerRow } })}
            />
            <ColumnsPanel preview={preview} choice={asked.choice} onChoice={choice => say({ choice })} />
            <Checkbox
              label={mapping('keepFile')}
              more={mapping('keepFileMore')}
              checked={keepFile}
              onChange={setKeepFile}
            />
          </div>
          <div>
            <Counts preview={preview} />
            <Warnings preview={preview} />
            <Questions
              preview={preview}
              answers={asked.answers}
              leavings={asked.leavings}
              onAnswers={(answers, leavings) => say({ answers, leavings })}
            />
            <RefusedRows preview={preview} />
            <ChangesPanel preview={preview} />
          </div>
        </ScrollPart>
        <ImportBar
          preview={preview}
          answers={asked.answers}
          reading={reading}
          bringing={bringing.work}
          stopped={bringing.stopped}
          onGo={() => void go()}
          onStop={stopWork}
          onCancel={onCancel}
        />
      </Screen>
    </Page>
  )
}
