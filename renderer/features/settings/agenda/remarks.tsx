import { useTranslation } from 'react-i18next'
import { type AgendaItem, agendaMinutes } from '#domain/session/agenda.ts'
import { agendaRemarks } from '#domain/session/service-agenda.ts'
import { Note } from '#renderer/ui/note.tsx'

/** What is worth knowing before it is published. None of it stops anybody. */
export const Remarks = ({ items }: { readonly items: readonly AgendaItem[] }) => {
  const { t } = useTranslation('settingsAgenda')
  const remarks = agendaRemarks(items)
  if (remarks.length === 0) return null
  return (
    <Note>
      {remarks.map(remark => (
        <p key={remark}>{t(`remark.${remark}`, { minutes: agendaMinutes(items) })}</p>
      ))}
    </Note>
  )
}
