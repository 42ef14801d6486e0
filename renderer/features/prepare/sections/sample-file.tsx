import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { DocumentView } from '#contract/review.ts'
import { useFileBytes, useFileWays } from '#renderer/bridge/document-file.ts'
import { useSitting } from '#renderer/bridge/sitting.tsx'
import { errorWords } from '#renderer/text/error-words.ts'
import { clientWords } from '#renderer/text/words.ts'
import { AttachedFileLine } from '#renderer/ui/document-file/attached-file.tsx'
import { FileDialog } from '#renderer/ui/document-file/file-dialog.tsx'
import { useDocumentFile } from '#renderer/ui/document-file/use-document-file.ts'

type SampleFileProps = { readonly sample: DocumentView; readonly mayChange: boolean }

/** The file of one sample, attached before the session. */
export const SampleFile = ({ sample, mayChange }: SampleFileProps) => {
  const { t } = useTranslation('documentFile')
  const client = clientWords(sample.client)
  const work = useDocumentFile(useFileWays(sample.id), client)
  const [looking, setLooking] = useState(false)
  const { file, error } = useFileBytes(sample.id, looking ? (sample.file?.sha256 ?? null) : null)
  const { keepDocumentFiles } = useSitting().settings.vault
  return (
    <>
      <AttachedFileLine
        file={sample.file}
        client={client}
        kept={keepDocumentFiles}
        mayChange={mayChange}
        work={work}
        onLook={() => setLooking(true)}
      />
      {sample.file !== null && (
        <FileDialog
          open={looking}
          onClose={() => setLooking(false)}
          label={t('fileOf', { client })}
          file={file}
          problem={error === null ? null : errorWords(error)}
        />
      )}
    </>
  )
}
