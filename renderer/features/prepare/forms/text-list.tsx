import { type ReactNode, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { SHORT_TEXT } from '#domain/caseload/client.ts'
import { Icon } from '#renderer/ui/icon.tsx'
import { IconX } from '#renderer/ui/icons.ts'
import { TextArea } from '#renderer/ui/text-area.tsx'

type TextListProps = {
  readonly items: readonly { readonly text: string; readonly beside?: ReactNode }[]
  readonly label: (number: number) => string
  readonly removeLabel: (number: number) => string
  /** Of the first field, for a link from the summary. */
  readonly id: string
  readonly disabled: boolean
  readonly onChange: (index: number, text: string) => void
  readonly onAdd: () => void
  readonly onRemove: (index: number) => void
  readonly onBlur: () => void
  readonly className: string
}

/** Short texts in order, one a line. Enter goes on to the next; at the end it adds one. */
export const TextList = ({
  items,
  label,
  removeLabel,
  id,
  disabled,
  onChange,
  onAdd,
  onRemove,
  onBlur,
  className,
}: TextListProps) => {
  const { t } = useTranslation('closingForms')
  const list = useRef<HTMLOListElement>(null)
  const focusField = (index: number) =>
    requestAnimationFrame(() => list.current?.querySelectorAll<HTMLElement>('textarea')[index]?.focus())
  return (
    <ol className={className} ref={list}>
      {items.map((item, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: lines have nothing else to be told apart by, and stay in order.
        <li key={index}>
          <span className="no" aria-hidden="true">
            {index + 1}
          </span>
          <TextArea
            id={index === 0 ? id : undefined}
            className="grow"
            rows={1}
            label={label(index + 1)}
            labelHidden
            placeholder={t('notRecorded')}
            maxLength={SHORT_TEXT * 5}
            value={item.text}
            onChange={text => onChange(index, text)}
            onBlur={onBlur}
            onKeyDown={event => {
              if (event.key !== 'Enter') return
              event.preventDefault()
              if (index === items.length - 1) onAdd()
              focusField(index + 1)
            }}
          />
          {item.beside}
          {!disabled && (
            <button
              type="button"
              className="icon-button"
              aria-label={removeLabel(index + 1)}
              onClick={() => {
                onRemove(index)
                focusField(Math.max(0, index - 1))
              }}
            >
              <Icon of={IconX} small />
            </button>
          )}
        </li>
      ))}
    </ol>
  )
}
