import { useTranslation } from 'react-i18next'
import type { ImportPreview } from '#contract/imports.ts'
import { Checkbox } from '#renderer/ui/checkbox.tsx'
import { ChoiceGroup } from '#renderer/ui/choice-group.tsx'
import { Icon } from '#renderer/ui/icon.tsx'
import { IconArrowRight, IconCalendar, IconUsers } from '#renderer/ui/icons.ts'
import { Panel } from '#renderer/ui/panel.tsx'
import { Prompt } from '#renderer/ui/prompt.tsx'
import { Table } from '#renderer/ui/table.tsx'
import { useFieldWords } from '../words.ts'
import type { PreviewInput } from './use-preview.ts'

type Choice = NonNullable<PreviewInput['choice']>

type ColumnsPanelProps = {
  readonly preview: ImportPreview
  readonly choice: Choice
  readonly onChoice: (choice: Choice) => void
}

/** Each column beside its first cells and what it becomes; below, what the columns leave open. */
export const ColumnsPanel = ({ preview, choice, onChoice }: ColumnsPanelProps) => {
  const { t } = useTranslation('importFigures')
  const fieldWords = useFieldWords()
  const { columns, sampleRows, unsettled } = preview
  return (
    <Panel title={t('columns')} beside={<span className="sm dim">{t('columnsMore')}</span>} flush>
      {unsettled.includes('several-workers') && (
        <WhoseRows preview={preview} choice={choice} onChoice={onChoice} />
      )}
      {(unsettled.includes('date-order-unclear') || choice.dateOrder !== undefined) && (
        <DayOrMonth choice={choice} onChoice={onChoice} />
      )}
      {unsettled.includes('field-twice') && (
        <div className="map-ask">
          <Prompt>{t('fieldTwice', { field: twiceField(columns).map(fieldWords).join(', ') })}</Prompt>
        </div>
      )}
      <Table caption={t('columnsCaption')} className="map">
        <thead>
          <tr>
            <th scope="col">{t('inFile')}</th>
            {sampleRows.map(row => (
              <th scope="col" key={row}>
                {t('row', { row })}
              </th>
            ))}
            <th scope="col" className="to">
              <span className="sr">{t('becomes')}</span>
            </th>
            <th scope="col" className="as">
              {t('inTandem')}
            </th>
          </tr>
        </thead>
        <tbody>
          {columns.map((column, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: two columns may have the same heading; their order is the file's.
            <tr key={index} className={column.field === null ? 'off' : undefined}>
              <th scope="row">{column.heading}</th>
              {sampleRows.map((row, at) => (
                <td key={row}>
                  <span className={isName(column.field) ? 'client-name' : undefined}>
                    {column.samples[at] ?? ''}
                  </span>
                </td>
              ))}
              <td>
                <Icon of={IconArrowRight} small />
              </td>
              <td className="as">{column.field === null ? t('notBroughtIn') : fieldWords(column.field)}</td>
            </tr>
          ))}
        </tbody>
      </Table>
    </Panel>
  )
}

/** Names go away with 'Hide names' here too. */
const isName = (field: string | null): boolean =>
  field === 'forename' || field === 'surname' || field === 'fullName'

const twiceField = (columns: ImportPreview['columns']): string[] => {
  const fields = columns.flatMap(({ field }) => field ?? [])
  return [...new Set(fields.filter((field, index) => fields.indexOf(field) !== index))]
}

const DayOrMonth = ({ choice, onChoice }: Omit<ColumnsPanelProps, 'preview'>) => {
  const { t } = useTranslation('importFigures')
  return (
    <div className="map-ask">
      <Prompt
        inLine
        icon={<Icon of={IconCalendar} />}
        actions={
          <ChoiceGroup
            label={t('orderQuestion')}
            labelHidden
            size="small"
            value={choice.dateOrder ?? null}
            onChange={dateOrder => onChoice({ ...choice, dateOrder })}
            choices={[
              { value: 'day-first', label: t('dateOrder.day-first') },
              { value: 'month-first', label: t('dateOrder.month-first') },
            ]}
          />
        }
      >
        <strong>{t('orderQuestion')}</strong> {t('orderQuestionMore')}
      </Prompt>
    </div>
  )
}

const WhoseRows = ({ preview, choice, onChoice }: ColumnsPanelProps) => {
  const { t } = useTranslation('importFigures')
  const chosen = choice.workers ?? preview.workers.filter(worker => worker.chosen).map(({ name }) => name)
  return (
    <div className="map-ask">
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
                    onChoice({
                      ...choice,
                      workers: checked ? [...chosen, name] : chosen.filter(other => other !== name),
                    })
                  }
                />
              </div>
            ))}
          </fieldset>
        }
      >
        <strong>{t('workersQuestion')}</strong> {t('workersQuestionMore')}
      </Prompt>
    </div>
  )
}
