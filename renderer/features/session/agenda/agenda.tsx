import { Fragment } from 'react'
import { Trans, useTranslation } from 'react-i18next'
import { longMonth, monthName, shortDate } from '#basics/date-words.ts'
import { dateOf, timeOf } from '#basics/instant.ts'
import type { SessionClock } from '#domain/session/clock.ts'
import { nextSessionState } from '#domain/session/session-state.ts'
import { Button } from '#renderer/ui/button.tsx'
import { AgendaColumn } from '#renderer/ui/page/agenda-column.tsx'
import { Bar } from '#renderer/ui/progress.tsx'
import { useSession } from '../session-context.tsx'
import { AgendaItem } from './agenda-item.tsx'
import { CurrentItem } from './current-item.tsx'
import { isHeld } from './item-steps.ts'
import { useClock } from './use-clock.ts'

/** The session's rail: what was planned, what it took, where the two are. It never moves on by itself. */
export const Agenda = ({ onPause }: { readonly onPause: () => void }) => {
  const { t } = useTranslation('session')
  const session = useSession()
  const { view, place, supervisor } = session
  const clock = useClock(view, place)
  const held = isHeld(session)
  return (
    <AgendaColumn
      label={t('agenda')}
      clock={<WholeClock clock={clock} />}
      foot={
        nextSessionState(view.state, 'paused') !== undefined && (
          <Button kind="quiet" size="small" onClick={onPause}>
            {t('pause')}
          </Button>
        )
      }
    >
      {view.agenda.map((item, index) => {
        const minutes = clock.items[index]
        if (minutes === undefined) return null
        return item.key === place.item ? (
          <Fragment key={item.key}>
            <CurrentItem minutes={minutes} />
            {held && <li className="agenda__held">{t('keyboardFirst', { name: supervisor.first })}</li>}
          </Fragment>
        ) : (
          <AgendaItem key={item.key} item={item} minutes={minutes} held={held} />
        )
      })}
    </AgendaColumn>
  )
}

const WholeClock = ({ clock }: { readonly clock: SessionClock }) => {
  const { t } = useTranslation('session')
  const { view } = useSession()
  const { used, planned } = clock
  const { month } = view.review
  const name = month.slice(0, 4) === view.now.slice(0, 4) ? monthName(month) : longMonth(month)
  return (
    <>
      <p className="xs dim">
        {t('sessionOn', { date: shortDate(dateOf(view.startedAt ?? view.now)), month: name })}
      </p>
      <p className="t">
        <Trans t={t} i18nKey="usedOf" values={{ used, planned }} components={{ b: <strong /> }} />
      </p>
      <Bar part={planned === 0 ? 0 : used / planned} label={t('usedOfWords', { used, planned })} />
      <p className="xs dim">
        <Beginning /> {t(clock.asPlanned ? 'endsAsPlanned' : 'endsAbout', { time: timeOf(clock.endsAt) })}
      </p>
    </>
  )
}

const Beginning = () => {
  const { t } = useTranslation('session')
  const { startedAt, now, pausedMinutes } = useSession().view
  if (pausedMinutes > 0) return t('paused', { minutes: pausedMinutes })
  if (startedAt === null) return null
  if (dateOf(startedAt) === dateOf(now)) return t('started', { time: timeOf(startedAt) })
  return t('startedOn', { date: shortDate(dateOf(startedAt)), time: timeOf(startedAt) })
}
