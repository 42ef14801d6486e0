import { useTranslation } from 'react-i18next'
import type { ImportColumn, ImportPreview } from '#contract/imports.ts'
import { type ImportField, isListField } from '#domain/import/file-mapping.ts'
import { LinkButton } from '#renderer/ui/button.tsx'
import { Icon } from '#renderer/ui/icon.tsx'
import { IconArrowRight } from '#renderer/ui/icons.ts'
import { useFieldWords } from '../words.ts'
import { type Asked, withWord } from './asked.ts'
import { ColumnWords, hasWordsLine } from './column-words.tsx'
import { DayOrMonth, PointOrComma } from './date-question.tsx'
import { FieldSelect } from './field-select.tsx'

type Choice = Asked['choice']

/** A field that went from one column to another by the last choice. */
export type Moved = { readonly field: ImportField; readonly from: string; readonly to: string }

type ColumnRowProps = {
  readonly preview: ImportPreview
  readonly column: ImportColumn
  readonly choice: Choice
  readonly moved: Moved | null
  readonly onField: (field: ImportField | null) => void
  readonly onChoice: (choice: Choice) => void
}

/** A column beside its first cells and what it becomes; below it, what it leaves open. */
export const ColumnRow = ({ preview, column, choice, moved, onField, onChoice }: ColumnRowProps) => {
  const { sampleRows } = preview
  const { heading } = column
  const chosen = choice.columns?.[heading]
  const field = chosen === undefined ? column.field : chosen
  return (
    <>
      <tr className={field === null ? 'off' : undefined}>
        <th scope="row">{heading}</th>
        {sampleRows.map((row, at) => (
          <td key={row}>
            <span className={isName(field) ? 'client-name' : undefined}>{column.samples[at] ?? ''}</span>
          </td>
        ))}
        <td className="to">
          <Icon of={IconArrowRight} small />
        </td>
        <td className="as">
          <FieldSelect heading={heading} field={field} onField={onField} />
        </td>
      </tr>
      <Below {...{ preview, column, choice, moved, onField, onChoice }} field={field} />
    </>
  )
}

/** Names go away with 'Hide names' here too. */
const isName = (field: string | null): boolean =>
  field === 'forename' || field === 'surname' || field === 'fullName'

const Below = (props: ColumnRowProps & { readonly field: ImportField | null }) => {
  const { preview, column, choice, moved, field, onField, onChoice } = props
  const { t } = useTranslation('importMapping')
  const fieldWords = useFieldWords()
  const { dateQuestion, decimalQuestion, unsettled } = preview
  const parts = [
    moved !== null && moved.to === column.heading && (
      <p key="moved" className="sm dim" role="status">
        {t('moved', { ...moved, field: fieldWords(moved.field) })}
      </p>
    ),
    field === null && column.candidates.length > 0 && <Offer key="offer" column={column} onField={onField} />,
    dateQuestion?.heading === column.heading && (
      <DayOrMonth
        key="dates"
        question={dateQuestion}
        order={choice.dateOrder ?? (unsettled.includes('date-order-unclear') ? null : preview.dateOrder)}
        onOrder={dateOrder => onChoice({ ...choice, dateOrder })}
      />
    ),
    decimalQuestion?.heading === column.heading && (
      <PointOrComma
        key="numbers"
        question={decimalQuestion}
        sign={choice.decimalSign ?? (unsettled.includes('decimal-sign-unclear') ? null : preview.decimalSign)}
        onSign={decimalSign => onChoice({ ...choice, decimalSign })}
      />
    ),
    isListField(field) &&
      field === column.field &&
      hasWordsLine(field, column.words, choice.words?.[field] ?? {}) && (
        <ColumnWords
          key="words"
          field={field}
          words={column.words}
          chosen={choice.words?.[field] ?? {}}
          onWord={(word, meaning) => onChoice(withWord(choice, field, word, meaning))}
        />
      ),
  ].filter(part => part !== false && part !== null)
  if (parts.length === 0) return null
  return (
    <tr className="ask1">
      <td colSpan={preview.sampleRows.length + 3}>{parts}</td>
    </tr>
  )
}

type OfferProps = { readonly column: ImportColumn; readonly onField: (field: ImportField) => void }

/** What the column could be by what is in it: quiet, and one press. */
const Offer = ({ column, onField }: OfferProps) => {
  const { t } = useTranslation('importMapping')
  const fieldWords = useFieldWords()
  return (
    <p className="sm dim">
      {t('couldBe')}{' '}
      {column.candidates.map((field, index) => (
        <span key={field}>
          {index > 0 && (index === column.candidates.length - 1 ? ` ${t('or')} ` : ', ')}
          <LinkButton
            aria-label={t('offer', { field: fieldWords(field), heading: column.heading })}
            onClick={() => onField(field)}
          >
            {lowerFirst(fieldWords(field))}
          </LinkButton>
        </span>
      ))}
      {t('couldBeEnd')}
    </p>
  )
}

const lowerFirst = (text: string): string => text.charAt(0).toLowerCase() + text.slice(1)
