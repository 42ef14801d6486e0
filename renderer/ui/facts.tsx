import type { ReactNode } from 'react'
import { classNames } from './class-names.ts'

export type Fact = { readonly term: string; readonly value: ReactNode }

/** Small terms over their values, side by side. */
export const Facts = ({
  facts,
  className,
}: {
  readonly facts: readonly Fact[]
  readonly className?: string
}) => (
  <dl className={classNames('facts', className)}>
    {facts.map(({ term, value }) => (
      <div key={term}>
        <dt>{term}</dt>
        <dd>{value}</dd>
      </div>
    ))}
  </dl>
)

/** Longer texts to read, the term at their left: a form as it was written. */
export const ReadOut = ({ facts }: { readonly facts: readonly Fact[] }) => (
  <dl className="read">
    {facts.map(({ term, value }) => (
      <div key={term}>
        <dt>{term}</dt>
        <dd>{value}</dd>
      </div>
    ))}
  </dl>
)
