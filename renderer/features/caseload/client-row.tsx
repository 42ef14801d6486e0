import { memo } from 'react'
import { Link } from 'wouter'
import { shortDate } from '#basics/date-words.ts'
import type { PersonId } from '#basics/ids.ts'
import type { CaseloadRow } from '#contract/caseload.ts'
import { BandMark } from '#renderer/ui/band-mark.tsx'
import { Chip } from '#renderer/ui/chip.tsx'
import { ClientName } from '#renderer/ui/client-name.tsx'
import { StatusMark } from '#renderer/ui/status-mark.tsx'
import { caseloadHref } from './caseload-address.ts'
import type { RowWords } from './row-words.ts'
import { ScoreFigure } from './score-figure.tsx'

type ClientRowProps = {
  readonly words: RowWords
  readonly row: CaseloadRow
  readonly practitionerId: PersonId
  readonly scoring: boolean
  readonly isChosen: boolean
}

export const ClientRow = memo(({ words, row, practitionerId, scoring, isChosen }: ClientRowProps) => {
  const { t, parts, terms } = words
  const { client, values, score, nextReview } = row
  const none = <span className="dimmer">{parts('notRecorded')}</span>
  return (
    <tr className={isChosen ? 'sel' : undefined}>
      <th scope="row">
        <Link
          href={caseloadHref(practitionerId, client.id)}
          aria-current={isChosen ? 'true' : undefined}
          id={`client-${client.id}`}
        >
          <ClientName {...client} />
        </Link>{' '}
        <RowChip words={words} row={row} />
      </th>
      {scoring && (
        <>
          <td>
            {score === null ? <span className="dimmer">{t('noBand')}</span> : <BandMark band={score.band} />}
          </td>
          <td className="num c-give">
            {score === null ? (
              <span className="sr">{parts('notRecorded')}</span>
            ) : (
              <ScoreFigure words={words} score={score} />
            )}
          </td>
        </>
      )}
      <td className="c-give">{values.risk === null ? none : terms(`risk.${values.risk}`)}</td>
      <td className="num c-give">
        <Contacts words={words} made={values.contactsMade} planned={values.contactsPlanned} />
      </td>
      <td className="c-last">{values.lastContact === null ? none : shortDate(values.lastContact)}</td>
      <td className="c-due">
        {nextReview === null ? (
          none
        ) : (
          <>
            {nextReview.overdue ? (
              <StatusMark status="due">
                <span className="sr">{t('passed')} </span>
                {shortDate(nextReview.due)}
              </StatusMark>
            ) : (
              <span className="ok">{shortDate(nextReview.due)}</span>
            )}
            <span className="w">{t(`kind.${nextReview.kind}`)}</span>
          </>
        )}
      </td>
    </tr>
  )
})

/** Where a client stands, or how they came, when that is not the ordinary. */
const RowChip = ({
  words: { t, terms },
  row: { standing, membership, until },
}: Pick<ClientRowProps, 'words' | 'row'>) => {
  const states = [
    until === null ? null : t('leaves', { date: shortDate(until) }),
    standing === 'open' ? null : terms(`standing.${standing}`),
    membership === 'carried' ? null : terms(`membership.${membership}`),
  ].filter(state => state !== null)
  return states.map(state => <Chip key={state}>{state}</Chip>)
}

type ContactsProps = {
  readonly words: RowWords
  readonly made: number | null
  readonly planned: number | null
}

const Contacts = ({ words: { t, parts }, made, planned }: ContactsProps) => (
  <>
    {made ?? (
      <>
        <span aria-hidden="true">–</span>
        <span className="sr">{parts('notRecorded')}</span>
      </>
    )}
    {planned !== null && <span className="dimmer"> {t('ofPlanned', { planned })}</span>}
  </>
)
