import { useTranslation } from 'react-i18next'
import { shortDate } from '#basics/date-words.ts'
import { dateOf, type Instant } from '#basics/instant.ts'
import type { AddendumChecked } from '#contract/record-check.ts'
import type { AddendumCheck } from '#domain/record/check-addendum.ts'
import { type Status, StatusMark } from '#renderer/ui/status-mark.tsx'

/** Every check of one addendum's file; what nobody could have given here is left out. */
export const AddendumChecks = ({ addendum }: { readonly addendum: AddendumChecked }) => {
  const { t } = useTranslation('recordCheck')
  return (
    <ul aria-label={t('list')}>
      {addendum.checks
        .filter(({ check }) => check !== 'record')
        .map(found => (
          <OneCheck key={found.check} found={found} />
        ))}
    </ul>
  )
}

/** One line for each addendum of a record that was checked. */
export const CheckedAddenda = ({ addenda }: { readonly addenda: readonly AddendumChecked[] }) => {
  const { t } = useTranslation('addendumCheck')
  const { t: words } = useTranslation('recordCheck')
  if (addenda.length === 0) return null
  return (
    <ul aria-label={t('ofRecord')}>
      {addenda.map(({ number, verified, checks }) => (
        <li key={number}>
          <StatusMark status={verified ? 'done' : 'stops'} wordHidden>
            {words(verified ? 'states.holds' : 'states.fails')}
          </StatusMark>
          <span>
            {t('one', { number })}
            {checks.map(
              found =>
                found.state === 'fails' && (
                  <small key={found.check} className="rchk__wrong">
                    {t(`problems.${found.problem}`)}
                  </small>
                ),
            )}
          </span>
        </li>
      ))}
    </ul>
  )
}

const OneCheck = ({ found }: { readonly found: AddendumCheck }) => {
  const { t } = useTranslation('addendumCheck')
  const { t: words } = useTranslation('recordCheck')
  return (
    <li>
      <StatusMark status={MARKS[found.state]} wordHidden>
        {words(`states.${found.state}`)}
      </StatusMark>
      <span>
        {t(`checks.${found.check}`)}
        {found.state === 'redacted' && (
          <small>{words('redactedOn', { on: shortDate(dateOf(found.on as Instant)) })}</small>
        )}
        {found.state === 'not checked' && <small>{t(`notChecked.${found.check}`)}</small>}
        {found.state === 'fails' && (
          <small className="rchk__wrong">
            {t(`problems.${found.problem}`)}{' '}
            {found.at !== null &&
              words(found.check === 'vault audit' ? 'atEntry' : 'atByte', { at: found.at })}
          </small>
        )}
      </span>
    </li>
  )
}

const MARKS = {
  holds: 'done',
  redacted: 'part',
  'not checked': 'none',
  fails: 'stops',
} as const satisfies Record<AddendumCheck['state'], Status>
