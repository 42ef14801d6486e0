import { useState } from 'react'
import type { ClientId } from '#basics/ids.ts'
import type { PlainDate } from '#basics/plain-date.ts'
import type { Result } from '#basics/result.ts'
import type { AppError } from '#contract/app-error.ts'
import type { ClientFacts } from '#domain/caseload/client.ts'
import { callOperation } from '#renderer/bridge/bridge.ts'
import { useAutosave, useAutosavedValue } from '#renderer/bridge/saving/use-autosave.ts'
import { errorWords } from '#renderer/text/error-words.ts'
import { DateField } from '#renderer/ui/date-field.tsx'
import { TextArea } from '#renderer/ui/text-area.tsx'
import { TextField } from '#renderer/ui/text-field.tsx'

type TextFact =
  | 'forename'
  | 'surname'
  | 'initials'
  | 'service'
  | 'locality'
  | 'caseType'
  | 'goals'
  | 'strengths'
  | 'choices'
type DayFact = 'birthDate' | 'referralDate'

type FactTextProps = {
  readonly clientId: ClientId
  readonly field: TextFact
  readonly label: string
  readonly hint?: string
  readonly stored: string | null
  /** More than a line. */
  readonly long?: boolean
}

/** Empty is 'not recorded'. */
export const FactText = ({ clientId, field, label, hint, stored, long = false }: FactTextProps) => {
  const { value, setValue, flush } = useAutosavedValue(`client/${clientId}/${field}`, stored ?? '', text =>
    saveFact(clientId, field, text.trim() === '' ? null : text),
  )
  const common = { label, hint, value, onChange: setValue, onBlur: flush }
  return long ? <TextArea {...common} maxLength={40_000} /> : <TextField {...common} maxLength={200} />
}

type FactDayProps = {
  readonly clientId: ClientId
  readonly field: DayFact
  readonly label: string
  readonly stored: PlainDate | null
  readonly today: PlainDate
}

/** A day that has come. What is no day yet stays as typed and is not taken. */
export const FactDay = ({ clientId, field, label, stored, today }: FactDayProps) => {
  const [text, setText] = useState<string>(stored ?? '')
  const [refused, setRefused] = useState<string | null>(null)
  const { change, flush } = useAutosave<PlainDate | null>(`client/${clientId}/${field}`, async day => {
    const result = await saveFact(clientId, field, day)
    if (result.ok || result.error.code !== 'date-in-the-future') return result
    setRefused(errorWords(result.error))
    return { ok: true, value: {} }
  })
  return (
    <DateField
      label={label}
      value={text}
      today={today}
      error={refused}
      onChange={(next, day) => {
        setText(next)
        setRefused(null)
        if (day !== null || next.trim() === '') change(day)
      }}
      onBlur={() => void flush()}
    />
  )
}

const saveFact = <F extends TextFact | DayFact>(
  clientId: ClientId,
  field: F,
  value: ClientFacts[F],
): Promise<Result<unknown, AppError>> =>
  callOperation('caseload.changeClient', { clientId, facts: { [field]: value } })
