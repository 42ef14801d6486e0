import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { ClientView } from '#contract/caseload.ts'
import { useFileBytes, useFileWays } from '#renderer/bridge/document-file.ts'
import { useOnce } from '#renderer/bridge/use-once.ts'
import { errorWords } from '#renderer/text/error-words.ts'
import { clientWords } from '#renderer/text/words.ts'
import { Button } from '#renderer/ui/button.tsx'
import { Dialog } from '#renderer/ui/dialog.tsx'
import { FileName } from '#renderer/ui/document-file/attached-file.tsx'
import { FileDialog } from '#renderer/ui/document-file/file-dialog.tsx'
import { Icon } from '#renderer/ui/icon.tsx'
import { IconEye } from '#renderer/ui/icons.ts'

type Brought = ClientView['documents'][number]

type ClientFileProps = {
  readonly client: ClientView['client']
  readonly document: Brought & { readonly file: NonNullable<Brought['file']> }
}

/** The file that was read in a session: what is left of it, or itself where the service keeps it. */
export const ClientFile = ({ client, document: { id, file, mayDelete } }: ClientFileProps) => {
  const { t } = useTranslation('documentFile')
  const [at, setAt] = useState<'closed' | 'open' | 'deleting'>('closed')
  const { file: bytes, error } = useFileBytes(id, at === 'open' ? file.sha256 : null)
  const { takeOff } = useFileWays(id)
  const [problem, setProblem] = useState<string | null>(null)
  const remove = useOnce(async () => {
    const gone = await takeOff()
    setProblem(gone.ok ? null : errorWords(gone.error))
    setAt('closed')
  })
  const close = () => setAt('closed')
  return (
    <span className="afile afile--read">
      <FileName file={file} />
      {file.deletedAt === null && (
        <Button size="small" onClick={() => setAt('open')}>
          <Icon of={IconEye} small />
          {t('look')}
        </Button>
      )}
      {problem !== null && (
        <span className="field-error" role="alert">
          {problem}
        </span>
      )}
      <FileDialog
        open={at === 'open'}
        onClose={close}
        label={t('fileOf', { client: clientWords(client) })}
        file={bytes}
        problem={error === null ? null : errorWords(error)}
      >
        {mayDelete && <Button onClick={() => setAt('deleting')}>{t('deleteNow')}</Button>}
      </FileDialog>
      <Dialog
        open={at === 'deleting'}
        onClose={close}
        title={t('deleteTitle')}
        actions={
          <>
            <Button onClick={close}>{t('deleteKeep')}</Button>
            <Button kind="primary" onClick={() => remove()}>
              {t('deleteNow')}
            </Button>
          </>
        }
      >
        <p>{t('deleteMore')}</p>
      </Dialog>
    </span>
  )
}
