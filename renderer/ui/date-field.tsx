import { Popover } from '@mantine/core'
import { lazy, type Ref, Suspense, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { type DateInputProblem, parseDateInput } from '#basics/date-input.ts'
import { fromToday, longDate, shortDate } from '#basics/date-words.ts'
import { isPlainDate, type PlainDate } from '#basics/plain-date.ts'
import { classNames } from './class-names.ts'
import { Field, type FieldWords } from './field.tsx'
import { Icon } from './icon.tsx'
import { IconCalendar } from './icons.ts'

const Calendar = lazy(() => import('./calendar.tsx').then(loaded => ({ default: loaded.Calendar })))

type DateFieldProps = FieldWords & {
  /** The day as `YYYY-MM-DD`, or the text as typed while it is no day. Keep it as it is: what isn't a day yet is a draft. */
  readonly value: string
  /** After every key. `date` is null while the text is no day. */
  readonly onChange: (value: string, date: PlainDate | null) => void
  readonly today: PlainDate
  /** Without the line in words, where there is no room for it. */
  readonly echoHidden?: boolean
  readonly size?: 'small' | 'medium'
  readonly disabled?: boolean
  readonly onBlur?: () => void
  readonly inputRef?: Ref<HTMLInputElement>
}

/** A day, typed day first and strictly, echoed in words, or chosen from a calendar. */
export const DateField = ({
  value,
  onChange,
  today,
  echoHidden = false,
  size = 'medium',
  disabled = false,
  onBlur,
  inputRef,
  error,
  ...words
}: DateFieldProps) => {
  const { t } = useTranslation('parts')
  const [typed, setTyped] = useState<string | null>(null)
  const [left, setLeft] = useState(value !== '')
  const [open, setOpen] = useState(false)
  const opener = useRef<HTMLButtonElement>(null)

  const text = typed ?? shown(value)
  const parsed = text.trim() === '' ? null : parseDateInput(text, today)
  const date = parsed?.ok ? parsed.value : null
  const ownError = left && parsed?.ok === false ? dateProblem(parsed.error, text, today, t) : null

  const take = (next: string) => {
    setTyped(next)
    setLeft(false)
    const read = parseDateInput(next, today)
    onChange(read.ok ? read.value : next, read.ok ? read.value : null)
  }
  const pick = (day: PlainDate) => {
    setTyped(null)
    setLeft(true)
    setOpen(false)
    onChange(day, day)
    opener.current?.focus()
  }

  return (
    <Field
      {...words}
      error={error ?? ownError}
      echo={
        date !== null && !echoHidden
          ? t('dateEcho', { date: longDate(date), distance: fromToday(date, today) })
          : undefined
      }
    >
      {ids => (
        <span className={classNames('field', 'date-field', size === 'small' && 'field--sm')}>
          <input
            {...ids}
            ref={inputRef}
            type="text"
            autoComplete="off"
            spellCheck={false}
            disabled={disabled}
            value={text}
            onChange={event => take(event.currentTarget.value)}
            onBlur={() => {
              setTyped(null)
              setLeft(true)
              onBlur?.()
            }}
          />
          <Popover
            opened={open}
            onChange={setOpen}
            position="bottom-end"
            trapFocus
            returnFocus
            withinPortal
            classNames={{ dropdown: 'pop' }}
          >
            <Popover.Target>
              <button
                ref={opener}
                type="button"
                className="date-field__open"
                aria-label={t('openCalendar')}
                disabled={disabled}
                onClick={() => setOpen(before => !before)}
              >
                <Icon of={IconCalendar} small />
              </button>
            </Popover.Target>
            <Popover.Dropdown aria-label={t('calendar')}>
              <Suspense fallback={null}>
                <Calendar value={date} today={today} onPick={pick} />
              </Suspense>
            </Popover.Dropdown>
          </Popover>
        </span>
      )}
    </Field>
  )
}

/** A day is shown as people write it; text that is no day is shown as it was typed. */
const shown = (value: string): string => (isPlainDate(value) ? shortDate(value) : value)

type Say = ReturnType<typeof useTranslation<'parts'>>['t']

/** What to do about a text that is no day. For grids and forms that show the sentence in a place of their own. */
export const dateProblem = (problem: DateInputProblem, text: string, today: PlainDate, t: Say): string => {
  const sentences = {
    'not-a-date': 'dateNotADate',
    'no-year': 'dateNoYear',
    'no-such-date': 'dateNoSuchDate',
  } as const satisfies Record<DateInputProblem, string>
  return t(sentences[problem], { text: text.trim(), example: shortDate(today) })
}
