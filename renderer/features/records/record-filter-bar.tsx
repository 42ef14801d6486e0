import { useTranslation } from 'react-i18next'
import { longMonth } from '#basics/date-words.ts'
import type { RecordRow } from '#contract/record.ts'
import { useSitting } from '#renderer/bridge/sitting.tsx'
import { LinkButton } from '#renderer/ui/button.tsx'
import { FilterButton } from '#renderer/ui/filter-button.tsx'
import { NO_FILTERS, type RecordFilters } from './by-month.ts'

type RecordFilterBarProps = {
  readonly rows: readonly RecordRow[]
  readonly shown: number
  readonly filters: RecordFilters
  readonly onChange: (filters: RecordFilters) => void
}

const STATES = [
  'locked',
  'one signature',
  'put off',
  'not held',
] as const satisfies readonly RecordRow['state'][]

/** How many there are, and what of them is shown; whoever sees one person's records alone chooses no person. */
export const RecordFilterBar = ({ rows, shown, filters, onChange }: RecordFilterBarProps) => {
  const { t } = useTranslation('records')
  const { t: parts } = useTranslation('parts')
  const { practitioners } = useSitting()
  const filtered = filters.people.length + filters.states.length > 0
  return (
    <>
      <p className="dim" role="status">
        {filtered ? t('shown', { count: shown, all: rows.length }) : <Sum rows={rows} />}
      </p>
      <search className="filters" aria-label={t('filters')}>
        {practitioners.length > 1 && (
          <FilterButton
            name={t('person')}
            options={practitioners.map(({ id, name }) => ({ value: id, label: name }))}
            chosen={filters.people}
            onChange={people => onChange({ ...filters, people })}
          />
        )}
        <FilterButton
          name={t('stateName')}
          options={STATES.map(value => ({ value, label: t(`state.${value}`) }))}
          chosen={filters.states}
          onChange={states => onChange({ ...filters, states })}
        />
        {filtered && (
          <LinkButton className="sm" onClick={() => onChange(NO_FILTERS)}>
            {parts('clearFilters')}
          </LinkButton>
        )}
      </search>
    </>
  )
}

const Sum = ({ rows }: { readonly rows: readonly RecordRow[] }) => {
  const { t } = useTranslation('records')
  const signed = rows.filter(({ state }) => state === 'locked').map(({ review }) => review.month)
  const first = signed.toSorted()[0]
  return first === undefined
    ? t('count', { count: 0 })
    : t('since', { count: signed.length, month: longMonth(first) })
}
