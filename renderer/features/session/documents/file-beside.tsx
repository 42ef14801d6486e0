import { useTranslation } from 'react-i18next'
import type { DocumentTalk } from '#contract/document.ts'
import { useFileBytes } from '#renderer/bridge/document-file.ts'
import { useSitting } from '#renderer/bridge/sitting.tsx'
import { errorWords } from '#renderer/text/error-words.ts'
import { clientWords } from '#renderer/text/words.ts'
import { AttachedFileLine } from '#renderer/ui/document-file/attached-file.tsx'
import { OpenFile } from '#renderer/ui/document-file/open-file.tsx'
import type { FileWork } from '#renderer/ui/document-file/use-document-file.ts'
import { Panel } from '#renderer/ui/panel.tsx'

type FileProps = { readonly talk: DocumentTalk; readonly work: FileWork }

/** The file beside its checklist: read here, ticked there. */
export const FileBeside = ({ talk }: Pick<FileProps, 'talk'>) => {
  const { t } = useTranslation('documentFile')
  const { file, error } = useFileBytes(talk.id, talk.file?.sha256 ?? null)
  return (
    <div className="docg__file panel">
      <OpenFile
        file={file}
        problem={error === null ? null : errorWords(error)}
        label={t('fileOf', { client: clientWords(talk.client) })}
        named={false}
      />
    </div>
  )
}

/** Attach one, take it off, what becomes of it, or what is left of one that was deleted. */
export const FilePanel = ({ talk, work }: FileProps) => {
  const { t } = useTranslation('documentFile')
  const { keepDocumentFiles } = useSitting().settings.vault
  if (talk.file === null && talk.readAt !== null) return null
  return (
    <Panel title={t('file')} className="act1">
      <AttachedFileLine
        file={talk.file}
        client={clientWords(talk.client)}
        kept={keepDocumentFiles}
        mayChange={talk.readAt === null}
        work={work}
      />
    </Panel>
  )
}
