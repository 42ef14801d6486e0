import type { ReactNode } from 'react'
import { useEffect, useState } from 'react'

type QuietSelectProps<T extends string> = {
  /** Not shown: what stands around it says it. */
  readonly label: string
  readonly value: T | null
  readonly options: readonly { readonly value: T; readonly label: string }[]
  /** What stands there while nothing is recorded, and takes a choice back. */
  readonly emptyLabel: string
  readonly mark?: (value: T | null) => ReactNode
  /** False puts what was there back. */
  readonly onChange: (value: T | null) => Promise<boolean>
}

/** One of a few within a line of text: reads as a word, opens as a list. What is chosen stands there at once. */
export const QuietSelect = <T extends string>({
  label,
  value,
  options,
  emptyLabel,
  mark,
  onChange,
}: QuietSelectProps<T>) => {
  const [chosen, setChosen] = useState(value)
  useEffect(() => setChosen(value), [value])
  return (
    <span className={chosen === null ? 'qsel qsel--empty' : 'qsel'}>
      {mark?.(chosen)}
      <select
        aria-label={label}
        value={chosen ?? ''}
        onChange={event => {
          const next = options.find(option => option.value === event.currentTarget.value)?.value ?? null
          setChosen(next)
          void onChange(next).then(kept => {
            if (!kept) setChosen(value)
          })
        }}
      >
        <option value="">{emptyLabel}</option>
        {options.map(option => (
          <option key={option.value} value={option.value}>
            {option.label}
          </option>
        ))}
      </select>
    </span>
  )
}
