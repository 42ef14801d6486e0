import { useTranslation } from 'react-i18next'
import { useOperationQuery } from '#renderer/bridge/use-operation.ts'
import { errorWords } from '#renderer/text/error-words.ts'
import { SectionFrame } from '../section-frame.tsx'
import { ErasedPanel } from './erased-panel.tsx'
import { HeldPanel } from './held-panel.tsx'
import { LeftPanel } from './left-panel.tsx'
import { PastPanel } from './past-panel.tsx'
import { TimesPanel } from './times-panel.tsx'

/** How long things are kept, what is past its time, what must not go, and what went. */
export const KeepingSection = () => {
  const { t } = useTranslation('keeping')
  const { data: view, error } = useOperationQuery('keeping.get', {})
  return (
    <SectionFrame title={t('title')} lead={t('lead')}>
      <div className="set-sc keeping">
        {error !== null && <p>{errorWords(error)}</p>}
        {view !== undefined && (
          <>
            <TimesPanel years={view.years} mayChange={view.mayChange} />
            <PastPanel past={view.past} />
            <HeldPanel held={view.held} />
            {view.mayChange && <LeftPanel left={view.left} />}
            <ErasedPanel erasures={view.erasures} />
          </>
        )}
      </div>
    </SectionFrame>
  )
}
