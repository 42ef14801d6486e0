import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Stepper } from '#renderer/ui/stepper.tsx'

type MinutesFieldProps = {
  readonly label: string
  readonly hint: string
  readonly least: number
  readonly most: number
  readonly value: number
  readonly onChange: (minutes: number) => void
  readonly onBlur: () => void
}

/** A figure between two limits. What lies outside stays as typed, with what to do, and is not taken. */
export const MinutesField = ({ label, hint, least, most, value, onChange, onBlur }: MinutesFieldProps) => {
  const { t } = useTranslation('settings')
  const [typed, setTyped] = useState<number | null>(value)
  const [left, setLeft] = useState(false)
  const fits = typed !== null && typed >= least && typed <= most
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: it only listens to the focus leaving its field.
    <div
      onBlur={() => {
        setLeft(true)
        onBlur()
      }}
    >
      <Stepper
        label={label}
        hint={hint}
        least={0}
        most={999}
        value={typed}
        error={left && !fits ? t('minutesNeeded', { least, most }) : null}
        onChange={next => {
          setTyped(next)
          setLeft(false)
          if (next !== null && next >= least && next <= most) onChange(next)
        }}
      />
    </div>
  )
}
