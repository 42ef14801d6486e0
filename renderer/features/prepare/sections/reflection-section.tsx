import { useTranslation } from 'react-i18next'
import { Panel } from '#renderer/ui/panel.tsx'
import { SectionFrame } from '../section-frame.tsx'
import { SectionScroll } from '../section-scroll.tsx'
import { PrivacyNote, PrivateText } from './private-text.tsx'

/** What went well and what is hard: the practitioner's own, to begin the talk with. */
export const ReflectionSection = () => {
  const { t } = useTranslation('prepare')
  return (
    <SectionFrame section="reflection" lead={t('reflectionHead')}>
      <SectionScroll label={t('section.reflection')} className="section-scroll texts">
        <Panel>
          <div className="stack">
            <PrivateText name="went-well" label={t('wentWell')} />
            <PrivateText name="is-hard" label={t('isHard')} />
          </div>
        </Panel>
        <PrivacyNote names={['went-well', 'is-hard']} />
      </SectionScroll>
    </SectionFrame>
  )
}
