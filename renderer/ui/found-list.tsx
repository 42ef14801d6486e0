import type { ReactNode } from 'react'
import { classNames } from './class-names.ts'

export type Found = {
  readonly term: string
  readonly value: ReactNode
  /** Lighter, after it. */
  readonly more?: ReactNode
}

type FoundListProps = {
  readonly found: readonly Found[]
  /** Term and value one after the other, for where there is no room for two columns. */
  readonly runIn?: boolean
}

/** What is plainly so: a short term, then its figures. */
export const FoundList = ({ found, runIn = false }: FoundListProps) => (
  <ul className={classNames('found', runIn && 'found--run')}>
    {found.map(({ term, value, more }) => (
      <li key={`${term} ${String(value)}`}>
        <b>{term}</b>
        {runIn && '. '}
        <span>
          {value}
          {more !== undefined && (
            <>
              {' '}
              <small>{more}</small>
            </>
          )}
        </span>
      </li>
    ))}
  </ul>
)
