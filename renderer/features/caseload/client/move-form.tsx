import { type ReactNode, type SyntheticEvent, useEffect, useId, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { Button } from '#renderer/ui/button.tsx'
import { ErrorSummary } from '#renderer/ui/error-summary.tsx'
import type { SentForm } from '#renderer/ui/form/use-sent-form.ts'

type MoveFormProps = {
  readonly title: string
  readonly lead: string
  readonly submit: string
  readonly form: Pick<SentForm<never, never>, 'summary' | 'sending'>
  readonly onSubmit: (event: SyntheticEvent) => void
  readonly onCancel: () => void
  readonly children: ReactNode
}

/** A short form for one thing that is done with a client; it can be taken back afterwards. */
export const MoveForm = ({ title, lead, submit, form, onSubmit, onCancel, children }: MoveFormProps) => {
  const { t } = useTranslation('caseload')
  const id = useId()
  const head = useRef<HTMLHeadingElement>(null)
  // The menu that it was chosen from takes the focus back to its button as it closes; reading goes on here.
  useEffect(() => {
    const timer = setTimeout(() => head.current?.focus())
    return () => clearTimeout(timer)
  }, [])
  return (
    <form className="cl-form" onSubmit={onSubmit} noValidate aria-labelledby={id}>
      <div>
        <h3 id={id} ref={head} tabIndex={-1}>
          {title}
        </h3>
        <p className="sm dim">{lead}</p>
      </div>
      <ErrorSummary {...form.summary} />
      {children}
      <div className="row wrap">
        <Button kind="primary" type="submit" aria-disabled={form.sending}>
          {submit}
        </Button>
        <Button kind="quiet" onClick={onCancel}>
          {t('cancel')}
        </Button>
      </div>
    </form>
  )
}
