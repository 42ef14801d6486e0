import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { AppError } from '#contract/app-error.ts'
import type { CaseloadView } from '#contract/caseload.ts'
import type { OperationInput } from '#contract/index.ts'
import { callOperation } from '#renderer/bridge/bridge.ts'
import { useOnce } from '#renderer/bridge/use-once.ts'
import { errorWords } from '#renderer/text/error-words.ts'
import { Button } from '#renderer/ui/button.tsx'
import { Checkbox } from '#renderer/ui/checkbox.tsx'
import { ChoiceGroup } from '#renderer/ui/choice-group.tsx'
import { useCommand } from '#renderer/ui/commands/use-command.ts'
import { Dialog } from '#renderer/ui/dialog.tsx'

type Format = OperationInput<'caseload.export'>['format']
const FORMATS: readonly Format[] = ['csv', 'xlsx', 'json']

/** The caseload as a file. What leaves the computer is confirmed first, and names only leave when they are asked for. */
export const ExportCaseload = ({ caseload }: { readonly caseload: CaseloadView }) => {
  const { t } = useTranslation('caseload')
  const { practitioner, month, rows } = caseload
  const [asking, setAsking] = useState(false)
  const [format, setFormat] = useState<Format>('csv')
  const [withNames, setWithNames] = useState(false)
  const [said, setSaid] = useState('')
  const [problem, setProblem] = useState<AppError | null>(null)
  const ask = () => {
    setProblem(null)
    setSaid('')
    setAsking(true)
  }
  useCommand('export-caseload', ask)

  const exportNow = useOnce(async () => {
    setProblem(null)
    const file = await callOperation('caseload.export', {
      practitionerId: practitioner.id,
      month,
      format,
      withNames,
    })
    if (!file.ok) return setProblem(file.error)
    const { name, base64 } = file.value
    const saved = await callOperation('platform.saveFile', { suggestedName: name, base64 })
    if (!saved.ok) return setProblem(saved.error)
    setAsking(false)
    if (saved.value !== null) setSaid(t('exported', { name: saved.value.savedAs }))
  })

  return (
    <>
      <Button onClick={ask}>{t('export')}</Button>
      <p className={said === '' ? 'sr' : 'sm dim'} role="status">
        {said}
      </p>
      <Dialog
        open={asking}
        onClose={() => setAsking(false)}
        title={t('exportTitle')}
        actions={
          <>
            <Button onClick={() => setAsking(false)}>{t('exportCancel')}</Button>
            <Button kind="primary" onClick={exportNow}>
              {t('exportNow')}
            </Button>
          </>
        }
      >
        <p>{t('exportMore', { count: rows.length })}</p>
        <ChoiceGroup
          className="fg"
          label={t('exportFormat')}
          value={format}
          onChange={setFormat}
          choices={FORMATS.map(value => ({ value, label: t(`exportFormats.${value}`) }))}
        />
        <Checkbox
          label={t('exportNames')}
          more={t('exportNamesMore')}
          checked={withNames}
          onChange={setWithNames}
        />
        <p className="sm dim">{t('exportLeaves')}</p>
        {problem !== null && (
          <p className="problem" role="alert">
            {errorWords(problem)}
          </p>
        )}
      </Dialog>
    </>
  )
}
