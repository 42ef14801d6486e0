import { useTranslation } from 'react-i18next'
import { Field, type FieldWords } from './field.tsx'

type StepperProps = FieldWords & {
  readonly value: number | null
  readonly onChange: (value: number | null) => void
  readonly least?: number
  readonly most?: number
  /** Where the first press begins while there is no figure: last month's, say. */
  readonly startAt?: number
  readonly disabled?: boolean
}

/** Minus, figure, plus in one border. The figure can be typed; what is no count is not taken. */
export const Stepper = ({
  value,
  onChange,
  least = 0,
  most = 999,
  startAt,
  disabled = false,
  ...words
}: StepperProps) => {
  const { t } = useTranslation('parts')
  const within = (next: number) => Math.min(most, Math.max(least, next))
  return (
    <Field {...words}>
      {ids => (
        <span className="step">
          <button
            type="button"
            aria-label={t('fewer')}
            disabled={disabled || (value !== null && value <= least)}
            onClick={() => onChange(within(value === null ? (startAt ?? least) : value - 1))}
          >
            −
          </button>
          <input
            {...ids}
            type="text"
            inputMode="numeric"
            autoComplete="off"
            disabled={disabled}
            value={value ?? ''}
            onChange={event => {
              const text = event.currentTarget.value.trim()
              if (text === '') onChange(null)
              else if (/^\d{1,3}$/.test(text)) onChange(within(Number(text)))
            }}
            onKeyDown={event => {
              if (event.key !== 'ArrowUp' && event.key !== 'ArrowDown') return
              event.preventDefault()
              onChange(
                within(value === null ? (startAt ?? least) : value + (event.key === 'ArrowUp' ? 1 : -1)),
              )
            }}
          />
          <button
            type="button"
            aria-label={t('more')}
            disabled={disabled || (value !== null && value >= most)}
            onClick={() => onChange(within(value === null ? (startAt ?? least) : value + 1))}
          >
            +
          </button>
        </span>
      )}
    </Field>
  )
}
