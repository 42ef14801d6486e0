import { isPlainDate, type PlainDate } from '#basics/plain-date.ts'
import { useSitting } from '#renderer/bridge/sitting.tsx'
import { DateField } from '#renderer/ui/date-field.tsx'
import type { FieldWords } from '#renderer/ui/field.tsx'
import type { Drafts } from './use-drafts.ts'

type DraftDateFieldProps = FieldWords & {
  readonly drafts: Drafts
  /** Its name among the drafts. */
  readonly name: string
  readonly value: PlainDate | null
  readonly onChange: (day: PlainDate | null) => void
  readonly onBlur: () => void
  /** What to say where the day may not lie in the future and does: it is then kept as a draft. */
  readonly futureError?: string
}

/** A day of a form; what is no day yet is kept beside the form as it was typed. */
export const DraftDateField = ({
  drafts,
  name,
  value,
  onChange,
  onBlur,
  futureError,
  ...words
}: DraftDateFieldProps) => {
  const { today } = useSitting()
  const text = drafts.draftOf(name) ?? value ?? ''
  const isRefused = (day: PlainDate) => futureError !== undefined && day > today
  return (
    <DateField
      {...words}
      error={words.error ?? (isPlainDate(text) && isRefused(text) ? futureError : null)}
      value={text}
      today={today}
      onChange={(typed, day) => {
        const isDay = day !== null && !isRefused(day)
        drafts.keep(name, typed === '' || isDay ? undefined : typed)
        if (typed === '') onChange(null)
        else if (isDay) onChange(day)
      }}
      onBlur={() => {
        drafts.flush()
        onBlur()
      }}
    />
  )
}
