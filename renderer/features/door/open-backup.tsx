import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { BackupFile, BackupLook } from '#contract/backup.ts'
import { callOperation } from '#renderer/bridge/bridge.ts'
import { restoring } from '#renderer/bridge/restoring.ts'
import { errorWords } from '#renderer/text/error-words.ts'
import { Button } from '#renderer/ui/button.tsx'
import { ErrorSummary } from '#renderer/ui/error-summary.tsx'
import { Page } from '#renderer/ui/page/page.tsx'
import { useWhen } from '#renderer/ui/restore/backup-words.ts'
import { RestoreForm } from '#renderer/ui/restore/restore-form.tsx'
import { DoorHead } from './door-head.tsx'

type OpenBackupProps = {
  /** Begins with this one instead of asking for a file. */
  readonly first?: { readonly file: BackupFile; readonly look: BackupLook }
  readonly here: 'nothing' | 'damaged'
  readonly onBack: () => void
}

/** Before anybody has signed in: a backup is chosen, looked into, put in place. */
export const OpenBackup = ({ first, here, onBack }: OpenBackupProps) => {
  const { t } = useTranslation('backup')
  const when = useWhen()
  const [chosen, setChosen] = useState(first ?? null)
  const [problem, setProblem] = useState<string | null>(null)
  const choose = async () => {
    setProblem(null)
    const picked = await callOperation('platform.chooseBackup', { title: t('anotherTitle') })
    if (!picked.ok || picked.value === null) return
    const file: BackupFile = { from: 'chosen', path: picked.value.path }
    const look = await callOperation('backup.look', { file })
    if (look.ok) setChosen({ file, look: look.value })
    else setProblem(errorWords(look.error))
  }
  return (
    <Page title={t('openTitle')}>
      <div className="fr fr--s">
        <DoorHead title={chosen === null ? t('openHead') : t('backupOf', { when: when(chosen.look.madeAt) })}>
          {t('openLead')}
        </DoorHead>
        <div className="panel un">
          <ErrorSummary problems={problem === null ? [] : [{ text: problem }]} />
          {chosen !== null && (
            <RestoreForm
              key={JSON.stringify(chosen.file)}
              look={chosen.look}
              self={null}
              here={here}
              onOpen={restoring(chosen.file).open}
              onRestore={restoring(chosen.file).restore}
            />
          )}
          <div className="row wrap bk-ways">
            <Button kind={chosen === null ? 'primary' : 'default'} onClick={() => void choose()}>
              {t(chosen === null ? 'chooseFile' : 'chooseOther')}
            </Button>
            <Button kind="quiet" onClick={onBack}>
              {t('back')}
            </Button>
          </div>
        </div>
      </div>
    </Page>
  )
}
