import type { RefObject } from 'react'
import { useTranslation } from 'react-i18next'
import { longMonth } from '#basics/date-words.ts'
import type { RecordRow } from '#contract/record.ts'
import { useSitting } from '#renderer/bridge/sitting.tsx'
import { LinkButton } from '#renderer/ui/button.tsx'
import { FilterButton } from '#renderer/ui/filter-button.tsx'
import { Icon } from '#renderer/ui/icon.tsx'
import { IconSearch } from '#renderer/ui/icons.ts'
import { TextField } from '#renderer/ui/text-field.tsx'
import { NO_FILTERS, type RecordFilters } from './by-month.ts'
import type { RecordSearch } from './use-record-search.ts'

type RecordFilterBarProps = {
  readonly rows: readonly RecordRow[]
  readonly shown: number
  readonly filters: RecordFilters
  readonly onChange: (filters: RecordFilters) => void
  /** What is sought in the texts, as it is typed; and what came of it. */
  readonly typed: string
  readonly onType: (typed: string) => void
  readonly search: RecordSearch | null
  readonly searchField: RefObject<HTMLInputElement | null>
}

const STATES = [
  'locked',
  'one signature',
  'put off',
  'not held',
] as const satisfies readonly RecordRow['state'][]

/** How many there are, and what of them is shown; whoever sees one person's records alone chooses no person. */
export const RecordFilterBar = (props: RecordFilterBarProps) => {
  const { rows, shown, filters, onChange, typed, onType, search, searchField } = props
  const { t } = useTranslation('records')
  const { t: parts } = useTranslation('parts')
  const { t: seek } = useTranslation('recordSearch')
  const { practitioners } = useSitting()
  const filtered = filters.people.length + filters.states.length > 0
  return (
    <>
      <p className="dim" role="status">
        {search !== null ? (
          <Found search={search} />
        ) : filtered ? (
          t('shown', { count: shown, all: rows.length })
        ) : (
          <Sum rows={rows} />
        )}
      </p>
      <search className="filters" aria-label={t('filters')}>
        <TextField
          label={seek('field')}
          labelHidden
          className="srch"
          placeholder={seek('field')}
          value={typed}
          onChange={onType}
          before={<Icon of={IconSearch} small />}
          type="search"
          inputRef={searchField}
          onKeyDown={event => {
            if (event.key !== 'Escape' || typed === '') return
            onType('')
            event.preventDefault()
          }}
        />
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

const Found = ({ search: { found, read, of, done } }: { readonly search: RecordSearch }) => {
  const { t } = useTranslation('recordSearch')
  return done ? t('found', { count: found.size, of }) : t('reading', { read, of })
}

const Sum = ({ rows }: { readonly rows: readonly RecordRow[] }) => {
  const { t } = useTranslation('records')
  const signed = rows.filter(({ state }) => state === 'locked').map(({ review }) => review.month)
  const first = signed.toSorted()[0]
  return first === undefined
    ? t('count', { count: 0 })
    : t('since', { count: signed.length, month: longMonth(first) })
}
