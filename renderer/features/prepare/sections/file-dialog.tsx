import { useTranslation } from 'react-i18next'
import type { DocumentId } from '#basics/ids.ts'
import { useFileBytes } from '#renderer/bridge/document-file.ts'
import { errorWords } from '#renderer/text/error-words.ts'
import { Button } from '#renderer/ui/button.tsx'
import { Dialog } from '#renderer/ui/dialog.tsx'
import { OpenFile } from '#renderer/ui/document-file/open-file.tsx'

type FileDialogProps = {
  readonly open: boolean
  readonly onClose: () => void
  readonly documentId: DocumentId
  readonly sha256: string
  readonly label: string
}

/** A file to be looked at before the session. Its bytes are asked for when it is opened. */
export const FileDialog = ({ open, onClose, documentId, sha256, label }: FileDialogProps) => {
  const { t } = useTranslation('documentFile')
  const { file, error } = useFileBytes(documentId, open ? sha256 : null)
  return (
    <Dialog
      open={open}
      onClose={onClose}
      title={label}
      size="paper"
      actions={<Button onClick={onClose}>{t('close')}</Button>}
    >
      <OpenFile file={file} problem={error === null ? null : errorWords(error)} label={label} />
    </Dialog>
  )
}
