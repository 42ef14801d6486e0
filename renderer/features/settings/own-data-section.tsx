import { useTranslation } from 'react-i18next'
import { Link } from 'wouter'
import { buttonClass } from '#renderer/ui/button.tsx'
import { SectionFrame } from './section-frame.tsx'

/** The way to what Tandem holds about whoever is signed in. */
export const OwnDataSection = () => {
  const { t } = useTranslation('settings')
  return (
    <SectionFrame title={t('section.data')} lead={t('dataLead')}>
      <div className="set-sc">
        <div className="panel panel--pad set-form">
          <p>{t('dataHolds')}</p>
          <p className="fg">
            <Link className={buttonClass({ kind: 'primary' })} href="/handover/me">
              {t('dataLook')}
            </Link>
          </p>
        </div>
      </div>
    </SectionFrame>
  )
}
