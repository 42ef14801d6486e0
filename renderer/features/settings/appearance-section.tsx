import { useTranslation } from 'react-i18next'
import { useSitting } from '#renderer/bridge/sitting.tsx'
import { useOperationMutation } from '#renderer/bridge/use-operation.ts'
import { ChoiceGroup } from '#renderer/ui/choice-group.tsx'
import { SectionFrame } from './section-frame.tsx'

const SIZES = { normal: 16, larger: 18, largest: 20 } as const
const SIZE_NAMES = ['normal', 'larger', 'largest'] as const

/** How the window looks to this person. */
export const AppearanceSection = () => {
  const { t } = useTranslation('settings')
  const { appearance } = useSitting().settings
  const { run } = useOperationMutation('settings.setAppearance')
  return (
    <SectionFrame title={t('section.appearance')} lead={t('appearanceLead')}>
      <div className="set-sc">
        <div className="panel panel--pad set-form">
          <ChoiceGroup
            label={t('theme')}
            value={appearance.theme}
            onChange={theme => void run({ ...appearance, theme })}
            choices={[
              { value: 'system', label: t('themes.system') },
              { value: 'light', label: t('themes.light') },
              { value: 'dark', label: t('themes.dark') },
            ]}
          />
          <ChoiceGroup
            className="fg"
            label={t('textSize')}
            value={SIZE_NAMES.find(name => SIZES[name] === appearance.textSize) ?? null}
            onChange={name => void run({ ...appearance, textSize: SIZES[name] })}
            choices={SIZE_NAMES.map(value => ({ value, label: t(`textSizes.${value}`) }))}
          />
          <p className="dim fg">{t('sampleText')}</p>
        </div>
      </div>
    </SectionFrame>
  )
}
