import { useTranslation } from 'react-i18next'
import { Link, useLocation } from 'wouter'
import { shortDate } from '#basics/date-words.ts'
import type { PersonId } from '#basics/ids.ts'
import type { CaseloadView } from '#contract/caseload.ts'
import { useSitting } from '#renderer/bridge/sitting.tsx'
import { buttonClass } from '#renderer/ui/button.tsx'
import { SelectField } from '#renderer/ui/select-field.tsx'
import { type CaseloadViewName, caseloadHref } from './caseload-address.ts'
import { ExportCaseload } from './export-caseload.tsx'

type CaseloadHeadProps = {
  readonly practitionerId: PersonId
  readonly caseload: CaseloadView | undefined
  /** The view to stay in when another caseload is chosen. */
  readonly view?: CaseloadViewName
}

/** Whose caseload, how many clients, what they add up to, and what can be done. */
export const CaseloadHead = ({ practitionerId, caseload, view = 'clients' }: CaseloadHeadProps) => {
  const { t } = useTranslation('caseload')
  const [, navigate] = useLocation()
  const { person, practitioners } = useSitting()
  const own = person.id === practitionerId
  return (
    <header className="head">
      <div>
        <h1 id="caseload-head">{t('title')}</h1>
        {caseload !== undefined && caseload.rows.length > 0 && <Summary caseload={caseload} own={own} />}
      </div>
      <div className="row wrap">
        {practitioners.length > 1 && (
          <SelectField
            label={t('whose')}
            labelHidden
            value={practitionerId}
            onChange={id => {
              if (id !== null) navigate(caseloadHref(id, view))
            }}
            options={practitioners.map(({ id, name }) => ({ value: id, label: name }))}
          />
        )}
        {caseload !== undefined && caseload.rows.length > 0 && (
          <Link className={buttonClass()} href={caseloadHref(practitionerId, 'add')}>
            {t('add')}
          </Link>
        )}
        {caseload !== undefined && caseload.rows.length > 0 && <ExportCaseload caseload={caseload} />}
        {own && view === 'clients' && caseload?.rows.length !== 0 && (
          <Link className={buttonClass()} href="/import">
            {t('bringIn')}
          </Link>
        )}
      </div>
    </header>
  )
}

const Summary = ({ caseload, own }: { readonly caseload: CaseloadView; readonly own: boolean }) => {
  const { t } = useTranslation('caseload')
  const { rows, asOf, figures, practitioner } = caseload
  const words = {
    name: practitioner.name,
    clients: t('clients', { count: rows.length }),
    date: shortDate(asOf),
  }
  if (figures === null || figures.points === 0) return <p>{t(own ? 'summary' : 'summaryOf', words)}</p>
  return (
    <p>
      {t(own ? 'summaryPoints' : 'summaryPointsOf', { ...words, points: figures.points })}
      {figures.notScored > 0 && ` ${t('notScored', { count: figures.notScored })}`}
    </p>
  )
}
