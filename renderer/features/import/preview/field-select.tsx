import { useTranslation } from 'react-i18next'
import { ImportField } from '#domain/import/file-mapping.ts'
import { type Option, SelectField } from '#renderer/ui/select-field.tsx'
import { useFieldWords } from '../words.ts'

type FieldSelectProps = {
  readonly heading: string
  readonly field: ImportField | null
  readonly onField: (field: ImportField | null) => void
}

/** What a column becomes; a column that is not brought in is dashed. */
export const FieldSelect = ({ heading, field, onField }: FieldSelectProps) => {
  const { t } = useTranslation('importMapping')
  const fieldWords = useFieldWords()
  const options: Option<ImportField | 'none'>[] = [
    ...ImportField.options.map(value => ({ value, label: fieldWords(value) })),
    { value: 'none', label: t('notBroughtIn') },
  ]
  return (
    <SelectField
      label={t('becomesWhat', { heading })}
      labelHidden
      aside={field === null}
      value={field ?? 'none'}
      onChange={chosen => onField(chosen === 'none' || chosen === null ? null : chosen)}
      options={options}
    />
  )
}
