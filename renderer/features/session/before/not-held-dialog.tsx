import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { shortDate } from '#basics/date-words.ts'
import type { ReviewId } from '#basics/ids.ts'
import { isPlainDate } from '#basics/plain-date.ts'
import { useSitting } from '#renderer/bridge/sitting.tsx'
import { useOnce } from '#renderer/bridge/use-once.ts'
import { errorWords } from '#renderer/text/error-words.ts'
import { Button } from '#renderer/ui/button.tsx'
import { DateField } from '#renderer/ui/date-field.tsx'
import { Dialog } from '#renderer/ui/dialog.tsx'
import { ErrorSummary } from '#renderer/ui/error-summary.tsx'
import { TextArea } from '#renderer/ui/text-area.tsx'
import { TextField } from '#renderer/ui/text-field.tsx'
import { type FormProblem, useProblems } from '#renderer/ui/use-problems.ts'
import { send } from '../mutations.ts'
import { momentHere, readTime } from '../wall-time.ts'

type NotHeldProps = { readonly reviewId: ReviewId; readonly open: boolean; readonly onClose: () => void }
type FieldName = 'reason' | 'date' | 'time'

/** A planned session that did not take place: its reason, and the new date where there is one. */
export const NotHeldDialog = ({ reviewId, open, onClose }: NotHeldProps) => {
  const { t } = useTranslation('session')
  const { today } = useSitting()
  const [reason, setReason] = useState('')
  const [date, setDate] = useState('')
  const [time, setTime] = useState('')
  const problems = useProblems<FieldName>()
  const found = (): FormProblem<FieldName>[] => [
    ...(reason.trim() === '' ? [{ field: 'reason', text: t('notHeldReasonNeeded') } as const] : []),
    ...(date !== '' && !isPlainDate(date)
      ? [{ field: 'date', text: t('dateNotRead', { example: shortDate(today) }) } as const]
      : []),
    ...(date === '' && time !== '' ? [{ field: 'date', text: t('timeNeedsDay') } as const] : []),
    ...((date !== '' || time !== '') && readTime(time) === null
      ? [{ field: 'time', text: t('timeNotRead') } as const]
      : []),
  ]
  const record = useOnce(async () => {
    if (!problems.tell(found())) return
    const at = readTime(time)
    const newDate = isPlainDate(date) && at !== null ? momentHere(date, at) : null
    const recorded = await send('review.sessionNotHeld', { reviewId, reason: reason.trim(), newDate })
    if (!recorded.ok) return problems.tell([{ field: null, text: errorWords(recorded.error) }])
    setReason('')
    setDate('')
    setTime('')
    onClose()
  })
  return (
    <Dialog
      open={open}
      onClose={onClose}
      title={t('notHeld')}
      actions={
        <>
          <Button onClick={onClose}>{t('keepIt')}</Button>
          <Button kind="primary" onClick={() => record()}>
            {t('recordNotHeld')}
          </Button>
        </>
      }
    >
      <ErrorSummary {...problems.summary} />
      <p>{t('notHeldMore')}</p>
      <TextArea
        className="fg"
        label={t('notHeldReason')}
        {...problems.at('reason')}
        value={reason}
        onChange={problems.on('reason', setReason)}
        maxLength={2000}
        autoFocus
      />
      <div className="dtrow fg">
        <DateField
          label={t('newDate')}
          hint={t('newDateLater')}
          today={today}
          {...problems.at('date')}
          value={date}
          onChange={problems.on('date', setDate)}
        />
        <TextField
          label={t('newTime')}
          {...problems.at('time')}
          value={time}
          onChange={problems.on('time', setTime)}
        />
      </div>
    </Dialog>
  )
}
