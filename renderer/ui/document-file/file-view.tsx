import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { useHideNames } from '../page/hide-names.tsx'
import { PdfView } from '../pdf-view.tsx'
import { PictureView } from './picture-view.tsx'
import type { ShownFile } from './shown-file.ts'
import { TextView } from './text-view.tsx'

export type FileViewProps = {
  readonly file: ShownFile
  /** Whose it is, for those who can't see: 'File of LD1037 M.S.' */
  readonly label: string
  readonly actions?: ReactNode
  /** False where its name stands nearby, and room is short. */
  readonly named?: boolean
}

/** A file inside the window: its pages, its picture or its text. Nothing in it runs, and nothing in it leads outside. */
export const FileView = ({ file, label, actions, named = true }: FileViewProps) => {
  const { t } = useTranslation('documentFile')
  const { hidden } = useHideNames()
  const caption = !named ? null : hidden ? t('nameHidden') : file.name
  const props = { label, caption, actions, className: 'filew' }
  switch (file.mediaType) {
    case 'application/pdf':
      return <PdfView base64={file.base64} problem={t('pdfProblem')} {...props} />
    case 'text/plain':
      return <TextView base64={file.base64} {...props} />
    default:
      return <PictureView base64={file.base64} mediaType={file.mediaType} {...props} />
  }
}
