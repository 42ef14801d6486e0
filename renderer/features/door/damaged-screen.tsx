import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { timeOf } from '#basics/instant.ts'
import type { AppError } from '#contract/app-error.ts'
import type { BackupFile, BackupLook } from '#contract/backup.ts'
import type { RecoveryView } from '#contract/recovery.ts'
import { callOperation } from '#renderer/bridge/bridge.ts'
import { useOperationMutation, useOperationQuery } from '#renderer/bridge/use-operation.ts'
import { errorWords } from '#renderer/text/error-words.ts'
import { Button } from '#renderer/ui/button.tsx'
import { ErrorSummary } from '#renderer/ui/error-summary.tsx'
import { Icon } from '#renderer/ui/icon.tsx'
import { IconDatabase, IconDownload, IconFile, IconFolder } from '#renderer/ui/icons.ts'
import { Page } from '#renderer/ui/page/page.tsx'
import { LongWork } from '#renderer/ui/progress.tsx'
import { useWhen } from '#renderer/ui/restore/backup-words.ts'
import { DoorHead } from './door-head.tsx'
import { KnownParts } from './known-parts.tsx'
import { OpenBackup } from './open-backup.tsx'

type Chosen = { readonly file: BackupFile; readonly look: BackupLook }

/** A damaged vault: what is known of it, its last good backup, what can be read, a copy for IT. */
export const DamagedScreen = () => {
  const { t } = useTranslation('recovery')
  const { data } = useOperationQuery('recovery.get', {})
  const [restoring, setRestoring] = useState<Chosen | 'another' | null>(null)
  if (restoring !== null)
    return (
      <OpenBackup
        {...(restoring === 'another' ? {} : { first: restoring })}
        here="damaged"
        onBack={() => setRestoring(null)}
      />
    )
  return (
    <Page title={t('title')}>
      <div className="fr fr--x">
        {data === undefined ? (
          <LongWork>{t('title')}</LongWork>
        ) : (
          <>
            <DoorHead title={t(`head.${data.problem}`)}>
              {t(`lead.${data.problem}`, { time: data.foundAt === null ? '' : timeOf(data.foundAt) })}
            </DoorHead>
            {data.foundAt !== null && <KnownParts parts={data.parts} />}
            <Ways view={data} onRestore={setRestoring} />
          </>
        )}
      </div>
    </Page>
  )
}

type WaysProps = {
  readonly view: RecoveryView
  readonly onRestore: (chosen: Chosen | 'another') => void
}

const Ways = ({ view: { backup, canSave }, onRestore }: WaysProps) => {
  const { t } = useTranslation('recovery')
  const when = useWhen()
  const save = useOperationMutation('recovery.save', { silent: true })
  const copy = useOperationMutation('recovery.copy', { silent: true })
  const [told, setTold] = useState<string | null>(null)
  const [error, setError] = useState<AppError | null>(null)
  const begin = () => {
    setTold(null)
    setError(null)
  }
  const restore = async (name: string) => {
    begin()
    const file = { from: 'here', name } as const
    const look = await callOperation('backup.look', { file })
    if (look.ok) onRestore({ file, look: look.value })
    else setError(look.error)
  }
  const intoFolder = async (title: string, act: (to: string) => Promise<string | AppError>) => {
    begin()
    const place = await callOperation('platform.chooseFolder', { title })
    if (!place.ok || place.value === null) return
    const done = await act(place.value.folder)
    if (typeof done === 'string') setTold(done)
    else setError(done)
  }
  const saveReadable = () =>
    intoFolder(t('saveTitle'), async to => {
      const saved = await save.run({ to })
      if (!saved.ok) return saved.error
      const { records, tables, folder } = saved.value
      return t('saved', {
        records: t('recordCount', { count: records }),
        tables: t('tableCount', { count: tables }),
        folder,
      })
    })
  const makeCopy = () =>
    intoFolder(t('copyTitle'), async to => {
      const copied = await copy.run({ to })
      return copied.ok ? t('copied', copied.value) : copied.error
    })
  return (
    <>
      <ErrorSummary problems={error === null ? [] : [{ text: errorWords(error) }]} />
      <ul className="ways" aria-label={t('ways')}>
        {backup !== null && (
          <li className="way first">
            <Icon of={IconDatabase} />
            <span className="grow">
              <strong>{t('restore', { when: when(backup.madeAt) })}</strong>
              <small>{t('restoreMore')}</small>
            </span>
            <Button kind="primary" onClick={() => void restore(backup.name)}>
              {t('restoreIt')}
            </Button>
          </li>
        )}
        <li className={backup === null ? 'way first' : 'way'}>
          <Icon of={IconFolder} />
          <span className="grow">
            <strong>{t('other')}</strong>
            <small>{t(backup === null ? 'otherNone' : 'otherMore')}</small>
          </span>
          <Button kind={backup === null ? 'primary' : 'default'} onClick={() => onRestore('another')}>
            {t('chooseBackup')}
          </Button>
        </li>
        {canSave && (
          <li className="way">
            <Icon of={IconDownload} />
            <span className="grow">
              <strong>{t('save')}</strong>
              <small>{t('saveMore')}</small>
            </span>
            <Button aria-disabled={save.pending} onClick={() => save.pending || void saveReadable()}>
              {t('chooseFolder')}
            </Button>
          </li>
        )}
        <li className="way">
          <Icon of={IconFile} />
          <span className="grow">
            <strong>{t('copy')}</strong>
            <small>{t('copyMore')}</small>
          </span>
          <Button aria-disabled={copy.pending} onClick={() => copy.pending || void makeCopy()}>
            {t('makeCopy')}
          </Button>
        </li>
      </ul>
      <p role="status" className="bk-told">
        {told}
      </p>
      <div className="row wrap door-acts">
        <Button onClick={() => void callOperation('platform.quit', {})}>{t('quit')}</Button>
      </div>
    </>
  )
}
