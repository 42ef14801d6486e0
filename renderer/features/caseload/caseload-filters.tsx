import { useTranslation } from 'react-i18next'
import { Risk } from '#domain/caseload/risk.ts'
import { BANDS } from '#domain/scheme/band.ts'
import { LinkButton } from '#renderer/ui/button.tsx'
import { FilterButton } from '#renderer/ui/filter-button.tsx'
import { Icon } from '#renderer/ui/icon.tsx'
import { IconSearch } from '#renderer/ui/icons.ts'
import { TextField } from '#renderer/ui/text-field.tsx'
import { DATE_GROUPS } from './caseload-rows.ts'
import type { CaseloadListView } from './use-caseload-view.ts'

const STATUSES = ['open', 'stable casing', 'support staff', 'new', 'transferred', 'returned'] as const
const DATE_WORDS = {
  overdue: 'datesOverdue',
  soon: 'datesSoon',
  later: 'datesLater',
  none: 'datesNone',
} as const

/** Search and filters, always in sight, with a way to take them all away. */
export const CaseloadFilters = ({ view }: { readonly view: CaseloadListView }) => {
  const { t } = useTranslation('caseload')
  const { t: parts } = useTranslation('parts')
  const { t: terms } = useTranslation('terms')
  const { filters, setFilters } = view
  return (
    <search className="filters" aria-label={t('filters')}>
      <TextField
        label={t('search')}
        labelHidden
        className="srch"
        placeholder={t('search')}
        value={view.search}
        onChange={view.setSearch}
        before={<Icon of={IconSearch} small />}
        type="search"
      />
      {view.scoring && (
        <FilterButton
          name={t('band')}
          options={[
            ...BANDS.map(value => ({ value, label: parts(`band.${value}`) })),
            { value: 'none' as const, label: t('noBand') },
          ]}
          chosen={filters.inBand}
          onChange={inBand => setFilters({ ...filters, inBand })}
        />
      )}
      <FilterButton
        name={t('risk')}
        options={[
          ...Risk.options.toReversed().map(value => ({ value, label: terms(`risk.${value}`) })),
          { value: 'none' as const, label: t('riskNone') },
        ]}
        chosen={filters.inRisk}
        onChange={inRisk => setFilters({ ...filters, inRisk })}
      />
      <FilterButton
        name={t('status')}
        options={STATUSES.map(value => ({
          value,
          label:
            value === 'open' || value === 'stable casing' || value === 'support staff'
              ? terms(`standing.${value}`)
              : terms(`membership.${value}`),
        }))}
        chosen={filters.inStatus}
        onChange={inStatus => setFilters({ ...filters, inStatus })}
      />
      <FilterButton
        name={t('dates')}
        options={DATE_GROUPS.map(value => ({ value, label: t(DATE_WORDS[value]) }))}
        chosen={filters.inDates}
        onChange={inDates => setFilters({ ...filters, inDates })}
      />
      {view.filtered && (
        <LinkButton className="sm" onClick={view.clear}>
          {parts('clearFilters')}
        </LinkButton>
      )}
    </search>
  )
}
