import { useTranslation } from 'react-i18next'
import { BroughtAs } from '#domain/document/checklist.ts'
import { ChoiceGroup } from '#renderer/ui/choice-group.tsx'

type BroughtChoiceProps = {
  readonly value: BroughtAs | null
  readonly onChange: (value: BroughtAs) => void
  readonly disabled?: boolean
}

/** How the two will read it. */
export const BroughtChoice = ({ value, onChange, disabled }: BroughtChoiceProps) => {
  const { t } = useTranslation('prepare')
  return (
    <ChoiceGroup<BroughtAs>
      className="brought"
      label={t('broughtAs')}
      value={value}
      onChange={onChange}
      disabled={disabled}
      choices={BroughtAs.options.map(way => ({ value: way, label: t(`brought.${way}`) }))}
    />
  )
}
