import { useTranslation } from 'react-i18next'
import { useSitting } from '#renderer/bridge/sitting.tsx'
import { Button } from '#renderer/ui/button.tsx'
import { ErrorSummary } from '#renderer/ui/error-summary.tsx'
import { Page, PageHead } from '#renderer/ui/page/page.tsx'
import { Panel } from '#renderer/ui/panel.tsx'
import type { Problems } from '#renderer/ui/use-problems.ts'
import { PastImports } from './past-imports.tsx'

type StartProps = {
  readonly problems: Problems<never>
  readonly onChoose: () => void
  readonly onHistory: () => void
}

/** Before a file is chosen: this month's, earlier ones, and what came in before. */
export const Start = ({ problems, onChoose, onHistory }: StartProps) => {
  const { t } = useTranslation('importFigures')
  const { person } = useSitting()
  return (
    <Page title={t('title')}>
      <PageHead title={t('title')}>{t('lead')}</PageHead>
      <div className="imp-start">
        <ErrorSummary {...problems.summary} />
        <div className="imp-ways">
          <Panel title={t('chooseTitle')}>
            <p className="dim">{t('choose')}</p>
            <Button kind="primary" onClick={onChoose}>
              {t('chooseFile')}
            </Button>
          </Panel>
          <Panel title={t('historyTitle')}>
            <p className="dim">{t('historyMore')}</p>
            <Button onClick={onHistory}>{t('historyChoose')}</Button>
          </Panel>
        </div>
        <PastImports practitionerId={person.id} />
      </div>
    </Page>
  )
}
