import type { KeyboardEvent } from 'react'
import { useTranslation } from 'react-i18next'
import { AGENDA_TEXT } from '#domain/session/agenda.ts'
import { mayMove } from '#domain/session/service-agenda.ts'
import { Button } from '#renderer/ui/button.tsx'
import { Icon } from '#renderer/ui/icon.tsx'
import { IconChevronDown, IconChevronUp } from '#renderer/ui/icons.ts'
import { Stepper } from '#renderer/ui/stepper.tsx'
import { TextArea } from '#renderer/ui/text-area.tsx'
import type { DraftItem } from './agenda-draft.ts'

type AgendaRowProps = {
  readonly item: DraftItem
  readonly place: number
  readonly mayUp: boolean
  readonly mayDown: boolean
  readonly minutesField: { readonly id: string; readonly error: string | null }
  readonly onChange: (item: DraftItem) => void
  readonly onMove: (by: 1 | -1) => void
}

/** One item: its minutes, its place, and what the service wants to do there. */
export const AgendaRow = ({
  item,
  place,
  mayUp,
  mayDown,
  minutesField,
  onChange,
  onMove,
}: AgendaRowProps) => {
  const { t } = useTranslation('settingsAgenda')
  const { t: session } = useTranslation('session')
  const name = session(`item.${item.key}`)
  const labelOf = (label: string) => (
    <>
      {label}
      <span className="sr">, {name}</span>
    </>
  )
  const onKeyDown = (event: KeyboardEvent) => {
    if (!event.altKey || event.ctrlKey || event.shiftKey || event.metaKey) return
    if (event.key !== 'ArrowUp' && event.key !== 'ArrowDown') return
    event.preventDefault()
    event.stopPropagation()
    if (event.key === 'ArrowUp' ? mayUp : mayDown) onMove(event.key === 'ArrowUp' ? -1 : 1)
  }
  return (
    <li onKeyDownCapture={onKeyDown}>
      <span className="no" aria-hidden="true">
        {place + 1}
      </span>
      <span className="agi-name">
        <strong>{name}</strong>
        {!mayMove(item.key) && <small>{t(item.key === 'opening' ? 'alwaysFirst' : 'alwaysLast')}</small>}
      </span>
      <span className="agi-min">
        <Stepper
          label={labelOf(t('minutesLabel'))}
          labelHidden
          {...minutesField}
          least={0}
          most={240}
          value={item.minutes}
          onChange={minutes => onChange({ ...item, minutes })}
        />
        <span className="sm dim" aria-hidden="true">
          {t('unit')}
        </span>
      </span>
      <span className="mv">
        {mayMove(item.key) && (
          <>
            <Button size="small" aria-disabled={!mayUp} onClick={() => mayUp && onMove(-1)}>
              <Icon of={IconChevronUp} small />
              <span className="sr">{t('up', { item: name })}</span>
            </Button>
            <Button size="small" aria-disabled={!mayDown} onClick={() => mayDown && onMove(1)}>
              <Icon of={IconChevronDown} small />
              <span className="sr">{t('down', { item: name })}</span>
            </Button>
          </>
        )}
      </span>
      <TextArea
        className="agi-text"
        label={labelOf(t('text'))}
        labelHidden
        rows={1}
        placeholder={t('textHint')}
        value={item.text}
        maxLength={AGENDA_TEXT}
        onChange={text => onChange({ ...item, text })}
      />
    </li>
  )
}
