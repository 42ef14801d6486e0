import { type ReactNode, type Ref, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Button } from './button.tsx'
import type { FieldWords } from './field.tsx'
import { TextField } from './text-field.tsx'

type PassphraseFieldProps = FieldWords & {
  readonly value: string
  readonly onChange: (value: string) => void
  /** Strength in words, below. */
  readonly echo?: ReactNode
  readonly inputRef?: Ref<HTMLInputElement>
  readonly autoFocus?: boolean
  readonly disabled?: boolean
}

/** A passphrase, dots until shown. Never kept by the browser: `autocomplete` is off in every form of it. */
export const PassphraseField = (props: PassphraseFieldProps) => {
  const { t } = useTranslation('parts')
  const [shown, setShown] = useState(false)
  return (
    <TextField
      {...props}
      size="tall"
      type={shown ? 'text' : 'password'}
      autoComplete="off"
      autoCapitalize="off"
      after={
        <Button
          kind="quiet"
          size="small"
          aria-label={t(shown ? 'hidePassphrase' : 'showPassphrase')}
          onClick={() => setShown(before => !before)}
        >
          {t(shown ? 'hide' : 'show')}
        </Button>
      }
    />
  )
}
