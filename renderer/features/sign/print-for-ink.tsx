import { useTranslation } from 'react-i18next'
import type { ReviewId } from '#basics/ids.ts'
import type { AppError } from '#contract/app-error.ts'
import { callOperation } from '#renderer/bridge/bridge.ts'
import { errorWords } from '#renderer/text/error-words.ts'
import { Button } from '#renderer/ui/button.tsx'
import { ErrorSummary } from '#renderer/ui/error-summary.tsx'
import { Icon } from '#renderer/ui/icon.tsx'
import { IconPrinter } from '#renderer/ui/icons.ts'
import { usePaper } from '#renderer/ui/paper/use-paper.ts'

/** The draft on paper, with a line for each to sign on. */
export const PrintForInk = ({ reviewId }: { readonly reviewId: ReviewId }) => {
  const { t } = useTranslation('sign')
  const paper = usePaper<AppError>({
    get: purpose => callOperation('record.draft', { reviewId, purpose }),
    print: () => callOperation('platform.print', {}),
    save: (suggestedName, base64) => callOperation('platform.saveFile', { suggestedName, base64 }),
    unforeseen: { code: 'unforeseen' },
  })
  return (
    <>
      <ErrorSummary problems={paper.problem === null ? [] : [{ text: errorWords(paper.problem) }]} />
      <Button onClick={paper.print}>
        <Icon of={IconPrinter} small />
        {t('printForInk')}
      </Button>
      <span className="sm dim" role="status">
        {paper.said}
      </span>
    </>
  )
}
