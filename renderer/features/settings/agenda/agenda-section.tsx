import { useTranslation } from 'react-i18next'
import { useSitting } from '#renderer/bridge/sitting.tsx'
import { useOperationQuery } from '#renderer/bridge/use-operation.ts'
import { ScrollPart } from '#renderer/ui/scroll-part.tsx'
import { SectionFrame } from '../section-frame.tsx'
import { AgendaEditor } from './agenda-editor.tsx'
import { AgendaRead } from './agenda-read.tsx'
import { AgendaVersions } from './agenda-versions.tsx'

/** How a session goes: order, minutes and texts. Everybody reads it, an administrator changes it. */
export const AgendaSection = () => {
  const { t } = useTranslation('settingsAgenda')
  const { t: settings } = useTranslation('settings')
  const administers = useSitting().person.roles.includes('administrator')
  const { data: view } = useOperationQuery('agenda.get', {})
  return (
    <SectionFrame title={settings('section.agenda')} lead={t('lead')}>
      {view !== undefined && (
        <ScrollPart className="bkg" label={t('readLabel')}>
          <div>
            {administers ? (
              <AgendaEditor key={view.agenda.version} current={view.agenda} />
            ) : (
              <AgendaRead agenda={view.agenda} />
            )}
          </div>
          <AgendaVersions view={view} />
        </ScrollPart>
      )}
    </SectionFrame>
  )
}
