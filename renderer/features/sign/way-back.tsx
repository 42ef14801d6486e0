import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { AppError } from '#contract/app-error.ts'
import type { SignView } from '#contract/record.ts'
import { useOnce } from '#renderer/bridge/use-once.ts'
import { errorWords } from '#renderer/text/error-words.ts'
import { Button } from '#renderer/ui/button.tsx'
import { ErrorSummary } from '#renderer/ui/error-summary.tsx'
import { hasAnswered } from './answered.ts'
import { ChangeDialog } from './change-dialog.tsx'
import { useGoBack } from './mutations.ts'
import { PrintForInk } from './print-for-ink.tsx'

/** Before anybody has signed, back to the session; after the first signature the same makes it void. */
export const WayBack = ({ view }: { readonly view: SignView }) => {
  const { t } = useTranslation('sign')
  const goBack = useGoBack(view.review.id)
  const [changing, setChanging] = useState(false)
  const [problem, setProblem] = useState<AppError | null>(null)
  const back = useOnce(async () => {
    const gone = await goBack()
    setProblem(gone.ok ? null : gone.error)
  })
  const signer = view.people.find(hasAnswered)
  return (
    <div className="fg">
      <ErrorSummary problems={problem === null ? [] : [{ text: errorWords(problem) }]} />
      <div className="row sig__foot">
        {signer === undefined ? (
          <Button onClick={back}>{t('back')}</Button>
        ) : (
          <Button onClick={() => setChanging(true)}>{t('change')}</Button>
        )}
        <PrintForInk reviewId={view.review.id} />
      </div>
      {signer !== undefined && (
        <ChangeDialog
          open={changing}
          onClose={() => setChanging(false)}
          reviewId={view.review.id}
          signer={signer}
          onVoid={back}
        />
      )}
    </div>
  )
}
