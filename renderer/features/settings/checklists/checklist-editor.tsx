import { useTranslation } from 'react-i18next'
import { useOperationQuery } from '#renderer/bridge/use-operation.ts'
import { ChecklistForm } from './checklist-form.tsx'
import type { CurrentChecklist } from './current-checklist.ts'
import { readListDraft } from './list-draft.ts'

/** What was typed and not published yet is there again; a new version begins with nothing typed. */
export const ChecklistEditor = ({ current }: { readonly current: CurrentChecklist }) => {
  const { t } = useTranslation('settingsChecklists')
  const { kind, version, items } = current.checklist
  const key = `checklist/${kind}/${version}`
  const { data } = useOperationQuery('settings.getDraft', { key })
  if (data === undefined) return null
  return (
    <ChecklistForm
      current={current}
      draftKey={key}
      stored={readListDraft(data.body, items)}
      title={t(`kind.${kind}`)}
    />
  )
}
