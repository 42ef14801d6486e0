import { useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { longMonth } from '#basics/date-words.ts'
import type { Month } from '#basics/month.ts'
import type { TrailFilter } from '#contract/audit.ts'
import { ACT_GROUPS } from '#domain/audit/act-group.ts'
import { useOperationQuery } from '#renderer/bridge/use-operation.ts'
import { LinkButton } from '#renderer/ui/button.tsx'
import { Icon } from '#renderer/ui/icon.tsx'
import { IconSearch } from '#renderer/ui/icons.ts'
import { SelectField } from '#renderer/ui/select-field.tsx'
import { TextField } from '#renderer/ui/text-field.tsx'

type TrailFiltersProps = {
  readonly filter: TrailFilter
  readonly months: readonly Month[]
  readonly onChange: (filter: TrailFilter) => void
}

export const TrailFilters = ({ filter, months, onChange }: TrailFiltersProps) => {
  const { t } = useTranslation('trail')
  const { data } = useOperationQuery('people.list', {})
  const find = useRef<HTMLInputElement>(null)
  const isAll = filter.text === '' && [filter.personId, filter.group, filter.month].every(one => one === null)
  const people = (data?.people ?? []).toSorted((a, b) => a.name.localeCompare(b.name))
  return (
    <search className="filters trail-filters" aria-label={t('filters')}>
      <TextField
        label={t('find')}
        labelHidden
        className="srch"
        placeholder={t('find')}
        value={filter.text}
        onChange={text => onChange({ ...filter, text })}
        before={<Icon of={IconSearch} small />}
        type="search"
        inputRef={find}
        onKeyDown={event => {
          if (event.key !== 'Escape' || filter.text === '') return
          onChange({ ...filter, text: '' })
          event.preventDefault()
        }}
      />
      <SelectField
        label={t('person')}
        labelHidden
        size="small"
        value={filter.personId}
        emptyLabel={t('anybody')}
        options={people.map(({ id, name }) => ({ value: id, label: name }))}
        onChange={personId => onChange({ ...filter, personId })}
      />
      <SelectField
        label={t('group')}
        labelHidden
        size="small"
        value={filter.group}
        emptyLabel={t('anyKind')}
        options={ACT_GROUPS.map(value => ({ value, label: t(`groups.${value}`) }))}
        onChange={group => onChange({ ...filter, group })}
      />
      <SelectField
        label={t('month')}
        labelHidden
        size="small"
        value={filter.month}
        emptyLabel={t('anyMonth')}
        options={months.map(value => ({ value, label: longMonth(value) }))}
        onChange={month => onChange({ ...filter, month })}
      />
      {!isAll && (
        <LinkButton
          onClick={() => {
            onChange({ ...filter, text: '', personId: null, group: null, month: null })
            find.current?.focus()
          }}
        >
          {t('clear')}
        </LinkButton>
      )}
    </search>
  )
}
