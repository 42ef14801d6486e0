import type { ReactNode, Ref, TextareaHTMLAttributes } from 'react'
import { Field, type FieldWords } from './field.tsx'

type TextAreaProps = FieldWords &
  Omit<TextareaHTMLAttributes<HTMLTextAreaElement>, 'value' | 'onChange' | 'className' | 'id'> & {
    readonly value: string
    readonly onChange: (value: string) => void
    readonly echo?: ReactNode
    readonly inputRef?: Ref<HTMLTextAreaElement>
  }

/** Grows with its text up to two fifths of the window. */
export const TextArea = ({
  label,
  labelHidden,
  labelMore,
  hint,
  error,
  id,
  className,
  echo,
  value,
  onChange,
  inputRef,
  rows = 2,
  ...rest
}: TextAreaProps) => (
  <Field {...{ label, labelHidden, labelMore, hint, error, id, className, echo }}>
    {ids => (
      <textarea
        autoComplete="off"
        spellCheck={false}
        rows={rows}
        {...rest}
        {...ids}
        ref={inputRef}
        className="field"
        value={value}
        onChange={event => onChange(event.currentTarget.value)}
      />
    )}
  </Field>
)
