import { useTranslation } from 'react-i18next'
import { shortDate } from '#basics/date-words.ts'
import { dateOf } from '#basics/instant.ts'
import { sizeWords } from '#basics/size-words.ts'
import type { AttachedFile } from '#domain/document/document-file.ts'
import { Button } from '../button.tsx'
import { Icon } from '../icon.tsx'
import { IconEye, IconFile, IconPaperclip, IconX } from '../icons.ts'
import { useHideNames } from '../page/hide-names.tsx'
import type { FileWork } from './use-document-file.ts'

type AttachedFileProps = {
  readonly file: AttachedFile | null
  /** Whose it is: 'LD1037 M.S.' */
  readonly client: string
  /** The service keeps files after signing. */
  readonly kept: boolean
  readonly mayChange: boolean
  readonly work: FileWork
  /** Opens it where it doesn't stand open beside. */
  readonly onLook?: () => void
}

/** One file of a sample: attach, look at it, take it off; and what becomes of it. */
export const AttachedFileLine = ({ file, client, kept, mayChange, work, onLook }: AttachedFileProps) => {
  const { t } = useTranslation('documentFile')
  const there = file !== null && file.deletedAt === null
  return (
    <div className="afile">
      {file !== null && (
        <p className="afile__name">
          <Icon of={IconFile} small />
          <FileName file={file} />
        </p>
      )}
      <div className="row afile__acts">
        {there && onLook !== undefined && (
          <Button size="small" onClick={onLook}>
            <Icon of={IconEye} small />
            {t('look')}
            <span className="sr"> {client}</span>
          </Button>
        )}
        {there && mayChange && (
          <Button size="small" kind="quiet" onClick={work.takeOff} disabled={work.busy}>
            <Icon of={IconX} small />
            {t('takeOff')}
            <span className="sr"> {client}</span>
          </Button>
        )}
        {!there && mayChange && (
          <Button size="small" onClick={work.attach} disabled={work.busy}>
            <Icon of={IconPaperclip} small />
            {work.busy ? t('attaching') : t('attach')}
            <span className="sr"> {client}</span>
          </Button>
        )}
      </div>
      {work.problem !== null && (
        <p className="field-error" role="alert">
          {work.problem}
        </p>
      )}
      {mayChange && (
        <p className="hint">
          {!there && `${t('kinds')} `}
          {kept ? t('stays') : t('goes')}
        </p>
      )}
    </div>
  )
}

/** Name, kind and size; of a deleted one what is left. */
export const FileName = ({ file }: { readonly file: AttachedFile }) => {
  const { t } = useTranslation('documentFile')
  const { hidden } = useHideNames()
  return (
    <span className="afile__what">
      <b>{hidden ? t('nameHidden') : file.name}</b>
      <small>
        {file.deletedAt === null
          ? t('sizeOf', { kind: t(`kind.${file.mediaType}`), size: sizeWords(file.sizeBytes) })
          : t('deleted', {
              date: shortDate(dateOf(file.deletedAt)),
              hash: `${file.sha256.slice(0, 4)} ${file.sha256.slice(4, 8)}`,
            })}
      </small>
    </span>
  )
}
