import { useTranslation } from 'react-i18next'
import { Link } from 'wouter'
import type { PersonId } from '#basics/ids.ts'
import { ViewLinks } from '#renderer/ui/tabs.tsx'
import { CASELOAD_VIEWS, type CaseloadViewName, caseloadHref } from './caseload-address.ts'

type CaseloadViewsProps = { readonly practitionerId: PersonId; readonly shown: CaseloadViewName }

/** The clients, the load, its course, and what if: one caseload in four views. */
export const CaseloadViews = ({ practitionerId, shown }: CaseloadViewsProps) => {
  const { t } = useTranslation('overTime')
  return (
    <ViewLinks label={t('views')} plain>
      {CASELOAD_VIEWS.map(view => (
        <Link
          key={view}
          href={caseloadHref(practitionerId, view)}
          aria-current={view === shown ? 'page' : undefined}
        >
          {t(`view.${view}`)}
        </Link>
      ))}
    </ViewLinks>
  )
}
