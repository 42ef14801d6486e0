import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { Button } from '../button.tsx'
import { Dialog } from '../dialog.tsx'
import { OpenFile } from './open-file.tsx'
import type { ShownFile } from './shown-file.ts'

type FileDialogProps = {
  readonly open: boolean
  readonly onClose: () => void
  /** Whose it is: 'File of LD1037 M.S.' */
  readonly label: string
  /** Null while it comes. */
  readonly file: ShownFile | null
  readonly problem: string | null
  /** At the left of 'Close'. */
  readonly children?: ReactNode
}

/** A file looked at by itself. */
export const FileDialog = ({ open, onClose, label, file, problem, children }: FileDialogProps) => {
  const { t } = useTranslation('documentFile')
  return (
    <Dialog
      open={open}
      onClose={onClose}
      title={label}
      size="paper"
      actions={
        <>
          {children}
          <Button onClick={onClose}>{t('close')}</Button>
        </>
      }
    >
      <OpenFile file={file} problem={problem} label={label} />
    </Dialog>
  )
}
