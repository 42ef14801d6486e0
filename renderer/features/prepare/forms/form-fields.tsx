import { type ReactNode, useId } from 'react'
import { useTranslation } from 'react-i18next'
import { LONG_TEXT, SHORT_TEXT } from '#domain/caseload/client.ts'
import { ChoiceGroup } from '#renderer/ui/choice-group.tsx'
import type { FieldWords } from '#renderer/ui/field.tsx'
import { TextArea } from '#renderer/ui/text-area.tsx'
import { TextField } from '#renderer/ui/text-field.tsx'

type TextProps = FieldWords & {
  readonly value: string | null
  readonly onChange: (value: string | null) => void
  readonly onBlur: () => void
  readonly echo?: ReactNode
  readonly rows?: number
}

/** A line of a form; empty is 'not recorded'. */
export const FormLine = ({ value, onChange, ...rest }: Omit<TextProps, 'rows'>) => {
  const { t } = useTranslation('closingForms')
  return (
    <TextField
      {...rest}
      care
      maxLength={SHORT_TEXT * 5}
      placeholder={t('notRecorded')}
      value={value ?? ''}
      onChange={text => onChange(text === '' ? null : text)}
    />
  )
}

export const FormText = ({ value, onChange, ...rest }: TextProps) => {
  const { t } = useTranslation('closingForms')
  return (
    <TextArea
      {...rest}
      maxLength={LONG_TEXT}
      placeholder={t('notRecorded')}
      value={value ?? ''}
      onChange={text => onChange(text === '' ? null : text)}
    />
  )
}

type YesNoProps = {
  readonly id?: string
  readonly question: ReactNode
  readonly more?: ReactNode
  readonly value: boolean | null
  readonly onChange: (value: boolean) => void
  readonly error?: string | null
}

/** A question at the left, 'No' and 'Yes' at the right. */
export const YesNo = ({ id, question, more, value, onChange, error }: YesNoProps) => {
  const { t } = useTranslation('closingForms')
  const words = useId()
  return (
    <div className="ask2">
      <p id={words}>
        {question}
        {more !== undefined && (
          <>
            <br />
            <span className="sm dim">{more}</span>
          </>
        )}
      </p>
      <ChoiceGroup<'no' | 'yes'>
        id={id}
        label={question}
        labelHidden
        value={value === null ? null : value ? 'yes' : 'no'}
        onChange={answer => onChange(answer === 'yes')}
        error={error}
        choices={[
          { value: 'no', label: t('no') },
          { value: 'yes', label: t('yes') },
        ]}
      />
    </div>
  )
}
