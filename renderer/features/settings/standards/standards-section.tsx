import { useTranslation } from 'react-i18next'
import { useSitting } from '#renderer/bridge/sitting.tsx'
import { useOperationQuery } from '#renderer/bridge/use-operation.ts'
import { SectionFrame } from '../section-frame.tsx'
import { CriteriaForm } from './criteria-form.tsx'
import { StandardsForm } from './standards-form.tsx'
import { CriteriaRead, StandardsRead } from './standards-read.tsx'
import { Versions } from './versions.tsx'

/** What the rules go by: read by everybody, set by an administrator. */
export const StandardsSection = () => {
  const { t } = useTranslation('standards')
  const { t: settings } = useTranslation('settings')
  const administers = useSitting().person.roles.includes('administrator')
  const { data: view } = useOperationQuery('settings.standards', {})
  return (
    <SectionFrame title={settings('section.standards')} lead={t(administers ? 'lead' : 'leadRead')}>
      {view !== undefined && (
        <div className="bkg">
          <div>
            {administers ? <StandardsForm view={view} /> : <StandardsRead view={view} />}
            {administers ? <CriteriaForm view={view} /> : <CriteriaRead view={view} />}
          </div>
          <Versions view={view} />
        </div>
      )}
    </SectionFrame>
  )
}
