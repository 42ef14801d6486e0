import { useTranslation } from 'react-i18next'
import { Panel } from '#renderer/ui/panel.tsx'
import { SectionFrame } from '../section-frame.tsx'
import { SectionScroll } from '../section-scroll.tsx'
import { PlanSession } from './plan-session.tsx'
import { PrivacyNote, PrivateText } from './private-text.tsx'

/** What the session should give, and when and where it is. */
export const WantedSection = () => {
  const { t } = useTranslation('prepare')
  return (
    <SectionFrame section="wanted" lead={t('wantedHead')}>
      <SectionScroll label={t('section.wanted')} className="section-scroll texts">
        <Panel>
          <PrivateText name="wanted" label={t('wanted')} hint={t('wantedHint')} />
        </Panel>
        <PrivacyNote names={['wanted']} />
        <PlanSession />
      </SectionScroll>
    </SectionFrame>
  )
}
