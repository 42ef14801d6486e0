import type { ReactNode } from 'react'

type CheckboxProps = {
  readonly label: ReactNode
  readonly labelHidden?: boolean
  /** A second, lighter line. */
  readonly more?: ReactNode
  readonly checked: boolean
  readonly onChange: (checked: boolean) => void
  readonly disabled?: boolean
  readonly id?: string
  /** Id of a sentence that belongs to it, an error mostly. */
  readonly describedBy?: string
}

export const Checkbox = ({
  label,
  labelHidden = false,
  more,
  checked,
  onChange,
  disabled,
  id,
  describedBy,
}: CheckboxProps) => (
  <label className="tick">
    <input
      type="checkbox"
      id={id}
      aria-describedby={describedBy}
      checked={checked}
      disabled={disabled}
      onChange={event => onChange(event.currentTarget.checked)}
    />
    <span className={labelHidden ? 'sr' : undefined}>
      {label}
      {more !== undefined && <span className="tick__more">{more}</span>}
    </span>
  </label>
)
