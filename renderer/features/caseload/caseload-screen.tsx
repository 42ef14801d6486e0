import { type ReactNode, useEffect } from 'react'
import { useTranslation } from 'react-i18next'
import { Link, useLocation, useParams } from 'wouter'
import type { PersonId } from '#basics/ids.ts'
import type { CaseloadRow, CaseloadView } from '#contract/caseload.ts'
import { useSitting } from '#renderer/bridge/sitting.tsx'
import { useOperationQuery } from '#renderer/bridge/use-operation.ts'
import { errorWords } from '#renderer/text/error-words.ts'
import { buttonClass } from '#renderer/ui/button.tsx'
import { classNames } from '#renderer/ui/class-names.ts'
import { EmptyState } from '#renderer/ui/empty-state.tsx'
import { Page, PageHead } from '#renderer/ui/page/page.tsx'
import { LongWork } from '#renderer/ui/progress.tsx'
import { StatusShape } from '#renderer/ui/status-mark.tsx'
import { AddClient } from './add-client.tsx'
import { type CaseloadAddress, caseloadHref, readAddress } from './caseload-address.ts'
import { CaseloadFilters } from './caseload-filters.tsx'
import { CaseloadHead } from './caseload-head.tsx'
import { CaseloadTable } from './caseload-table.tsx'
import { CaseloadViews } from './caseload-views.tsx'
import { ClientPanel } from './client/client-panel.tsx'
import { LoadOfCaseload } from './load/load-of-caseload.tsx'
import { OverTime } from './over-time/over-time.tsx'
import { OverTimePaper } from './over-time/over-time-paper.tsx'
import { useCaseloadView } from './use-caseload-view.ts'
import { WhatIf } from './what-if/what-if.tsx'

/** A caseload as one table, a client of it beside the list. */
export const CaseloadScreen = () => {
  const { t } = useTranslation('caseload')
  const { t: over } = useTranslation('overTime')
  const address = readAddress(useParams()['*'] ?? '')
  const practitionerId = usePractitioner(address)
  if (practitionerId === null) return <NobodysCaseload />
  const { beside, view } = address
  switch (view) {
    case 'clients':
      return (
        <Page title={t(beside === null ? 'title' : beside.kind === 'add' ? 'titleAdd' : 'titleClient')} flush>
          <Caseload key={practitionerId} practitionerId={practitionerId} address={address} />
        </Page>
      )
    case 'paper':
      return <OverTimePaper key={practitionerId} practitionerId={practitionerId} />
    case 'load':
      return <View title={over('title.load')} of={LoadOfCaseload} practitionerId={practitionerId} />
    case 'over-time':
      return <View title={over('title.over-time')} of={OverTime} practitionerId={practitionerId} />
    case 'what-if':
      return <View title={over('title.what-if')} of={WhatIf} practitionerId={practitionerId} />
  }
}

type ViewProps = {
  readonly title: string
  readonly of: (props: { readonly practitionerId: PersonId }) => ReactNode
  readonly practitionerId: PersonId
}

const View = ({ title, of: Shown, practitionerId }: ViewProps) => (
  <Page title={title} flush>
    <Shown key={practitionerId} practitionerId={practitionerId} />
  </Page>
)

/** As the address says; else whose the client is; else one's own, or the first one may see. */
const usePractitioner = ({ practitionerId, beside }: CaseloadAddress): PersonId | null => {
  const { practitioners } = useSitting()
  const clientId = practitionerId === null && beside?.kind === 'client' ? beside.clientId : null
  const { data } = useOperationQuery(
    'caseload.client',
    { clientId: clientId ?? '' },
    { enabled: clientId !== null },
  )
  return practitionerId ?? data?.practitioner?.id ?? practitioners[0]?.id ?? null
}

type CaseloadProps = { readonly practitionerId: PersonId; readonly address: CaseloadAddress }

const Caseload = ({ practitionerId, address: { beside, overdue } }: CaseloadProps) => {
  const { t } = useTranslation('caseload')
  const [, navigate] = useLocation()
  const { data, error, loading } = useOperationQuery('caseload.list', { practitionerId, month: null })
  const view = useCaseloadView(data, { overdue })
  const chosen = beside?.kind === 'client' ? beside.clientId : null
  useFocusBackInList(chosen)

  if (data === undefined) {
    return (
      <div className="cl-list">
        <CaseloadHead practitionerId={practitionerId} caseload={undefined} />
        {loading ? <LongWork>{t('title')}</LongWork> : <p>{error !== null && errorWords(error)}</p>}
      </div>
    )
  }
  const overdueCount = data.rows.filter(row => row.nextReview?.overdue).length
  return (
    <div className={classNames('cl', beside !== null && 'cl--open')}>
      <section className="cl-list" aria-labelledby="caseload-head">
        <CaseloadHead practitionerId={practitionerId} caseload={data} />
        {data.rows.length === 0 ? (
          <NoClients caseload={data} />
        ) : (
          <>
            <CaseloadViews practitionerId={practitionerId} shown="clients" />
            <CaseloadFilters view={view} />
            {view.rows.length === 0 ? (
              <EmptyState title={t('nobodyFits')}>{t('nobodyFitsMore')}</EmptyState>
            ) : (
              <CaseloadTable
                name={data.practitioner.name}
                practitionerId={practitionerId}
                scoring={view.scoring}
                rows={view.rows}
                sort={view.sort}
                onSort={view.setSort}
                chosen={chosen}
              />
            )}
            <p className="sm dim tcount">
              <span role="status">{t('shown', { shown: view.rows.length, all: data.rows.length })}</span>
              {overdueCount > 0 && (
                <span>
                  <span className="st st--due">
                    <StatusShape status="due" />
                  </span>
                  {t('overdue', { count: overdueCount })}
                </span>
              )}
            </p>
          </>
        )}
      </section>
      {beside?.kind === 'add' && <AddClient caseload={data} />}
      {beside?.kind === 'client' && (
        <ClientPanel
          key={beside.clientId}
          clientId={beside.clientId}
          practitionerId={practitionerId}
          neighbours={neighboursOf(data, view.rows, beside.clientId)}
          onClose={() => navigate(caseloadHref(practitionerId))}
        />
      )}
    </div>
  )
}

/** The clients before and after one in the list as it is sorted and filtered. */
const neighboursOf = (
  caseload: CaseloadView,
  shown: readonly CaseloadRow[],
  clientId: string,
): { readonly before: string | null; readonly after: string | null } => {
  const rows: readonly CaseloadRow[] = shown.some(row => row.client.id === clientId) ? shown : caseload.rows
  const at = rows.findIndex(row => row.client.id === clientId)
  const href = (index: number) => {
    const row = at < 0 ? undefined : rows[index]
    return row === undefined ? null : caseloadHref(caseload.practitioner.id, row.client.id)
  }
  return { before: href(at - 1), after: href(at + 1) }
}

/** Who closes the panel goes on in the list where they were. */
const useFocusBackInList = (chosen: string | null): void => {
  useEffect(() => {
    if (chosen === null) return
    return () => {
      const link = document.getElementById(`client-${chosen}`)
      if (document.activeElement === document.body || document.activeElement === null) link?.focus()
    }
  }, [chosen])
}

const NoClients = ({ caseload }: { readonly caseload: CaseloadView }) => {
  const { t } = useTranslation('caseload')
  const { person } = useSitting()
  const { id, name } = caseload.practitioner
  const own = person.id === id
  return (
    <EmptyState
      title={t('emptyTitle')}
      action={
        <span className="row empty-acts">
          {own && (
            <Link className={buttonClass({ kind: 'primary' })} href="/import">
              {t('importCaseload')}
            </Link>
          )}
          <Link className={buttonClass()} href={caseloadHref(id, 'add')}>
            {t('add')}
          </Link>
        </span>
      }
    >
      {own ? t('empty') : t('emptyOf', { name })}
    </EmptyState>
  )
}

const NobodysCaseload = () => {
  const { t } = useTranslation('caseload')
  return (
    <Page title={t('title')}>
      <PageHead title={t('title')} />
      <EmptyState title={t('nobodyTitle')}>{t('nobody')}</EmptyState>
    </Page>
  )
}
