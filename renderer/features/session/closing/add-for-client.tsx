import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import type { ClientId } from '#basics/ids.ts'
import type { AppError } from '#contract/app-error.ts'
import type { ClientRef } from '#contract/caseload.ts'
import { useOnce } from '#renderer/bridge/use-once.ts'
import { errorWords } from '#renderer/text/error-words.ts'
import { clientWords } from '#renderer/text/words.ts'
import { Button } from '#renderer/ui/button.tsx'
import { ErrorSummary } from '#renderer/ui/error-summary.tsx'
import { type Option, SelectField } from '#renderer/ui/select-field.tsx'
import { useProblems } from '#renderer/ui/use-problems.ts'

/** What is chosen so far; kept as a draft of the session. */
export type ForClient<Kind extends string> = {
  readonly clientId: ClientId | null
  readonly kind: Kind | null
}

type AddForClientProps<Kind extends string> = {
  readonly label: string
  readonly clients: readonly ClientRef[]
  readonly kinds: {
    readonly label: string
    readonly options: readonly Option<Kind>[]
    readonly missing: string
  }
  readonly value: ForClient<Kind>
  readonly onChange: (value: ForClient<Kind>) => void
  /** Once both are chosen; answers with what stands against it, or null when it is done. */
  readonly onAdd: (clientId: ClientId, kind: Kind) => Promise<AppError | null>
  readonly add: string
  readonly children?: ReactNode
}

/** Adds one client to what is readied for next month: whom, and for what. */
export const AddForClient = <Kind extends string>(props: AddForClientProps<Kind>) => {
  const { t } = useTranslation('sessionClosing')
  const problems = useProblems<'client' | 'kind'>()
  const { clients, kinds, value, onChange } = props
  const add = useOnce(async () => {
    const { clientId, kind } = value
    const missing = [
      ...(clientId === null ? [{ field: 'client', text: t('chooseClient') } as const] : []),
      ...(kind === null ? [{ field: 'kind', text: kinds.missing } as const] : []),
    ]
    if (!problems.tell(missing) || clientId === null || kind === null) return
    const error = await props.onAdd(clientId, kind)
    if (error !== null) problems.tell([{ field: null, text: errorWords(error) }])
  })
  return (
    <form
      className="add-one"
      aria-label={props.label}
      onSubmit={event => {
        event.preventDefault()
        add()
      }}
      noValidate
    >
      <ErrorSummary {...problems.summary} />
      <div className="half">
        <SelectField
          label={t('client')}
          {...problems.at('client')}
          value={value.clientId}
          onChange={problems.on('client', clientId => onChange({ ...value, clientId }))}
          options={clients.map(client => ({ value: client.id, label: clientWords(client) }))}
        />
        <SelectField
          label={kinds.label}
          {...problems.at('kind')}
          value={value.kind}
          onChange={problems.on('kind', kind => onChange({ ...value, kind }))}
          options={kinds.options}
        />
      </div>
      {props.children}
      <Button type="submit">{props.add}</Button>
    </form>
  )
}
