import { type ReactNode, type Ref, type TextareaHTMLAttributes, useId } from 'react'
import { CareField } from './care/care-field.tsx'
import { describedBy, Field, type FieldWords } from './field.tsx'

type TextAreaProps = FieldWords &
  Omit<TextareaHTMLAttributes<HTMLTextAreaElement>, 'value' | 'onChange' | 'className' | 'id'> & {
    readonly value: string
    readonly onChange: (value: string) => void
    readonly echo?: ReactNode
    readonly inputRef?: Ref<HTMLTextAreaElement>
    /** False for what is no prose: its words are not read for another way to say them. */
    readonly care?: boolean
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
  care = true,
  ...rest
}: TextAreaProps) => {
  const careId = useId()
  return (
    <Field {...{ label, labelHidden, labelMore, hint, error, id, className, echo }}>
      {ids => {
        const area = (
          <textarea
            autoComplete="off"
            spellCheck={false}
            rows={rows}
            {...rest}
            {...ids}
            aria-describedby={care ? describedBy(ids['aria-describedby'], careId) : ids['aria-describedby']}
            ref={inputRef}
            className="field"
            value={value}
            onChange={event => onChange(event.currentTarget.value)}
          />
        )
        return care ? (
          <CareField id={careId} text={value}>
            {area}
          </CareField>
        ) : (
          area
        )
      }}
    </Field>
  )
}
