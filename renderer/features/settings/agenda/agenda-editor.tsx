import type { ServiceAgenda } from '#domain/session/service-agenda.ts'
import { useOperationQuery } from '#renderer/bridge/use-operation.ts'
import { readAgendaDraft } from './agenda-draft.ts'
import { AgendaForm } from './agenda-form.tsx'

/** What was typed and not published yet is there again; a new version begins with nothing typed. */
export const AgendaEditor = ({ current }: { readonly current: ServiceAgenda }) => {
  const key = `agenda/${current.version}`
  const { data } = useOperationQuery('settings.getDraft', { key })
  if (data === undefined) return null
  return <AgendaForm current={current} draftKey={key} stored={readAgendaDraft(data.body, current.items)} />
}
