import { useTranslation } from 'react-i18next'
import { EmptyState } from '#renderer/ui/empty-state.tsx'
import { Panel } from '#renderer/ui/panel.tsx'
import { usePreparation } from '../preparation.tsx'
import { SayNone } from '../say-none.tsx'
import { SectionFrame } from '../section-frame.tsx'
import { SectionScroll } from '../section-scroll.tsx'
import { useDrafts } from '../use-drafts.ts'
import { AddSample } from './add-sample.tsx'
import { Sample } from './sample.tsx'

/** What is brought for the two to read against its checklist. */
export const DocumentsSection = () => {
  const { t } = useTranslation('prepare')
  const { view, own } = usePreparation()
  const drafts = useDrafts(`samples/${view.review.id}`)
  const mayChange = own && view.mayPrepare
  const toRead = view.documents.filter(({ stage }) => stage === 'to read')
  return (
    <SectionFrame section="documents" lead={t('documentsHead')}>
      {drafts.loaded && (
        <SectionScroll label={t('section.documents')} className="section-scroll cand">
          <div>
            {toRead.length === 0 ? (
              <>
                <EmptyState title={t('samplesNone')}>{t('samplesNoneMore')}</EmptyState>
                <SayNone section="documents" label={t('noSample')} />
              </>
            ) : (
              <Panel flush title={t('samplesList')} beside={<span className="sm dim">{toRead.length}</span>}>
                <ul className="samples">
                  {toRead.map(sample => (
                    <Sample key={sample.id} sample={sample} drafts={drafts} mayChange={mayChange} />
                  ))}
                </ul>
              </Panel>
            )}
          </div>
          {mayChange && <AddSample />}
        </SectionScroll>
      )}
    </SectionFrame>
  )
}
