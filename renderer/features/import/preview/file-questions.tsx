import { useTranslation } from 'react-i18next'
import type { ImportField } from '#domain/import/file-mapping.ts'
import { Button } from '#renderer/ui/button.tsx'
import { Checkbox } from '#renderer/ui/checkbox.tsx'
import { ChoiceGroup } from '#renderer/ui/choice-group.tsx'
import { Icon } from '#renderer/ui/icon.tsx'
import { IconCalendar, IconUsers } from '#renderer/ui/icons.ts'
import { Prompt } from '#renderer/ui/prompt.tsx'
import { SelectField } from '#renderer/ui/select-field.tsx'
import { useFieldWords } from '../words.ts'
import type { MappingProps } from './mapping-props.ts'

type FileQuestionsProps = MappingProps & {
  readonly onField: (heading: string, field: ImportField) => void
}

/** What belongs to no one column: which is the reference, whose rows are meant, what kind of dates there are. */
export const FileQuestions = (props: FileQuestionsProps) => {
  const { preview, choice } = props
  const several = preview.unsettled.includes('several-workers') || choice.workers !== undefined
  const asked = [
    preview.unsettled.includes('no-reference-column') && <WhichReference key="reference" {...props} />,
    ...preview.twice.map(twice => <OneOfThem key={twice.field} {...props} twice={twice} />),
    several && preview.workers.length > 1 && <WhoseRows key="workers" {...props} />,
    preview.datesDisagree && <DatesDisagree key="dates" {...props} />,
  ].filter(Boolean)
  return asked.length === 0 ? null : <div className="map-ask">{asked}</div>
}

const WhichReference = ({ preview, onField }: FileQuestionsProps) => {
  const { t } = useTranslation('importMapping')
  return (
    <Prompt
      inLine
      actions={
        <SelectField
          label={t('referenceColumn')}
          labelHidden
          size="small"
          value={null}
          onChange={heading => heading !== null && onField(heading, 'reference')}
          options={preview.columns.map(({ heading }) => ({ value: heading, label: heading }))}
        />
      }
    >
      <strong>{t('referenceQuestion')}</strong> {t('referenceMore')}
    </Prompt>
  )
}

type TwiceProps = FileQuestionsProps & { readonly twice: FileQuestionsProps['preview']['twice'][number] }

const OneOfThem = ({ twice, onField }: TwiceProps) => {
  const { t } = useTranslation('importMapping')
  const fieldWords = useFieldWords()
  return (
    <Prompt
      inLine
      actions={twice.headings.map(heading => (
        <Button key={heading} size="small" onClick={() => onField(heading, twice.field)}>
          {heading}
        </Button>
      ))}
    >
      <strong>{t('twice', { field: fieldWords(twice.field) })}</strong> {t('twiceMore')}
    </Prompt>
  )
}

const WhoseRows = ({ preview, choice, onChoice }: FileQuestionsProps) => {
  const { t } = useTranslation('importFigures')
  const chosen = choice.workers ?? []
  const choose = (workers: readonly string[]) =>
    onChoice({ ...choice, workers: workers.length === 0 ? undefined : [...workers] })
  return (
    <Prompt
      icon={<Icon of={IconUsers} />}
      actions={
        <fieldset>
          <legend className="sr">{t('workersQuestion')}</legend>
          {preview.workers.map(({ name, rows }) => (
            <div key={name}>
              <Checkbox
                label={t('workerRows', { name, count: rows })}
                checked={chosen.includes(name)}
                onChange={checked =>
                  choose(checked ? [...chosen, name] : chosen.filter(other => other !== name))
                }
              />
            </div>
          ))}
        </fieldset>
      }
    >
      <strong>{t('workersQuestion')}</strong> {t('workersQuestionMore')}
    </Prompt>
  )
}

const DatesDisagree = ({ preview, choice, onChoice }: FileQuestionsProps) => {
  const { t } = useTranslation('importMapping')
  const { t: figures } = useTranslation('importFigures')
  return (
    <Prompt
      inLine
      icon={<Icon of={IconCalendar} />}
      actions={
        <ChoiceGroup
          label={t('dayOrMonth')}
          labelHidden
          size="small"
          value={preview.dateOrder}
          onChange={dateOrder => onChoice({ ...choice, dateOrder })}
          choices={(['day-first', 'month-first'] as const).map(value => ({
            value,
            label: figures(`dateOrder.${value}`),
          }))}
        />
      }
    >
      <strong>{t('datesDisagree')}</strong> {t('datesDisagreeMore')}
    </Prompt>
  )
}
