import { useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { shortDate } from '#basics/date-words.ts'
import type { PlainDate } from '#basics/plain-date.ts'
import { clientWords } from '#renderer/text/words.ts'
import { Button, LinkButton } from '../button.tsx'
import { Checkbox } from '../checkbox.tsx'
import { ClientName } from '../client-name.tsx'
import { DateField } from '../date-field.tsx'
import { ErrorSummary } from '../error-summary.tsx'
import { Icon } from '../icon.tsx'
import { IconCheck, IconCopy } from '../icons.ts'
import type { OwnRecordRow, OwnRecords } from './use-own-records.ts'

type OwnRecordListProps = {
  readonly rows: readonly OwnRecordRow[]
  readonly records: OwnRecords
  readonly today: PlainDate
  readonly mayTick: boolean
  /** The whole text under each line; or in a narrow place, everything below one another. */
  readonly form?: 'lines' | 'whole' | 'narrow'
}

/** A text for each client's own record: copy it, enter it there, tick it here. */
export const OwnRecordList = ({ rows, form = 'lines', records, ...rest }: OwnRecordListProps) => (
  <>
    <ErrorSummary problems={records.problem === null ? [] : [{ text: records.problem }]} />
    <ul className={form === 'narrow' ? 'txts txts--narrow' : 'txts'}>
      {rows.map(row => (
        <OwnRecord key={row.client.id} row={row} records={records} form={form} {...rest} />
      ))}
    </ul>
    <p className="sr" role="status">
      {records.said}
    </p>
  </>
)

type OwnRecordProps = Omit<OwnRecordListProps, 'rows'> & { readonly row: OwnRecordRow }

const OwnRecord = ({ row, records, today, mayTick, form }: OwnRecordProps) => {
  const { t } = useTranslation('ownRecords')
  const on = records.enteredOn(row)
  const { client } = row
  const name = clientWords(client)
  return (
    <li>
      <Checkbox
        label={t('tick', { client: name })}
        labelHidden
        checked={on !== null}
        disabled={!mayTick}
        onChange={ticked => records.enter(row, ticked ? today : null)}
      />
      <span>
        <ClientName {...client} />
        <small>{row.short}</small>
      </span>
      <span className="txts__end">
        {on !== null && <EnteredDay row={row} on={on} records={records} today={today} mayTick={mayTick} />}
        {on === null && form === 'narrow' && <span className="dim">{t('notRecorded')}</span>}
        {(on === null || form === 'whole') && (
          <CopyText row={row} records={records} asLink={form === 'narrow'} />
        )}
      </span>
      {form === 'whole' && <p className="txts__text lines-kept">{row.text}</p>}
    </li>
  )
}

type CopyTextProps = Pick<OwnRecordProps, 'row' | 'records'> & { readonly asLink: boolean }

const CopyText = ({ row, records, asLink }: CopyTextProps) => {
  const { t } = useTranslation('ownRecords')
  const copied = records.copiedId === row.client.id
  if (asLink)
    return (
      <LinkButton onClick={() => records.copy(row)}>
        {t(copied ? 'copied' : 'copy')}
        <span className="sr">: {clientWords(row.client)}</span>
      </LinkButton>
    )
  return (
    <Button size="small" onClick={() => records.copy(row)}>
      <Icon of={copied ? IconCheck : IconCopy} small />
      {t(copied ? 'copied' : 'copy')}
      <span className="sr">: {clientWords(row.client)}</span>
    </Button>
  )
}

type EnteredDayProps = Pick<OwnRecordProps, 'row' | 'records' | 'today' | 'mayTick'> & {
  readonly on: PlainDate
}

/** The day, today unless somebody says another. */
const EnteredDay = ({ row, on, records, today, mayTick }: EnteredDayProps) => {
  const { t } = useTranslation('ownRecords')
  const [draft, setDraft] = useState<{ text: string; date: PlainDate | null } | null>(null)
  const [error, setError] = useState<string | null>(null)
  const opener = useRef<HTMLSpanElement>(null)
  const words = t('enteredOn', { date: shortDate(on) })
  const close = () => {
    setDraft(null)
    setError(null)
    requestAnimationFrame(() => opener.current?.querySelector('button')?.focus())
  }
  const take = () => {
    if (draft === null) return
    if (draft.date === null) return setError(t('writeDay', { example: shortDate(today) }))
    const problem = records.dayProblem(row, draft.date)
    setError(problem)
    if (problem !== null) return
    records.enter(row, draft.date)
    close()
  }
  if (!mayTick)
    return (
      <span className="sm dim">
        {row.entered === null ? words : t('enteredOnBy', { date: shortDate(on), name: row.entered.by.name })}
      </span>
    )
  if (draft === null)
    return (
      <span ref={opener}>
        <LinkButton className="txts__on" onClick={() => setDraft({ text: on, date: on })}>
          {words}
          <span className="sr">
            {t('changeDay')}: {clientWords(row.client)}
          </span>
        </LinkButton>
      </span>
    )
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: keys of the field within.
    <span
      className="txts__day"
      onKeyDown={event => {
        if (event.key === 'Escape') close()
        if (event.key === 'Enter' && event.target instanceof HTMLInputElement) take()
      }}
    >
      <DateField
        label={t('day')}
        size="small"
        echoHidden
        today={today}
        value={draft.text}
        error={error ?? undefined}
        onChange={(text, date) => {
          setDraft({ text, date })
          setError(null)
        }}
        inputRef={focusOnce}
      />
      <Button size="small" onClick={take}>
        {t('saveDay')}
      </Button>
    </span>
  )
}

/** The field that was asked for takes the keyboard. */
const focusOnce = (input: HTMLInputElement | null): void => input?.focus()
