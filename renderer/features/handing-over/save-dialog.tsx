import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { AppError } from '#contract/app-error.ts'
import { callOperation } from '#renderer/bridge/bridge.ts'
import { useOnce } from '#renderer/bridge/use-once.ts'
import { errorWords } from '#renderer/text/error-words.ts'
import { Button } from '#renderer/ui/button.tsx'
import { ChoiceGroup } from '#renderer/ui/choice-group.tsx'
import { Dialog } from '#renderer/ui/dialog.tsx'
import { type Form, fetchFile, type Whose } from './handed-over.ts'

type SaveDialogProps = {
  readonly whose: Whose
  readonly open: boolean
  readonly onClose: () => void
  readonly onSaved: (name: string) => void
}

const FORMS: readonly Form[] = ['pdf', 'json']

/** What leaves the device is said once more, and in which form is chosen, before it does. */
export const SaveDialog = ({ whose, open, onClose, onSaved }: SaveDialogProps) => {
  const { t } = useTranslation('handingOver')
  const [form, setForm] = useState<Form>('pdf')
  const [problem, setProblem] = useState<AppError | null>(null)
  const close = () => {
    setProblem(null)
    onClose()
  }
  const save = useOnce(async () => {
    setProblem(null)
    const file = await fetchFile(whose, 'copy', form)
    if (!file.ok) return setProblem(file.error)
    const { name: suggestedName, base64 } = file.value
    const saved = await callOperation('platform.saveFile', { suggestedName, base64 })
    if (!saved.ok) return setProblem(saved.error)
    close()
    if (saved.value !== null) onSaved(saved.value.savedAs)
  })
  return (
    <Dialog
      open={open}
      onClose={close}
      title={t(`${whose.kind}.saveTitle`)}
      actions={
        <>
          <Button onClick={close}>{t('cancel')}</Button>
          <Button kind="primary" onClick={save}>
            {t('save')}
          </Button>
        </>
      }
    >
      <p>{t(`${whose.kind}.holds`)}</p>
      <ChoiceGroup
        className="fg"
        label={t('form')}
        value={form}
        onChange={setForm}
        choices={FORMS.map(value => ({ value, label: t(`forms.${value}`) }))}
      />
      <p className="sm dim fg">{t('leaves')}</p>
      {problem !== null && (
        <p className="problem" role="alert">
          {errorWords(problem)}
        </p>
      )}
    </Dialog>
  )
}
