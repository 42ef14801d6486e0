import { type KeyboardEvent, type ReactNode, type Ref, useState } from 'react'
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
export const PassphraseField = ({ echo, ...props }: PassphraseFieldProps) => {
  const { t } = useTranslation('parts')
  const { t: words } = useTranslation('passphrase')
  const [shown, setShown] = useState(false)
  const [capitals, setCapitals] = useState(false)
  const look = (event: KeyboardEvent) => setCapitals(event.getModifierState('CapsLock'))
  return (
    <TextField
      {...props}
      echo={capitals ? words('capsLock') : echo}
      onKeyDown={look}
      onKeyUp={look}
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
