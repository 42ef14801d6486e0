import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { ImportRow } from '#contract/imports.ts'
import { callOperation } from '#renderer/bridge/bridge.ts'
import { useOnce } from '#renderer/bridge/use-once.ts'
import { useOperationMutation } from '#renderer/bridge/use-operation.ts'
import { errorWords } from '#renderer/text/error-words.ts'
import { Button } from '#renderer/ui/button.tsx'
import { Dialog } from '#renderer/ui/dialog.tsx'
import { PopoverButton } from '#renderer/ui/popover-button.tsx'

type PastFileProps = {
  readonly row: ImportRow
  /** What went wrong, or null, and what was done. */
  readonly onTold: (error: string | null, words: string) => void
  readonly onChanged: () => void
}

/** A file by its name and hash; where a copy of it was kept, what can be done with that. */
export const PastFile = ({ row, onTold, onChanged }: PastFileProps) => {
  const { t } = useTranslation('importMapping')
  const { importId, fileName, fileSha256, fileKept } = row
  const [asking, setAsking] = useState(false)
  const remove = useOperationMutation('import.deleteFile')

  const saveCopy = useOnce(async () => {
    const kept = await callOperation('import.file', { importId })
    if (!kept.ok) return onTold(errorWords(kept.error), '')
    const { name, base64 } = kept.value
    const saved = await callOperation('platform.saveFile', { suggestedName: name, base64 })
    if (!saved.ok) return onTold(errorWords(saved.error), '')
    if (saved.value !== null) onTold(null, t('savedCopy', { name: saved.value.savedAs }))
  })
  const deleteCopy = useOnce(async () => {
    setAsking(false)
    const result = await remove.run({ importId })
    onTold(result.ok ? null : errorWords(result.error), t('copyDeleted', { file: fileName }))
    onChanged()
  })

  return (
    <>
      {fileName}
      <div className="past-file">
        <PopoverButton
          className="link xs"
          label={t('hash', { start: fileSha256.slice(0, HASH_START) })}
          title={t('hashTitle')}
        >
          <p className="label">{t('hashTitle')}</p>
          <p className="hash">{fileSha256}</p>
        </PopoverButton>
        {fileKept && (
          <>
            <Button size="small" kind="quiet" onClick={saveCopy}>
              {t('saveCopy')}
              <span className="sr"> {fileName}</span>
            </Button>
            <Button size="small" kind="quiet" onClick={() => setAsking(true)}>
              {t('deleteCopy')}
              <span className="sr"> {fileName}</span>
            </Button>
          </>
        )}
      </div>
      <Dialog
        open={asking}
        onClose={() => setAsking(false)}
        title={t('deleteCopyTitle')}
        actions={
          <>
            <Button onClick={() => setAsking(false)}>{t('keepCopy')}</Button>
            <Button kind="primary" onClick={deleteCopy}>
              {t('deleteCopy')}
            </Button>
          </>
        }
      >
        <p>{t('deleteCopyMore', { file: fileName })}</p>
      </Dialog>
    </>
  )
}

const HASH_START = 8
