import { useTranslation } from 'react-i18next'
import { Link } from 'wouter'
import { buttonClass } from '#renderer/ui/button.tsx'
import { EmptyState } from '#renderer/ui/empty-state.tsx'

export const NoRecords = () => {
  const { t } = useTranslation('records')
  return (
    <section className="docpane docpane--none" aria-label={t('emptyTitle')}>
      <EmptyState
        title={t('emptyTitle')}
        action={
          <Link className={buttonClass({ kind: 'primary' })} href="/session">
            {t('emptyAction')}
          </Link>
        }
      >
        {t('empty')}
      </EmptyState>
    </section>
  )
}
