import { type InputHTMLAttributes, type ReactNode, type Ref, useId } from 'react'
import { CareField } from './care/care-field.tsx'
import { classNames } from './class-names.ts'
import { describedBy, Field, type FieldWords } from './field.tsx'

type Bare = Omit<InputHTMLAttributes<HTMLInputElement>, 'value' | 'onChange' | 'className' | 'id' | 'size'>

type TextFieldProps = FieldWords &
  Bare & {
    readonly value: string
    readonly onChange: (value: string) => void
    readonly size?: 'small' | 'medium' | 'tall'
    /** An icon at its left, a button at its right. */
    readonly before?: ReactNode
    readonly after?: ReactNode
    readonly echo?: ReactNode
    readonly inputRef?: Ref<HTMLInputElement>
    /** True for prose: its words are read for another way to say them. */
    readonly care?: boolean
  }

export const TextField = ({
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
  size = 'medium',
  before,
  after,
  inputRef,
  type = 'text',
  care = false,
  ...rest
}: TextFieldProps) => {
  const careId = useId()
  const look = classNames('field', size === 'small' && 'field--sm', size === 'tall' && 'field--tall')
  const boxed = before !== undefined || after !== undefined
  return (
    <Field {...{ label, labelHidden, labelMore, hint, error, id, className, echo }}>
      {ids => {
        const input = (
          <input
            autoComplete="off"
            spellCheck={false}
            {...rest}
            {...ids}
            aria-describedby={care ? describedBy(ids['aria-describedby'], careId) : ids['aria-describedby']}
            ref={inputRef}
            type={type}
            className={boxed ? undefined : look}
            value={value}
            onChange={event => onChange(event.currentTarget.value)}
          />
        )
        if (boxed)
          return (
            <span className={look}>
              {before}
              {input}
              {after}
            </span>
          )
        return care ? (
          <CareField id={careId} text={value}>
            {input}
          </CareField>
        ) : (
          input
        )
      }}
    </Field>
  )
}
