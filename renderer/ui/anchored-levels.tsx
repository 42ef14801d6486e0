import { useId } from 'react'

export type AnchoredLevel = {
  readonly level: number
  /** The sentence about what one would see. */
  readonly anchor: string
}

type AnchoredLevelsProps = {
  readonly item: string
  /** Under the item's name: 'Not scored yet'. */
  readonly note?: string
  readonly levels: readonly AnchoredLevel[]
  readonly value: number | null
  readonly onChange: (level: number) => void
  readonly disabled?: boolean
  /** For a link from an error summary. */
  readonly id?: string
}

/** A row for each item: its levels side by side, number in a ring, the sentence beside it. Arrow keys choose. */
export const AnchoredLevels = ({
  item,
  note,
  levels,
  value,
  onChange,
  disabled,
  id,
}: AnchoredLevelsProps) => {
  const name = useId()
  return (
    <fieldset className="item">
      <legend>
        {item}
        {note !== undefined && <small>{note}</small>}
      </legend>
      <div className="lvs">
        {levels.map(({ level, anchor }, index) => (
          <label className="lv" key={level}>
            <input
              type="radio"
              name={name}
              id={index === 0 ? id : undefined}
              checked={level === value}
              disabled={disabled}
              onChange={() => onChange(level)}
            />
            <b>{level}</b>
            <span>{anchor}</span>
          </label>
        ))}
      </div>
    </fieldset>
  )
}
