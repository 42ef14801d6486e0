import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { shortDate } from '#basics/date-words.ts'
import type { ImportField } from '#domain/import/file-mapping.ts'
import { LinkButton } from '#renderer/ui/button.tsx'
import { Panel } from '#renderer/ui/panel.tsx'
import { Table } from '#renderer/ui/table.tsx'
import { asBefore, guessedAgain, withColumn } from './asked.ts'
import { ColumnRow, type Moved } from './column-row.tsx'
import { FileQuestions } from './file-questions.tsx'
import type { MappingProps } from './mapping-props.ts'

/** Each column beside its first cells and what it becomes; above, what the file as a whole leaves open. */
export const ColumnsPanel = ({ preview, choice, onChoice }: MappingProps) => {
  const { t } = useTranslation('importFigures')
  const [moved, setMoved] = useState<Moved | null>(null)
  const { columns, sampleRows } = preview

  const choose = (heading: string, field: ImportField | null) => {
    const losing = columns.find(
      column => column.heading !== heading && field !== null && column.field === field,
    )
    setMoved(losing === undefined || field === null ? null : { field, from: losing.heading, to: heading })
    onChoice(withColumn(choice, columns, heading, field))
  }

  return (
    <Panel
      title={t('columns')}
      beside={<FromWhere preview={preview} choice={choice} onChoice={onChoice} />}
      flush
    >
      <FileQuestions preview={preview} choice={choice} onChoice={onChoice} onField={choose} />
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
          {columns.map(column => (
            <ColumnRow
              key={column.heading}
              preview={preview}
              column={column}
              choice={choice}
              moved={moved}
              onField={field => choose(column.heading, field)}
              onChoice={onChoice}
            />
          ))}
        </tbody>
      </Table>
    </Panel>
  )
}

/** Guessed, or as for an earlier file, with the way from one to the other. */
const FromWhere = ({ preview: { remembered }, choice, onChoice }: MappingProps) => {
  const { t } = useTranslation('importMapping')
  if (remembered !== null) {
    const date = shortDate(remembered.on)
    return (
      <span className="sm dim">
        {remembered.fileName === null
          ? t('rememberedTeam', { date })
          : t('rememberedOwn', { file: remembered.fileName, date })}{' '}
        <LinkButton onClick={() => onChoice(guessedAgain(choice))}>{t('guessAgain')}</LinkButton>
      </span>
    )
  }
  return (
    <span className="sm dim">
      {t('guessed')}
      {choice.guessAgain === true && (
        <>
          {' '}
          <LinkButton onClick={() => onChoice(asBefore(choice))}>{t('asBefore')}</LinkButton>
        </>
      )}
    </span>
  )
}
