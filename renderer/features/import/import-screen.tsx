import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useOperationMutation } from '#renderer/bridge/use-operation.ts'
import type { FormProblem } from '#renderer/ui/form/form-problems.ts'
import { useProblems } from '#renderer/ui/use-problems.ts'
import type { ChosenFile } from './chosen-file.ts'
import { HistoryView } from './history/history-view.tsx'
import { PreviewView } from './preview/preview-view.tsx'
import { Start } from './start.tsx'
import { useFileErrorWords } from './words.ts'

type Step =
  | { readonly at: 'start' }
  | { readonly at: 'preview'; readonly file: ChosenFile }
  | { readonly at: 'history'; readonly files: readonly ChosenFile[] }

/** 'Bring in figures': choose a file, look at what it would do, let it in as one step. */
export const ImportScreen = () => {
  const { t } = useTranslation('importFigures')
  const [step, setStep] = useState<Step>({ at: 'start' })
  const problems = useProblems<never>()
  const openFile = useOperationMutation('platform.openFile', { silent: true })
  const fileError = useFileErrorWords()

  const start = (told: readonly FormProblem<never>[] = []) => {
    problems.tell(told)
    setStep({ at: 'start' })
  }
  const choose = async (kind: 'caseload' | 'history') => {
    if (openFile.pending) return
    const title = t(kind === 'caseload' ? 'fileDialog' : 'fileDialogHistory')
    const opened = await openFile.run({ kind, title })
    if (!opened.ok) return start([{ field: null, text: fileError(opened.error) }])
    if (opened.value === null) return
    const [first] = opened.value.files
    if (first === undefined) return
    problems.tell([])
    setStep(
      kind === 'caseload' ? { at: 'preview', file: first } : { at: 'history', files: opened.value.files },
    )
  }

  switch (step.at) {
    case 'start':
      return (
        <Start
          problems={problems}
          onChoose={() => void choose('caseload')}
          onHistory={() => void choose('history')}
        />
      )
    case 'preview':
      return (
        <PreviewView
          key={step.file.base64.length + step.file.name}
          file={step.file}
          onAnother={() => void choose('caseload')}
          onCancel={() => start()}
          onUnreadable={text => start([{ field: null, text }])}
        />
      )
    case 'history':
      return (
        <HistoryView
          files={step.files}
          onAnother={() => void choose('history')}
          onCancel={() => start()}
          onUnreadable={text => start([{ field: null, text }])}
        />
      )
  }
}
