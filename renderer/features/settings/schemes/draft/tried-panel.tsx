import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { longMonth, monthName } from '#basics/date-words.ts'
import type { PersonId } from '#basics/ids.ts'
import type { Month } from '#basics/month.ts'
import type { SchemeTry } from '#contract/schemes.ts'
import { useOperationQuery } from '#renderer/bridge/use-operation.ts'
import { Note } from '#renderer/ui/note.tsx'
import { Panel } from '#renderer/ui/panel.tsx'
import { SelectField } from '#renderer/ui/select-field.tsx'
import { TriedTable } from './tried-table.tsx'

type TriedPanelProps = {
  readonly schemeKey: string
  /** What stands against the draft, if it can't be tried. */
  readonly problem: string | null
}

/** The draft on a month that was scored: nothing is written. */
export const TriedPanel = ({ schemeKey, problem }: TriedPanelProps) => {
  const { t } = useTranslation('schemeDraft')
  const [practitionerId, setPractitionerId] = useState<PersonId | null>(null)
  const [month, setMonth] = useState<Month | null>(null)
  const { data: view } = useOperationQuery('scheme.try', { key: schemeKey, practitionerId, month })
  return (
    <Panel
      level={3}
      title={view?.month == null ? t('triedNone') : t('tried', { month: monthName(view.month) })}
      beside={
        view?.month != null &&
        view.months.length > 1 && (
          <SelectField
            label={t('otherMonth')}
            labelHidden
            size="small"
            value={view.month}
            onChange={setMonth}
            options={view.months.map(value => ({ value, label: longMonth(value) }))}
          />
        )
      }
    >
      {view !== undefined && view.practitioners.length > 1 && (
        <SelectField
          className="try-whose"
          label={t('whose')}
          size="small"
          value={view.practitioner?.id ?? null}
          onChange={id => {
            setPractitionerId(id)
            setMonth(null)
          }}
          options={view.practitioners.map(({ id, name }) => ({ value: id, label: name }))}
        />
      )}
      {view !== undefined && <Tried view={view} problem={problem} />}
    </Panel>
  )
}

const Tried = ({ view, problem }: { readonly view: SchemeTry } & Pick<TriedPanelProps, 'problem'>) => {
  const { t } = useTranslation('schemeDraft')
  const { practitioner, month, before, draft } = view
  if (practitioner === null) return <p className="dim">{t('noCaseload')}</p>
  if (month === null || before === null) return <p className="dim">{t('noMonths')}</p>
  return (
    <>
      <p className="sm dim">
        {t('triedOn', { name: practitioner.name, scheme: before.name, version: before.version })}
      </p>
      {draft !== null && <TriedTable before={before.side} draft={draft} />}
      {draft === null && problem !== null && (
        <Note kind="attention">
          <strong>{t('notWhole')}.</strong> {problem}
        </Note>
      )}
      {view.ownWithheld && <Note>{t('withheld', { month: longMonth(month) })}</Note>}
      {draft !== null && draft.notMapped > 0 && (
        <Note kind="attention">{t('cantMap', { count: draft.notMapped })}</Note>
      )}
      {draft !== null && (
        <Note>
          <strong>{t('nothingWritten')}</strong> {t('nothingWrittenMore')}
        </Note>
      )}
    </>
  )
}
