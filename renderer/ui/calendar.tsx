import '@mantine/dates/styles.layer.css'
import { DatePicker } from '@mantine/dates'
import { useEffect, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { longDate } from '#basics/date-words.ts'
import { isPlainDate, type PlainDate } from '#basics/plain-date.ts'

type CalendarProps = {
  readonly value: PlainDate | null
  readonly today: PlainDate
  readonly onPick: (day: PlainDate) => void
}

/** A month to choose a day from. Arrow keys move; loaded when first opened. */
export const Calendar = ({ value, today, onPick }: CalendarProps) => {
  const { t } = useTranslation('parts')
  const start = value ?? today
  const place = useRef<HTMLDivElement>(null)
  useEffect(() => {
    // It may have come after the popover looked for something to focus.
    place.current?.querySelector<HTMLElement>('[data-autofocus]')?.focus()
  }, [])
  return (
    <DatePicker
      ref={place}
      className="cal"
      value={value}
      defaultDate={start}
      firstDayOfWeek={1}
      getDayAriaLabel={day => (isPlainDate(day) ? longDate(day) : day)}
      getDayProps={day => ({
        'data-autofocus': day === start || undefined,
        'data-today': day === today || undefined,
      })}
      ariaLabels={{
        previousMonth: t('previousMonth'),
        nextMonth: t('nextMonth'),
        previousYear: t('previousYear'),
        nextYear: t('nextYear'),
        previousDecade: t('previousDecade'),
        nextDecade: t('nextDecade'),
      }}
      classNames={{
        calendarHeader: 'cal__head',
        calendarHeaderLevel: 'cal__level',
        day: 'cal__day',
        monthsListControl: 'cal__cell',
        yearsListControl: 'cal__cell',
      }}
      onChange={day => {
        if (day !== null && isPlainDate(day)) onPick(day)
      }}
    />
  )
}
