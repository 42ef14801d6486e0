import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { dateOf, type Instant, timeOf } from '#basics/instant.ts'
import { isPlainDate, type PlainDate } from '#basics/plain-date.ts'
import type { PlannedSession } from '#contract/review.ts'
import { SHORT_TEXT } from '#domain/caseload/client.ts'
import { callOperation } from '#renderer/bridge/bridge.ts'
import { useAutosavedValue } from '#renderer/bridge/saving/use-autosave.ts'
import { useSitting } from '#renderer/bridge/sitting.tsx'
import { DateField } from '#renderer/ui/date-field.tsx'
import { Panel } from '#renderer/ui/panel.tsx'
import { TextField } from '#renderer/ui/text-field.tsx'
import { usePreparation } from '../preparation.tsx'
import { isPreparing } from '../queries.ts'
import { useDrafts } from '../use-drafts.ts'
import { plannedAt, readTime } from './planned-time.ts'

const NOTHING_PLANNED: PlannedSession = { plannedFor: null, place: null }

/** When and where the two meet; either of them may set it. A day or an hour alone is kept, and is no plan yet. */
export const PlanSession = () => {
  const { t } = useTranslation('prepare')
  const { view } = usePreparation()
  const { today } = useSitting()
  const reviewId = view.review.id
  const drafts = useDrafts(`plan/${reviewId}`)
  const { value, setValue, flush } = useAutosavedValue<PlannedSession>(
    `plan/${reviewId}`,
    view.session ?? NOTHING_PLANNED,
    planned => callOperation('review.planSession', { reviewId, ...planned }),
  )
  const [typedTime, setTypedTime] = useState<string | null>(null)
  if (!drafts.loaded) return null
  const disabled = !isPreparing(view)
  const day = drafts.draftOf('day') ?? dayOf(value.plannedFor)
  const time = drafts.draftOf('time') ?? timeText(value.plannedFor)

  const take = (nextDay: string, nextTime: string) => {
    const hour = readTime(nextTime)
    const both = isPlainDate(nextDay) && hour !== null
    drafts.keep('day', both || nextDay === '' ? undefined : nextDay)
    drafts.keep('time', both || nextTime === '' ? undefined : nextTime)
    const plannedFor = both ? plannedAt(nextDay as PlainDate, hour) : null
    if (plannedFor !== value.plannedFor) setValue({ ...value, plannedFor })
  }
  const leave = () => {
    setTypedTime(null)
    drafts.flush()
    flush()
  }
  const shownTime = typedTime ?? time
  const isUnread = typedTime === null && time !== '' && readTime(time) === null
  const isAlone = typedTime === null && !isUnread && isPlainDate(day) !== (readTime(time) !== null)
  return (
    <Panel title={t('sessionPanel')}>
      <div className="plan">
        <DateField
          label={t('sessionDate')}
          value={day}
          today={today}
          disabled={disabled}
          onChange={next => take(next, time)}
          onBlur={leave}
        />
        <TextField
          label={t('sessionTime')}
          placeholder={t('sessionTimeHint')}
          maxLength={20}
          disabled={disabled}
          value={shownTime}
          error={isUnread ? t('timeNotRead', { text: time }) : null}
          echo={isAlone ? t('planNeedsBoth') : undefined}
          onChange={text => {
            setTypedTime(text)
            take(day, text)
          }}
          onBlur={leave}
        />
        <TextField
          className="plan__place"
          label={t('sessionPlace')}
          placeholder={t('sessionPlaceHint')}
          maxLength={SHORT_TEXT}
          disabled={disabled}
          value={value.place ?? ''}
          onChange={place => setValue({ ...value, place: place === '' ? null : place })}
          onBlur={leave}
        />
      </div>
    </Panel>
  )
}

const dayOf = (planned: Instant | null): string => (planned === null ? '' : dateOf(planned))

const timeText = (planned: Instant | null): string => (planned === null ? '' : timeOf(planned))
