import { type ReactNode, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Link } from 'wouter'
import { longMonth } from '#basics/date-words.ts'
import type { PersonId } from '#basics/ids.ts'
import type { Month } from '#basics/month.ts'
import type { AgreementView } from '#contract/agreement.ts'
import { useSitting } from '#renderer/bridge/sitting.tsx'
import { useOperationQuery } from '#renderer/bridge/use-operation.ts'
import { AgreementWords, type PairNames } from '#renderer/figures/agreement-words.tsx'
import { errorWords } from '#renderer/text/error-words.ts'
import { firstName } from '#renderer/text/words.ts'
import { buttonClass } from '#renderer/ui/button.tsx'
import { ErrorSummary } from '#renderer/ui/error-summary.tsx'
import { Page, PageHead } from '#renderer/ui/page/page.tsx'
import { Panel } from '#renderer/ui/panel.tsx'
import { SelectField } from '#renderer/ui/select-field.tsx'

/** How a pair scores the same clients; for a supervisor at their own keyboard also how they do across their people. */
export const AgreementScreen = () => {
  const { t } = useTranslation('agreement')
  const { person, acting, practitioners } = useSitting()
  const own = acting === person.id
  const mayAcross = own && person.roles.includes('supervisor')
  const [chosen, setChosen] = useState<PersonId | null>(null)
  const shown = practitioners.find(({ id }) => id === chosen) ?? practitioners[0]
  return (
    <Page title={t('title')} className="agreement">
      <PageHead
        title={t('title')}
        actions={
          <Link className={buttonClass()} href="/records">
            {t('toRecords')}
          </Link>
        }
      >
        {t('belongs')}
      </PageHead>
      {mayAcross && <Across />}
      {shown !== undefined && (
        <Pair key={shown.id} practitionerId={shown.id}>
          {practitioners.length > 1 && (
            <SelectField
              label={t('pairOf')}
              size="small"
              value={shown.id}
              onChange={id => setChosen(practitioners.find(one => one.id === id)?.id ?? null)}
              options={practitioners.map(({ id, name }) => ({ value: id, label: name }))}
            />
          )}
        </Pair>
      )}
    </Page>
  )
}

const Across = () => {
  const { t } = useTranslation('agreement')
  const { data, error } = useOperationQuery('agreement.acrossPeople', {})
  return (
    <Panel title={t('acrossTitle')}>
      {error !== null && <ErrorSummary problems={[{ text: errorWords(error) }]} />}
      {data !== undefined && (
        <>
          <p className="dim">{t('acrossLead')}</p>
          <Lead {...data} />
          <Views views={data.views} names={null} />
        </>
      )}
    </Panel>
  )
}

type PairProps = { readonly practitionerId: PersonId; readonly children: ReactNode }

const Pair = ({ practitionerId, children }: PairProps) => {
  const { t } = useTranslation('agreement')
  const { data, error } = useOperationQuery('agreement.ofPair', { practitionerId })
  if (error !== null) return <ErrorSummary problems={[{ text: errorWords(error) }]} />
  if (data === undefined) return null
  const { practitioner, supervisor } = data
  if (supervisor === null)
    return (
      <Panel title={practitioner.name} beside={children}>
        <p>{t('noSupervisor', { name: firstName(practitioner.name) })}</p>
      </Panel>
    )
  return (
    <Panel
      title={t('pairTitle', { practitioner: practitioner.name, supervisor: supervisor.name })}
      beside={children}
    >
      <Lead {...data} />
      <Views
        views={data.views}
        names={{ practitioner: firstName(practitioner.name), supervisor: firstName(supervisor.name) }}
      />
    </Panel>
  )
}

const Lead = ({ from, until }: { readonly from: Month; readonly until: Month }) => {
  const { t } = useTranslation('agreement')
  return <p className="dim">{t('lead', { from: longMonth(from), until: longMonth(until) })}</p>
}

const Views = ({ views, names }: { readonly views: readonly AgreementView[]; readonly names: PairNames }) => {
  const { t } = useTranslation('agreement')
  if (views.length === 0) return <p>{t('none')}</p>
  return views.map(view => (
    <section key={`${view.scheme.name} ${view.scheme.version}`} className="agree-version">
      <h3>{t('version', { scheme: view.scheme.name, version: view.scheme.version })}</h3>
      <AgreementWords view={view} names={names} />
    </section>
  ))
}
