import { lazy, Suspense, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { HandSignature } from '#domain/record/signature.ts'
import { ChoiceGroup } from './choice-group.tsx'
import { TextField } from './text-field.tsx'

const SignaturePad = lazy(() =>
  import('./signature-pad.tsx').then(loaded => ({ default: loaded.SignaturePad })),
)

type SignatureFieldProps = {
  /** Null: by passphrase alone. */
  readonly value: HandSignature | null
  readonly onChange: (hand: HandSignature | null) => void
}

/** By hand, if somebody likes: drawn with finger, pen or mouse, or typed. */
export const SignatureField = ({ value, onChange }: SignatureFieldProps) => {
  const { t } = useTranslation('parts')
  const [way, setWay] = useState<HandSignature['kind']>(value?.kind ?? 'drawn')
  return (
    <div className="sig-field">
      <ChoiceGroup
        label={t('signHow')}
        className="sig-field__way"
        value={way}
        size="small"
        choices={[
          { value: 'drawn', label: t('signDraw') },
          { value: 'typed', label: t('signType') },
        ]}
        onChange={next => {
          setWay(next)
          onChange(null)
        }}
      />
      {way === 'drawn' ? (
        <Suspense fallback={<div className="sigpad" />}>
          <SignaturePad
            label={t('signDrawHere')}
            drawn={value?.kind === 'drawn' ? value : null}
            onChange={onChange}
          />
        </Suspense>
      ) : (
        <TextField
          label={t('signTypeName')}
          value={value?.kind === 'typed' ? value.name : ''}
          onChange={name => onChange(name.trim() === '' ? null : { kind: 'typed', name })}
        />
      )}
    </div>
  )
}
