import { useTranslation } from 'react-i18next'
import type { ReviewId } from '#basics/ids.ts'
import { useOperationQuery } from '#renderer/bridge/use-operation.ts'
import { Note } from '#renderer/ui/note.tsx'

/** What the session left open. It holds nobody up. */
export const StillOpen = ({ reviewId }: { readonly reviewId: ReviewId }) => {
  const { t } = useTranslation('sign')
  const open = useOperationQuery('session.close', { reviewId }).data?.open ?? []
  if (open.length === 0) return null
  return (
    <div className="fg">
      <Note>
        <strong>{t('openTitle')}</strong>
        <ul className="still-open">
          {open.map(({ kind, count }) => (
            <li key={kind}>{t(`stillOpen.${kind}`, { count })}</li>
          ))}
        </ul>
        {t('openMore')}
      </Note>
    </div>
  )
}
