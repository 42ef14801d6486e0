import { type ReactNode, type SyntheticEvent, useId } from 'react'
import { Button } from '#renderer/ui/button.tsx'
import { ErrorSummary } from '#renderer/ui/error-summary.tsx'
import type { ShownProblems } from '#renderer/ui/form/form-problems.ts'
import { StatusMark } from '#renderer/ui/status-mark.tsx'

type RulesFormProps = {
  readonly title: string
  readonly beside: ReactNode
  readonly summary: ShownProblems<string>['summary']
  readonly submit: { readonly label: string; readonly kind?: 'primary'; readonly sending: boolean }
  /** What was done by the last press, until the next one. */
  readonly done: string | null
  readonly onSubmit: (event: SyntheticEvent) => void
  readonly children: ReactNode
}

/** Rules of the service that are completed by a press: their head, what stands against them, and what the press did. */
export const RulesForm = ({ title, beside, summary, submit, done, onSubmit, children }: RulesFormProps) => {
  const id = useId()
  return (
    <form className="panel panel--pad stand" aria-labelledby={id} noValidate onSubmit={onSubmit}>
      <header className="row-b">
        <h3 id={id}>{title}</h3>
        {beside}
      </header>
      <ErrorSummary {...summary} />
      {children}
      <div className="row wrap">
        <Button
          type="submit"
          {...(submit.kind === undefined ? {} : { kind: submit.kind })}
          aria-disabled={submit.sending}
        >
          {submit.label}
        </Button>
        <span role="status">{done !== null && <StatusMark status="done">{done}</StatusMark>}</span>
      </div>
    </form>
  )
}
