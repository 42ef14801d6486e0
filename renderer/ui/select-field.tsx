import { useTranslation } from 'react-i18next'
import { classNames } from './class-names.ts'
import { Field, type FieldWords } from './field.tsx'

export type Option<T extends string> = {
  readonly value: T
  readonly label: string
  readonly disabled?: boolean
}

type SelectFieldProps<T extends string> = FieldWords & {
  readonly value: T | null
  readonly onChange: (value: T | null) => void
  readonly options: readonly Option<T>[]
  /** What stands there while nothing is chosen; without it an empty choice cannot be returned to. */
  readonly emptyLabel?: string
  readonly size?: 'small' | 'medium'
  /** Chosen to be left out: dashed. */
  readonly aside?: boolean
  readonly disabled?: boolean
  readonly onBlur?: () => void
}

/** One of many. The system's own list: it is the one that keyboards, readers and forced colours know. */
export const SelectField = <T extends string>({
  label,
  labelHidden,
  labelMore,
  hint,
  error,
  id,
  className,
  value,
  onChange,
  options,
  emptyLabel,
  size = 'medium',
  aside = false,
  disabled,
  onBlur,
}: SelectFieldProps<T>) => {
  const { t } = useTranslation('parts')
  return (
    <Field {...{ label, labelHidden, labelMore, hint, error, id, className }}>
      {ids => (
        <span className={classNames('select', value === null && 'select--empty', aside && 'select--aside')}>
          <select
            {...ids}
            className={classNames('field', size === 'small' && 'field--sm')}
            value={value ?? ''}
            disabled={disabled}
            onBlur={onBlur}
            onChange={event => onChange(findValue(options, event.currentTarget.value))}
          >
            {(emptyLabel !== undefined || value === null) && (
              <option value="">{emptyLabel ?? t('choose')}</option>
            )}
            {options.map(option => (
              <option key={option.value} value={option.value} disabled={option.disabled}>
                {option.label}
              </option>
            ))}
          </select>
        </span>
      )}
    </Field>
  )
}

const findValue = <T extends string>(options: readonly Option<T>[], value: string): T | null =>
  options.find(option => option.value === value)?.value ?? null
