import { type ReactNode, useId } from 'react'
import { useTranslation } from 'react-i18next'
import { classNames } from './class-names.ts'
import { StatusShape } from './status-mark.tsx'

/** What every field can be told; spread into its component. */
export type FieldWords = {
  readonly label: ReactNode
  /** The label is read out but not shown, where a table's head or a legend says it already. */
  readonly labelHidden?: boolean
  /** Beside the label, lighter: 'optional', 'needed'. */
  readonly labelMore?: string
  /** One sentence before the field. */
  readonly hint?: ReactNode
  /** What to do, not what was wrong. Shown on completing, not while typing. */
  readonly error?: string | null
  /** Given when an error summary links to it. */
  readonly id?: string
  readonly className?: string
}

/** What the control inside has to carry so that its words belong to it. */
export type ControlIds = {
  readonly id: string
  readonly 'aria-describedby': string | undefined
  readonly 'aria-invalid': true | undefined
}

type FieldProps = FieldWords & {
  /** Below the field, in words: what was understood. */
  readonly echo?: ReactNode
  readonly children: (ids: ControlIds) => ReactNode
}

/** Label, hint, control, echo and error, tied together by ids. */
export const Field = ({
  label,
  labelHidden,
  labelMore,
  hint,
  error,
  echo,
  id: givenId,
  className,
  children,
}: FieldProps) => {
  const ownId = useId()
  const id = givenId ?? ownId
  const described = [
    hint !== undefined && hint !== null && `${id}-hint`,
    error != null && `${id}-error`,
    echo !== undefined && echo !== null && `${id}-echo`,
  ].filter(part => typeof part === 'string')
  return (
    <div className={classNames('fld', className)}>
      <label className={labelHidden ? 'sr' : 'label'} htmlFor={id}>
        {label}
        {labelMore !== undefined && <span className="label__more"> {labelMore}</span>}
      </label>
      {hint !== undefined && hint !== null && (
        <p className="hint" id={`${id}-hint`}>
          {hint}
        </p>
      )}
      {children({
        id,
        'aria-describedby': described.length === 0 ? undefined : described.join(' '),
        'aria-invalid': error != null ? true : undefined,
      })}
      {echo !== undefined && echo !== null && (
        <p className="echo" id={`${id}-echo`}>
          {echo}
        </p>
      )}
      {error != null && <FieldError id={`${id}-error`}>{error}</FieldError>}
    </div>
  )
}

/** The ids of everything that describes a control. */
export const describedBy = (...ids: readonly (string | undefined)[]): string | undefined => {
  const given = ids.filter(id => id !== undefined)
  return given.length === 0 ? undefined : given.join(' ')
}

/** The line under a field, or under a row of them. */
export const FieldError = ({ id, children }: { readonly id?: string; readonly children: ReactNode }) => {
  const { t } = useTranslation('parts')
  return (
    <p className="field-error" id={id}>
      <StatusShape status="stops" />
      <span>
        <span className="sr">{t('errorPrefix')} </span>
        {children}
      </span>
    </p>
  )
}
