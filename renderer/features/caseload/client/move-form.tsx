import { type FormEvent, type ReactNode, useId } from 'react'
import { useTranslation } from 'react-i18next'
import { Button } from '#renderer/ui/button.tsx'
import { ErrorSummary } from '#renderer/ui/error-summary.tsx'
import type { Problems } from '#renderer/ui/use-problems.ts'

type MoveFormProps<F extends string> = {
  readonly title: string
  readonly lead: string
  readonly submit: string
  readonly pending: boolean
  readonly problems: Problems<F>
  readonly onSubmit: () => void
  readonly onCancel: () => void
  readonly children: ReactNode
}

/** A short form for one thing that is done with a client; it can be taken back afterwards. */
export const MoveForm = <F extends string>({
  title,
  lead,
  submit,
  pending,
  problems,
  onSubmit,
  onCancel,
  children,
}: MoveFormProps<F>) => {
  const { t } = useTranslation('caseload')
  const id = useId()
  const send = (event: FormEvent) => {
    event.preventDefault()
    if (!pending) onSubmit()
  }
  return (
    <form className="cl-form" onSubmit={send} noValidate aria-labelledby={id}>
      <div>
        <h3 id={id}>{title}</h3>
        <p className="sm dim">{lead}</p>
      </div>
      <ErrorSummary {...problems.summary} />
      {children}
      <div className="row wrap">
        <Button kind="primary" type="submit" aria-disabled={pending}>
          {submit}
        </Button>
        <Button kind="quiet" onClick={onCancel}>
          {t('cancel')}
        </Button>
      </div>
    </form>
  )
}
