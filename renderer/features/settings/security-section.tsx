import { useTranslation } from 'react-i18next'
import type { VaultSettings } from '#contract/settings.ts'
import { callOperation } from '#renderer/bridge/bridge.ts'
import { useAutosavedValue } from '#renderer/bridge/saving/use-autosave.ts'
import { useSitting } from '#renderer/bridge/sitting.tsx'
import { Checkbox } from '#renderer/ui/checkbox.tsx'
import { MinutesField } from './minutes-field.tsx'
import { RecoveryCodePanel } from './recovery-code-panel.tsx'
import { SectionFrame } from './section-frame.tsx'

/** What holds for everybody on this device. */
export const SecuritySection = () => {
  const { t } = useTranslation('settings')
  const stored = useSitting().settings.vault
  const { value, setValue, flush } = useAutosavedValue<VaultSettings>('settings/vault', stored, settings =>
    callOperation('settings.setVault', settings),
  )
  return (
    <SectionFrame title={t('section.security')} lead={t('securityLead')}>
      <div className="set-sc">
        <div className="panel panel--pad set-form">
          <MinutesField
            label={t('idle')}
            hint={t('idleHint')}
            least={1}
            most={60}
            value={value.idleMinutes}
            onChange={idleMinutes => setValue({ ...value, idleMinutes })}
            onBlur={flush}
          />
          <div className="fg">
            <MinutesField
              label={t('idleInSession')}
              hint={t('idleInSessionHint')}
              least={5}
              most={120}
              value={value.idleMinutesInSession}
              onChange={idleMinutesInSession => setValue({ ...value, idleMinutesInSession })}
              onBlur={flush}
            />
          </div>
          <div className="fg">
            <Checkbox
              label={t('fullNames')}
              more={t('fullNamesMore')}
              checked={value.fullNames}
              onChange={fullNames => setValue({ ...value, fullNames })}
            />
          </div>
          <div className="fg">
            <Checkbox
              label={t('keepFiles')}
              more={t('keepFilesMore')}
              checked={value.keepDocumentFiles}
              onChange={keepDocumentFiles => setValue({ ...value, keepDocumentFiles })}
            />
          </div>
        </div>
        <RecoveryCodePanel />
      </div>
    </SectionFrame>
  )
}
