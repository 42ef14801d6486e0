import { useTranslation } from 'react-i18next'
import type { ClosingKind } from '#domain/closure/closing-kind.ts'
import { usePreparation } from '../preparation.tsx'
import { SayNone } from '../say-none.tsx'
import { SectionFrame } from '../section-frame.tsx'
import { SectionScroll } from '../section-scroll.tsx'
import { CandidateList } from './candidate-list.tsx'
import { FoundCandidates } from './found-candidates.tsx'
import { NameClient } from './name-client.tsx'

const KINDS: readonly ClosingKind[] = ['support staff']

/** The same care carried by support staff: who, and with which plan. */
export const SupportStaffSection = () => {
  const { t } = useTranslation('prepare')
  const { view, own } = usePreparation()
  const closings = view.closings.filter(({ kind }) => kind === 'support staff')
  const named = closings.filter(({ stage }) => stage === 'named')
  return (
    <SectionFrame section="support-staff" lead={t('supportHead')}>
      <SectionScroll label={t('section.support-staff')} className="section-scroll cand">
        <div>
          <CandidateList
            title={t('decideNow')}
            none={t('decideNowNone')}
            closings={closings.filter(({ stage }) => stage === 'to decide')}
            withKind={false}
          />
          <CandidateList
            title={t('decideNext')}
            none={t('decideNextNone')}
            closings={named}
            withKind={false}
          />
          {named.length === 0 && <SayNone section="support-staff" label={t('nobodyForSupport')} />}
          <FoundCandidates kinds={KINDS} />
        </div>
        {own && view.mayPrepare && <NameClient kinds={KINDS} />}
      </SectionScroll>
    </SectionFrame>
  )
}
