import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { RecordId } from '#basics/ids.ts'
import type { RecordCheckView } from '#contract/record-check.ts'
import type { RecordCheck } from '#domain/record/check-record.ts'
import { useOperationMutation } from '#renderer/bridge/use-operation.ts'
import { errorWords } from '#renderer/text/error-words.ts'
import { Button, LinkButton } from '#renderer/ui/button.tsx'
import { Dialog } from '#renderer/ui/dialog.tsx'
import { ErrorSummary } from '#renderer/ui/error-summary.tsx'
import { Note } from '#renderer/ui/note.tsx'
import { LongWork } from '#renderer/ui/progress.tsx'
import { type Status, StatusMark } from '#renderer/ui/status-mark.tsx'

/** Holds the record that the vault keeps against its signatures and the audit trail, each time it is asked. */
export const CheckRecord = ({ recordId }: { readonly recordId: RecordId }) => {
  const { t } = useTranslation('recordCheck')
  const [open, setOpen] = useState(false)
  const [view, setView] = useState<RecordCheckView | null>(null)
  const { run, error } = useOperationMutation('record.check', { silent: true })
  const close = () => setOpen(false)
  const start = async () => {
    setView(null)
    setOpen(true)
    const result = await run({ recordId })
    if (result.ok) setView(result.value)
  }
  return (
    <>
      <LinkButton onClick={() => void start()}>{t('open')}</LinkButton>
      <Dialog
        open={open}
        onClose={close}
        title={t('title')}
        size="large"
        actions={
          <Button kind="primary" onClick={close}>
            {t('close')}
          </Button>
        }
      >
        {error !== null && <ErrorSummary problems={[{ text: errorWords(error) }]} />}
        {error === null && (view === null ? <LongWork>{t('working')}</LongWork> : <Checked view={view} />)}
      </Dialog>
    </>
  )
}

const Checked = ({ view }: { readonly view: RecordCheckView }) => {
  const { t } = useTranslation('recordCheck')
  return (
    <div className="rchk">
      <p className="rchk__sum" role="status">
        <Verdict view={view} />
      </p>
      {!view.verified && <Note kind="attention">{t('whatToDo')}</Note>}
      <ul aria-label={t('list')}>
        {view.checks.map(found => (
          <OneCheck key={found.check} found={found} />
        ))}
      </ul>
      <p className="dim sm">{t('elsewhere')}</p>
    </div>
  )
}

const Verdict = ({ view: { verified, noRecord, checks } }: { readonly view: RecordCheckView }) => {
  const { t } = useTranslation('recordCheck')
  if (noRecord !== null) return t(`noRecord.${noRecord}`)
  const failed = checks.filter(({ state }) => state === 'fails').length
  return verified ? t('verified') : t('notVerified', { count: failed, all: checks.length })
}

const OneCheck = ({ found }: { readonly found: RecordCheck }) => {
  const { t } = useTranslation('recordCheck')
  return (
    <li>
      <StatusMark status={MARKS[found.state]} wordHidden>
        {t(`states.${found.state}`)}
      </StatusMark>
      <span>
        {t(`checks.${found.check}`)}
        {found.state === 'not checked' && <small>{t(`notChecked.${found.check}`)}</small>}
        {found.state === 'stated' && <small>{t(`stated.${found.method}`)}</small>}
        {found.state === 'fails' && (
          <small className="rchk__wrong">
            {t(`problems.${found.problem}`)}{' '}
            {found.at !== null && t(found.check === 'vault audit' ? 'atEntry' : 'atByte', { at: found.at })}
          </small>
        )}
      </span>
    </li>
  )
}

const MARKS = {
  holds: 'done',
  stated: 'part',
  'not checked': 'none',
  fails: 'stops',
} as const satisfies Record<RecordCheck['state'], Status>
