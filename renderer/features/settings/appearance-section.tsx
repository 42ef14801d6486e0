import { useTranslation } from 'react-i18next'
import type { Appearance } from '#contract/settings.ts'
import { callOperation } from '#renderer/bridge/bridge.ts'
import { useAutosavedValue } from '#renderer/bridge/saving/use-autosave.ts'
import { useSitting } from '#renderer/bridge/sitting.tsx'
import { ChoiceGroup } from '#renderer/ui/choice-group.tsx'
import { SectionFrame } from './section-frame.tsx'

const SIZES = { normal: 16, larger: 18, largest: 20 } as const
const SIZE_NAMES = ['normal', 'larger', 'largest'] as const

/** How the window looks to this person. */
export const AppearanceSection = () => {
  const { t } = useTranslation('settings')
  const stored = useSitting().settings.appearance
  const { value, setValue, flush } = useAutosavedValue<Appearance>(
    'settings/appearance',
    stored,
    appearance => callOperation('settings.setAppearance', appearance),
  )
  const choose = (appearance: Appearance) => {
    setValue(appearance)
    flush()
  }
  return (
    <SectionFrame title={t('section.appearance')} lead={t('appearanceLead')}>
      <div className="set-sc">
        <div className="panel panel--pad set-form">
          <ChoiceGroup
            label={t('theme')}
            value={value.theme}
            onChange={theme => choose({ ...value, theme })}
            choices={[
              { value: 'system', label: t('themes.system') },
              { value: 'light', label: t('themes.light') },
              { value: 'dark', label: t('themes.dark') },
            ]}
          />
          <ChoiceGroup
            className="fg"
            label={t('textSize')}
            value={SIZE_NAMES.find(name => SIZES[name] === value.textSize) ?? null}
            onChange={name => choose({ ...value, textSize: SIZES[name] })}
            choices={SIZE_NAMES.map(value => ({ value, label: t(`textSizes.${value}`) }))}
          />
          <p className="dim fg">{t('sampleText')}</p>
        </div>
      </div>
    </SectionFrame>
  )
}
