import { useEffect, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { StatusShape } from './status-mark.tsx'

export type Problem = {
  /** The id of the field it leads to; without one it is a sentence. */
  readonly id?: string
  /** The same words as at the field. */
  readonly text: string
}

type ErrorSummaryProps = {
  readonly problems: readonly Problem[]
  /** Counts how often something was told; without it each new list is told anew. */
  readonly told?: number
}

/** On top of a form whose completing found something. It takes the focus each time `problems` are told anew. */
export const ErrorSummary = ({ problems, told }: ErrorSummaryProps) => {
  const { t } = useTranslation('parts')
  const box = useRef<HTMLDivElement>(null)
  const anew = told ?? problems
  // biome-ignore lint/correctness/useExhaustiveDependencies: a problem that was put right takes no focus.
  useEffect(() => {
    if (problems.length > 0) box.current?.focus()
  }, [anew])
  if (problems.length === 0) return null
  return (
    <div className="problem" role="alert" tabIndex={-1} ref={box}>
      <h2>
        <StatusShape status="stops" />
        {t('problemTitle')}
      </h2>
      <ul>
        {problems.map(({ id, text }) => (
          <li key={`${id ?? ''} ${text}`}>{id === undefined ? text : <ToField id={id} text={text} />}</li>
        ))}
      </ul>
    </div>
  )
}

/** The address belongs to the routes, so the link moves the focus itself. */
const ToField = ({ id, text }: { readonly id: string; readonly text: string }) => (
  <a
    href={`#${id}`}
    onClick={event => {
      event.preventDefault()
      const field = document.getElementById(id)
      field?.scrollIntoView({ block: 'center' })
      field?.focus()
    }}
  >
    {text}
  </a>
)
