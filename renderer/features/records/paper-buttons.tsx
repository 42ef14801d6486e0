import { useTranslation } from 'react-i18next'
import { Button } from '#renderer/ui/button.tsx'
import { Icon } from '#renderer/ui/icon.tsx'
import { IconDownload, IconPrinter } from '#renderer/ui/icons.ts'
import type { Paper } from './use-paper.ts'

export const PaperButtons = ({ paper }: { readonly paper: Paper }) => {
  const { t } = useTranslation('records')
  return (
    <div className="row paper-buttons">
      <Button onClick={paper.saveCopy}>
        <Icon of={IconDownload} small />
        {t('saveCopy')}
      </Button>
      <Button kind="primary" onClick={paper.print}>
        <Icon of={IconPrinter} small />
        {t('print')}
      </Button>
    </div>
  )
}
