import { type ReactNode, useId } from 'react'
import { FieldError } from './field.tsx'

export type WayOn<T extends string> = {
  readonly value: T
  readonly label: ReactNode
  /** What follows from it, in a line. */
  readonly consequence?: ReactNode
  readonly disabled?: boolean
}

type OptionListProps<T extends string> = {
  readonly label: ReactNode
  readonly labelHidden?: boolean
  readonly value: T | null
  readonly onChange: (value: T) => void
  readonly options: readonly WayOn<T>[]
  readonly disabled?: boolean
  readonly id?: string
  /** What to do, told on completing. */
  readonly error?: string | null
}

/** Large ways on, one below the other, each with what follows from it: a decision. */
export const OptionList = <T extends string>({
  label,
  labelHidden = false,
  value,
  onChange,
  options,
  disabled = false,
  id,
  error,
}: OptionListProps<T>) => {
  const name = useId()
  return (
    <fieldset>
      <legend className={labelHidden ? 'sr' : 'label'}>{label}</legend>
      <div className="opts">
        {options.map((option, index) => (
          <label className="opt" key={option.value}>
            <input
              type="radio"
              name={name}
              id={index === 0 ? id : undefined}
              checked={option.value === value}
              disabled={disabled || option.disabled}
              onChange={() => onChange(option.value)}
            />
            <span>
              <strong>{option.label}</strong>
              {option.consequence !== undefined && <small>{option.consequence}</small>}
            </span>
          </label>
        ))}
      </div>
      {error != null && <FieldError>{error}</FieldError>}
    </fieldset>
  )
}
