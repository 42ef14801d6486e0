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
}

export const Checkbox = ({
  label,
  labelHidden = false,
  more,
  checked,
  onChange,
  disabled,
  id,
}: CheckboxProps) => (
  <label className="tick">
    <input
      type="checkbox"
      id={id}
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
