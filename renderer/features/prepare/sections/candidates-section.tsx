import { useTranslation } from 'react-i18next'
import type { ClosingKind } from '#domain/closure/closing-kind.ts'
import { usePreparation } from '../preparation.tsx'
import { SayNone } from '../say-none.tsx'
import { SectionFrame } from '../section-frame.tsx'
import { SectionScroll } from '../section-scroll.tsx'
import { CandidateList } from './candidate-list.tsx'
import { FoundCandidates } from './found-candidates.tsx'
import { NameClient } from './name-client.tsx'

const KINDS: readonly ClosingKind[] = ['closing', 'stable casing']

/** Who is ready to end, or to go on with less contact: with a form now, or named for next month. */
export const CandidatesSection = () => {
  const { t } = useTranslation('prepare')
  const { view, own } = usePreparation()
  const closings = view.closings.filter(({ kind }) => KINDS.includes(kind))
  const named = closings.filter(({ stage }) => stage === 'named')
  return (
    <SectionFrame section="candidates" lead={t('candidatesHead')}>
      <SectionScroll label={t('section.candidates')} className="section-scroll cand">
        <div>
          <CandidateList
            title={t('decideNow')}
            none={t('decideNowNone')}
            closings={closings.filter(({ stage }) => stage === 'to decide')}
            withKind
          />
          <CandidateList title={t('decideNext')} none={t('decideNextNone')} closings={named} withKind />
          {named.length === 0 && <SayNone section="candidates" label={t('nobodyToName')} />}
          <FoundCandidates kinds={KINDS} />
        </div>
        {own && view.mayPrepare && <NameClient kinds={KINDS} />}
      </SectionScroll>
    </SectionFrame>
  )
}
