import { useTranslation } from 'react-i18next'
import { ClosingKind } from '#domain/closure/closing-kind.ts'
import { Checkbox } from '#renderer/ui/checkbox.tsx'

type KindTicksProps = {
  readonly label: string
  readonly hint: string
  readonly id: string
  readonly value: readonly ClosingKind[]
  readonly onChange: (kinds: ClosingKind[]) => void
}

/** One criterion: what it asks, and what it is a reason for. */
export const KindTicks = ({ label, hint, id, value, onChange }: KindTicksProps) => {
  const { t } = useTranslation('standards')
  return (
    <fieldset aria-describedby={`${id}-hint`}>
      <legend className="label">{label}</legend>
      <p className="hint" id={`${id}-hint`}>
        {hint}
      </p>
      <div className="row wrap">
        {ClosingKind.options.map((kind, index) => (
          <Checkbox
            key={kind}
            id={index === 0 ? id : undefined}
            label={t(`kind.${kind}`)}
            checked={value.includes(kind)}
            onChange={checked =>
              onChange(ClosingKind.options.filter(one => (one === kind ? checked : value.includes(one))))
            }
          />
        ))}
      </div>
    </fieldset>
  )
}
