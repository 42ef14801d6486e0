import { useTranslation } from 'react-i18next'
import { z } from 'zod'
import { shortDate } from '#basics/date-words.ts'
import type { ReviewId } from '#basics/ids.ts'
import { isPlainDate } from '#basics/plain-date.ts'
import { useSitting } from '#renderer/bridge/sitting.tsx'
import { errorWords } from '#renderer/text/error-words.ts'
import { Button } from '#renderer/ui/button.tsx'
import { DateField } from '#renderer/ui/date-field.tsx'
import { Dialog } from '#renderer/ui/dialog.tsx'
import { ErrorSummary } from '#renderer/ui/error-summary.tsx'
import { words } from '#renderer/ui/form/form-schema.ts'
import { useSentForm } from '#renderer/ui/form/use-sent-form.ts'
import { TextArea } from '#renderer/ui/text-area.tsx'
import { TextField } from '#renderer/ui/text-field.tsx'
import { send } from '../mutations.ts'
import { momentHere, readTime } from '../wall-time.ts'

type NotHeldProps = { readonly reviewId: ReviewId; readonly open: boolean; readonly onClose: () => void }

/** A planned session that did not take place: its reason, and the new date where there is one. */
export const NotHeldDialog = ({ reviewId, open, onClose }: NotHeldProps) => {
  const { t } = useTranslation('session')
  const { today } = useSitting()
  const form = useSentForm(
    z
      .object({ reason: words(t('notHeldReasonNeeded')), date: z.string(), time: z.string() })
      .refine(({ date }) => date === '' || isPlainDate(date), {
        path: ['date'],
        message: t('dateNotRead', { example: shortDate(today) }),
      })
      .refine(({ date, time }) => date !== '' || time === '', { path: ['date'], message: t('timeNeedsDay') })
      .refine(({ date, time }) => (date === '' && time === '') || readTime(time) !== null, {
        path: ['time'],
        message: t('timeNotRead'),
      })
      .transform(({ reason, date, time }) => {
        const at = readTime(time)
        return { reason, newDate: isPlainDate(date) && at !== null ? momentHere(date, at) : null }
      }),
    { reason: '', date: '', time: '' },
  )
  const record = form.onSubmit(async values => {
    const recorded = await send('review.sessionNotHeld', { reviewId, ...values })
    if (!recorded.ok) return { text: errorWords(recorded.error) }
    form.reset()
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
          <Button kind="primary" onClick={record}>
            {t('recordNotHeld')}
          </Button>
        </>
      }
    >
      <ErrorSummary {...form.summary} />
      <p>{t('notHeldMore')}</p>
      <TextArea
        className="fg"
        label={t('notHeldReason')}
        {...form.field('reason')}
        maxLength={2000}
        autoFocus
      />
      <div className="dtrow fg">
        <DateField label={t('newDate')} hint={t('newDateLater')} today={today} {...form.field('date')} />
        <TextField label={t('newTime')} {...form.field('time')} />
      </div>
    </Dialog>
  )
}
