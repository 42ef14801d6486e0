import { useTranslation } from 'react-i18next'
import { shortDate } from '#basics/date-words.ts'
import { dateOf, type Instant } from '#basics/instant.ts'
import type { AppError } from '#contract/app-error.ts'
import type { RecordCheckView } from '#contract/record-check.ts'
import { type RecordCheck, type RecordCheckName, redactedOn } from '#domain/record/check-record.ts'
import { errorWords } from '#renderer/text/error-words.ts'
import { Button } from '#renderer/ui/button.tsx'
import { Dialog } from '#renderer/ui/dialog.tsx'
import { ErrorSummary } from '#renderer/ui/error-summary.tsx'
import { Note } from '#renderer/ui/note.tsx'
import { LongWork } from '#renderer/ui/progress.tsx'
import { type Status, StatusMark } from '#renderer/ui/status-mark.tsx'
import { AddendumChecks, CheckedAddenda } from './addendum-checks.tsx'

type CheckDialogProps = {
  readonly open: boolean
  readonly onClose: () => void
  readonly title: string
  /** Null while it is being checked. */
  readonly view: RecordCheckView | null
  readonly error: AppError | null
}

/** What was checked of a record's file, one line each, and what it comes to. */
export const CheckDialog = ({ open, onClose, title, view, error }: CheckDialogProps) => {
  const { t } = useTranslation('recordCheck')
  return (
    <Dialog
      open={open}
      onClose={onClose}
      title={title}
      size="large"
      actions={
        <Button kind="primary" onClick={onClose}>
          {t('close')}
        </Button>
      }
    >
      {error !== null && <ErrorSummary told={1} problems={[{ text: errorWords(error) }]} />}
      {error === null && (view === null ? <LongWork>{t('working')}</LongWork> : <Checked view={view} />)}
    </Dialog>
  )
}

const Checked = ({ view }: { readonly view: RecordCheckView }) => {
  const { t } = useTranslation('recordCheck')
  if (view.noRecord !== null)
    return (
      <p className="rchk__sum" role="status">
        {t(`noRecord.${view.noRecord}`)}
      </p>
    )
  return (
    <div className="rchk">
      <p className="rchk__sum" role="status">
        <Verdict view={view} />
      </p>
      {!view.verified && (
        <Note kind="attention">{t(isOfAnotherVault(view) ? 'ofAnotherVault' : 'whatToDo')}</Note>
      )}
      {view.addendum === null ? (
        <ul aria-label={t('list')}>
          {view.checks.map(found => (
            <OneCheck key={found.check} found={found} />
          ))}
        </ul>
      ) : (
        <AddendumChecks addendum={view.addendum} />
      )}
      <CheckedAddenda addenda={view.addenda} />
      <p className="dim sm">{t('elsewhere')}</p>
    </div>
  )
}

const Verdict = ({ view }: { readonly view: RecordCheckView }) => {
  const { t } = useTranslation('recordCheck')
  const { t: added } = useTranslation('addendumCheck')
  if (view.verified) {
    const on = redactedOn(checksOf(view))
    if (on !== null) {
      const said = { on: shortDate(dateOf(on as Instant)) }
      return view.addendum === null ? t('verifiedRedacted', said) : added('verifiedRedacted', said)
    }
    return view.addendum === null ? t('verified') : added('verified')
  }
  const all = checksOf(view)
  const failed = all.filter(({ state }) => state === 'fails').length
  const addenda = view.addenda.filter(({ verified }) => !verified).length
  return t('notVerified', { count: failed + addenda, all: all.length + view.addenda.length })
}

/** Of the file in hand, whichever of the two it is. */
const checksOf = ({ checks, addendum }: RecordCheckView) => [...checks, ...(addendum?.checks ?? [])]

/** Whole by itself, and no record that this vault has for the one who asks. */
const isOfAnotherVault = (view: RecordCheckView): boolean =>
  view.addenda.length === 0 &&
  checksOf(view).every(
    found => found.state !== 'fails' || found.problem === 'not-in-vault' || found.problem === 'not-of-vault',
  )

const OneCheck = ({ found }: { readonly found: RecordCheck }) => {
  const { t } = useTranslation('recordCheck')
  return (
    <li>
      <StatusMark status={MARKS[found.state]} wordHidden>
        {t(`states.${found.state}`)}
      </StatusMark>
      <span>
        {t(`checks.${found.check}`)}
        {found.state === 'not checked' && <small>{t(whyNotChecked(found.check))}</small>}
        {found.state === 'redacted' && (
          <small>{t('redactedOn', { on: shortDate(dateOf(found.on as Instant)) })}</small>
        )}
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

/** In the window the vault is always there. */
const whyNotChecked = (check: RecordCheckName) =>
  isOfVault(check) ? (`notCheckedHere.${check}` as const) : (`notChecked.${check}` as const)

const isOfVault = (check: RecordCheckName): check is Extract<RecordCheckName, `vault ${string}`> =>
  check.startsWith('vault ')

const MARKS = {
  holds: 'done',
  stated: 'part',
  redacted: 'part',
  'not checked': 'none',
  fails: 'stops',
} as const satisfies Record<RecordCheck['state'], Status>
