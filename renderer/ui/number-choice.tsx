import { useId } from 'react'

type NumberChoiceProps = {
  /** Read out, not shown: the row says it. */
  readonly label: string
  readonly value: number | null
  readonly onChange: (value: number) => void
  /** The levels in order, 0 to 3 unless told otherwise. */
  readonly levels?: readonly number[]
  readonly disabled?: boolean
  /** For a link from an error summary. */
  readonly id?: string
}

/** One figure of a few as cells; the chosen one is filled. */
export const NumberChoice = ({
  label,
  value,
  onChange,
  levels = [0, 1, 2, 3],
  disabled = false,
  id,
}: NumberChoiceProps) => {
  const name = useId()
  return (
    <fieldset className="choice choice--num">
      <legend className="sr">{label}</legend>
      {levels.map((level, index) => (
        <label key={level}>
          <input
            type="radio"
            name={name}
            id={index === 0 ? id : undefined}
            checked={level === value}
            disabled={disabled}
            onChange={() => onChange(level)}
          />
          {level}
        </label>
      ))}
    </fieldset>
  )
}
