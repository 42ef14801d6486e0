import { type ReactNode, useId } from 'react'
import { classNames } from './class-names.ts'
import { FieldError, type FieldWords } from './field.tsx'

export type Choice<T extends string> = {
  readonly value: T
  readonly label: ReactNode
  readonly disabled?: boolean
}

type ChoiceGroupProps<T extends string> = FieldWords & {
  readonly value: T | null
  readonly onChange: (value: T) => void
  readonly choices: readonly Choice<T>[]
  readonly size?: 'small' | 'medium'
  /** Across its place. */
  readonly fill?: boolean
  /** Cells as wide as their words instead of equal ones. */
  readonly ownWidths?: boolean
  readonly disabled?: boolean
}

/** One of a few, laid out as cells of one border. Arrow keys move and choose. */
export const ChoiceGroup = <T extends string>({
  label,
  labelHidden,
  labelMore,
  hint,
  error,
  id: givenId,
  className,
  value,
  onChange,
  choices,
  size = 'medium',
  fill = false,
  ownWidths = false,
  disabled = false,
}: ChoiceGroupProps<T>) => {
  const ownId = useId()
  const id = givenId ?? ownId
  return (
    <fieldset
      className={className}
      aria-describedby={
        [hint != null && `${id}-hint`, error != null && `${id}-error`].filter(Boolean).join(' ') || undefined
      }
    >
      <legend className={labelHidden ? 'sr' : 'label'}>
        {label}
        {labelMore !== undefined && <span className="label__more"> {labelMore}</span>}
      </legend>
      {hint != null && (
        <p className="hint" id={`${id}-hint`}>
          {hint}
        </p>
      )}
      <div
        className={classNames(
          'choice',
          size === 'small' && 'choice--sm',
          fill && 'choice--fill',
          ownWidths && 'choice--own',
        )}
        data-error={error != null || undefined}
      >
        {choices.map((choice, index) => (
          <label key={choice.value}>
            <input
              type="radio"
              name={ownId}
              id={index === 0 ? id : undefined}
              value={choice.value}
              checked={choice.value === value}
              disabled={disabled || choice.disabled}
              onChange={() => onChange(choice.value)}
            />
            {choice.label}
          </label>
        ))}
      </div>
      {error != null && <FieldError id={`${id}-error`}>{error}</FieldError>}
    </fieldset>
  )
}
