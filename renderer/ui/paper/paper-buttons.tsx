import { useTranslation } from 'react-i18next'
import { Button } from '../button.tsx'
import { Icon } from '../icon.tsx'
import { IconDownload, IconPrinter } from '../icons.ts'
import type { Paper } from './use-paper.ts'

export const PaperButtons = <E,>({ paper }: { readonly paper: Paper<E> }) => {
  const { t } = useTranslation('parts')
  return (
    <div className="row paper-buttons">
      <Button onClick={paper.saveCopy}>
        <Icon of={IconDownload} small />
        {t('paperSaveCopy')}
      </Button>
      <Button kind="primary" onClick={paper.print}>
        <Icon of={IconPrinter} small />
        {t('paperPrint')}
      </Button>
    </div>
  )
}
