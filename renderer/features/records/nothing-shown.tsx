import { useTranslation } from 'react-i18next'
import { Button } from '#renderer/ui/button.tsx'
import { EmptyState } from '#renderer/ui/empty-state.tsx'
import type { RecordSearch } from './use-record-search.ts'

type NothingShownProps = {
  /** How many there are without the filters. */
  readonly all: number
  readonly search: RecordSearch | null
  readonly onClearFilters: () => void
  readonly onClearSearch: () => void
}

/** Why the list is empty though there are records, and what to do. */
export const NothingShown = ({ all, search, onClearFilters, onClearSearch }: NothingShownProps) => {
  const { t } = useTranslation('records')
  const { t: parts } = useTranslation('parts')
  const { t: seek } = useTranslation('recordSearch')
  const toAll = <Button onClick={onClearFilters}>{parts('clearFilters')}</Button>
  if (search === null)
    return (
      <EmptyState title={t('noMatchTitle')} action={toAll}>
        {t('noMatch', { count: all })}
      </EmptyState>
    )
  if (search.found.size > 0)
    return (
      <EmptyState title={t('noMatchTitle')} action={toAll}>
        {seek('noneFiltered', { count: search.found.size })}
      </EmptyState>
    )
  if (!search.done || search.error !== null) return null
  return (
    <EmptyState
      title={seek('noneTitle', { text: search.text })}
      action={<Button onClick={onClearSearch}>{seek('clear')}</Button>}
    >
      {seek('none', { count: search.of })}
    </EmptyState>
  )
}
