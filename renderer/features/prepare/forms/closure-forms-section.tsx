import { useTranslation } from 'react-i18next'
import { Link, useLocation, useParams } from 'wouter'
import { clientWords } from '#renderer/text/words.ts'
import { buttonClass } from '#renderer/ui/button.tsx'
import { EmptyState } from '#renderer/ui/empty-state.tsx'
import { sectionPath } from '../addresses.ts'
import { usePreparation } from '../preparation.tsx'
import { SectionFrame } from '../section-frame.tsx'
import { OneForm } from './one-form.tsx'

/** The forms that this month's session decides on, one client a tab. */
export const ClosureFormsSection = () => {
  const { t } = useTranslation('closingForms')
  const { view, own } = usePreparation()
  const { item } = useParams<{ item?: string }>()
  const [, navigate] = useLocation()
  const closings = view.closings.filter(({ stage }) => stage === 'to decide')
  const current = closings.find(({ id }) => id === item) ?? closings[0]
  if (current === undefined)
    return (
      <SectionFrame section="closure-forms">
        <EmptyState
          title={t('noneTitle')}
          action={
            own &&
            view.mayPrepare && (
              <Link className={buttonClass()} href={sectionPath(view.review.id, 'candidates')}>
                {t('toCandidates')}
              </Link>
            )
          }
        >
          {t('noneMore')}
        </EmptyState>
      </SectionFrame>
    )
  return (
    <OneForm
      key={current.id}
      closing={current}
      tabs={closings.map(closing => ({
        closing,
        words: t(`tab.${closing.kind}`, { client: clientWords(closing.client) }),
      }))}
      onTab={id => navigate(sectionPath(view.review.id, 'closure-forms', id))}
    />
  )
}
