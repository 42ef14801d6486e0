import { useTranslation } from 'react-i18next'
import { FileView, type FileViewProps } from './file-view.tsx'
import type { ShownFile } from './shown-file.ts'

type OpenFileProps = Omit<FileViewProps, 'file'> & {
  /** Null while it comes. */
  readonly file: ShownFile | null
  readonly problem: string | null
}

/** A file as soon as its bytes are there, or why they are not. */
export const OpenFile = ({ file, problem, ...view }: OpenFileProps) => {
  const { t } = useTranslation('documentFile')
  if (problem !== null) return <p role="alert">{problem}</p>
  if (file === null) return <p className="dim">{t('opening')}</p>
  return <FileView file={file} {...view} />
}
