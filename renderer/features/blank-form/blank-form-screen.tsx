import { useTranslation } from 'react-i18next'
import type { AppError } from '#contract/app-error.ts'
import { callOperation } from '#renderer/bridge/bridge.ts'
import { useOperationQuery } from '#renderer/bridge/use-operation.ts'
import { errorWords } from '#renderer/text/error-words.ts'
import { LinkButton } from '#renderer/ui/button.tsx'
import { PaperPage } from '#renderer/ui/paper/paper-page.tsx'
import { usePaper } from '#renderer/ui/paper/use-paper.ts'

/** The form to fill in by hand, to be printed while the computer still works. It is opened from anywhere. */
export const BlankFormScreen = () => {
  const { t } = useTranslation('blankForm')
  const { data, error } = useOperationQuery('agenda.blankForm', { purpose: 'view' })
  const paper = usePaper<AppError>({
    get: purpose => callOperation('agenda.blankForm', { purpose }),
    print: () => callOperation('platform.print', {}),
    save: (suggestedName, base64) => callOperation('platform.saveFile', { suggestedName, base64 }),
    unforeseen: { code: 'unforeseen' },
  })
  return (
    <PaperPage
      title={t('title')}
      lead={t('lead')}
      back={<LinkButton onClick={() => history.back()}>{t('back')}</LinkButton>}
      label={t('paper')}
      base64={data?.base64}
      paper={error === null ? paper : { ...paper, problem: error }}
      problemWords={errorWords}
    />
  )
}
