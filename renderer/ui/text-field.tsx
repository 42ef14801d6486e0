import type { InputHTMLAttributes, ReactNode, Ref } from 'react'
import { classNames } from './class-names.ts'
import { Field, type FieldWords } from './field.tsx'

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
  ...rest
}: TextFieldProps) => {
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
            ref={inputRef}
            type={type}
            className={boxed ? undefined : look}
            value={value}
            onChange={event => onChange(event.currentTarget.value)}
          />
        )
        return boxed ? (
          <span className={look}>
            {before}
            {input}
            {after}
          </span>
        ) : (
          input
        )
      }}
    </Field>
  )
}
