import { useTranslation } from 'react-i18next'
import { longMonth } from '#basics/date-words.ts'
import type { PersonId } from '#basics/ids.ts'
import { amount } from '#basics/wording.ts'
import type { CaseloadLoadView } from '#contract/over-time.ts'
import type { LoadView } from '#contract/overview.ts'
import { useOperationQuery } from '#renderer/bridge/use-operation.ts'
import { LoadBar, LoadWorking } from '#renderer/figures/load-panel.tsx'
import { Note } from '#renderer/ui/note.tsx'
import { Panel } from '#renderer/ui/panel.tsx'
import { NoMonth, NoScores, ViewFrame } from '../view-frame.tsx'
import { Suppose } from './suppose.tsx'
import { SupposedList } from './supposed-list.tsx'
import { useSupposed } from './use-supposed.ts'

/** The load as it would be, beside the load as it is. Nothing is written. */
export const WhatIf = ({ practitionerId }: { readonly practitionerId: PersonId }) => {
  const { data, error } = useOperationQuery('caseload.load', { practitionerId, month: null })
  return (
    <ViewFrame practitionerId={practitionerId} view="what-if" ready={data !== undefined} error={error}>
      {data !== undefined && <Shown view={data} />}
    </ViewFrame>
  )
}

const Shown = ({ view }: { readonly view: CaseloadLoadView }) => {
  const { t } = useTranslation('overTime')
  const supposing = useSupposed(view)
  const { after } = supposing
  if (view.month === null) return <NoMonth />
  if (view.load === null || after === null) return <NoScores />
  return (
    <>
      <p className="dim">{t('whatIfLead')}</p>
      {view.ownWithheld && <Note>{t('withheld', { month: longMonth(view.month) })}</Note>}
      <div className="cl-if">
        <Suppose view={view} supposing={supposing} />
        <SupposedList view={view} supposing={supposing} />
      </div>
      <p role="status" className="cl-if__sum">
        <Changed before={view.load} after={after.load} />
      </p>
      <div className="cl-if cl-if--loads">
        <Side title={t('now')} load={view.load} clients={view.clients.length} least={wholeOf(after.load)} />
        <Side title={t('ifSo')} load={after.load} clients={after.clients} least={wholeOf(view.load)} />
      </div>
    </>
  )
}

const Changed = ({ before, after }: { readonly before: LoadView; readonly after: LoadView }) => {
  const { t } = useTranslation('overTime')
  const words = {
    before: amount(before.points),
    after: amount(after.points),
    unit: t(`unit.${before.scheme.unit}`),
  }
  return before.percent === null || after.percent === null
    ? t('changedPoints', words)
    : t('changed', {
        ...words,
        beforePercent: before.percent.toFixed(1),
        afterPercent: after.percent.toFixed(1),
      })
}

const wholeOf = ({ points, available }: LoadView): number => Math.max(points, available ?? 0)

type SideProps = {
  readonly title: string
  readonly load: LoadView
  readonly clients: number
  /** The length of the other side's bar. */
  readonly least: number
}

const Side = ({ title, load, clients, least }: SideProps) => {
  const { t } = useTranslation('overTime')
  return (
    <Panel
      title={title}
      beside={<span className="dim">{t('sum', { count: clients })}</span>}
      className="load-side"
    >
      <p className="big">
        {load.percent === null || load.state === null ? (
          <span>{t('noLoad')}</span>
        ) : (
          <>
            {t('loadNow', { percent: load.percent.toFixed(1) })} <span>{t(`state.${load.state}`)}</span>
          </>
        )}
      </p>
      <LoadBar load={load} least={least} />
      <div className="how how--pop">
        <LoadWorking load={load} />
      </div>
    </Panel>
  )
}
