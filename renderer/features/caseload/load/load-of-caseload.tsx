import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { longMonth } from '#basics/date-words.ts'
import type { PersonId } from '#basics/ids.ts'
import type { Month } from '#basics/month.ts'
import type { CaseloadLoadView } from '#contract/over-time.ts'
import { useOperationQuery } from '#renderer/bridge/use-operation.ts'
import { LoadPanel } from '#renderer/figures/load-panel.tsx'
import { firstName } from '#renderer/text/words.ts'
import { Note } from '#renderer/ui/note.tsx'
import { SelectField } from '#renderer/ui/select-field.tsx'
import { NoMonth, NoScores, ViewFrame } from '../view-frame.tsx'
import { ClientLoads } from './client-loads.tsx'
import { HoursWorking } from './hours-working.tsx'

/** The load of a month against its capacity, down to each client and each reduction. */
export const LoadOfCaseload = ({ practitionerId }: { readonly practitionerId: PersonId }) => {
  const [month, setMonth] = useState<Month | null>(null)
  const { data, error } = useOperationQuery('caseload.load', { practitionerId, month })
  return (
    <ViewFrame practitionerId={practitionerId} view="load" ready={data !== undefined} error={error}>
      {data !== undefined && <Shown view={data} chosen={month} onMonth={setMonth} />}
    </ViewFrame>
  )
}

type ShownProps = {
  readonly view: CaseloadLoadView
  readonly chosen: Month | null
  readonly onMonth: (month: Month | null) => void
}

const Shown = ({ view, chosen, onMonth }: ShownProps) => {
  const { t } = useTranslation('overTime')
  const { month, months, load, practitioner } = view
  if (month === null) return <NoMonth />
  const [latest, ...earlier] = months
  return (
    <>
      {latest !== undefined && earlier.length > 0 && (
        <SelectField
          className="cl-month"
          label={t('ofMonth')}
          size="small"
          value={chosen ?? latest}
          onChange={value => onMonth(value === latest ? null : value)}
          options={[
            { value: latest, label: t('latestMonth', { month: longMonth(latest) }) },
            ...earlier.map(value => ({ value, label: longMonth(value) })),
          ]}
        />
      )}
      {view.ownWithheld && <Note>{t('withheld', { month: longMonth(month) })}</Note>}
      {load === null ? (
        <NoScores />
      ) : (
        <>
          <LoadPanel load={load} name={firstName(practitioner.name)} />
          {view.hours !== null && (
            <HoursWorking load={load} month={month} reductions={view.hours.reductions} />
          )}
          <ClientLoads view={view} month={month} />
        </>
      )}
    </>
  )
}
