import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { longMonth, shortDate } from '#basics/date-words.ts'
import type { PersonId } from '#basics/ids.ts'
import { dateOf, timeOf } from '#basics/instant.ts'
import type { ImportRow } from '#contract/imports.ts'
import { useOperationMutation, useOperationQuery } from '#renderer/bridge/use-operation.ts'
import { errorWords } from '#renderer/text/error-words.ts'
import { Button } from '#renderer/ui/button.tsx'
import { FieldError } from '#renderer/ui/field.tsx'
import { Panel } from '#renderer/ui/panel.tsx'
import { StatusMark } from '#renderer/ui/status-mark.tsx'
import { Table } from '#renderer/ui/table.tsx'
import { PastFile } from './past-file.tsx'

/** What came in before; each can be taken back as long as nothing was built on it. */
export const PastImports = ({ practitionerId }: { readonly practitionerId: PersonId }) => {
  const { t } = useTranslation('importFigures')
  const { data, again } = useOperationQuery('import.list', { practitionerId })
  const undo = useOperationMutation('import.undo')
  const [told, setTold] = useState<{ readonly words: string; readonly error: string | null } | null>(null)
  if (data === undefined || data.imports.length === 0) return null

  const takeBack = async ({ importId, fileName }: ImportRow) => {
    if (undo.pending) return
    const result = await undo.run({ importId })
    const error = result.ok ? null : errorWords(result.error)
    setTold({ words: t('undoneNow', { file: fileName }), error })
    again()
  }

  return (
    <Panel title={t('past')} flush className="imp-past">
      <div className="past-told" role="status">
        {told !== null && (told.error === null ? told.words : <FieldError>{told.error}</FieldError>)}
      </div>
      <div className="past-table">
        <Table caption={t('pastCaption')}>
          <thead>
            <tr>
              <th scope="col">{t('when')}</th>
              <th scope="col">{t('file')}</th>
              <th scope="col">{t('monthColumn')}</th>
              <th scope="col">{t('pastKindHead')}</th>
              <th scope="col" className="num">
                {t('pastAdded')}
              </th>
              <th scope="col" className="num">
                {t('pastChanged')}
              </th>
              <th scope="col">{t('pastState')}</th>
            </tr>
          </thead>
          <tbody>
            {data.imports.map(row => (
              <tr key={row.importId}>
                <th scope="row">
                  {shortDate(dateOf(row.importedAt))}, {timeOf(row.importedAt)}
                </th>
                <td>
                  <PastFile
                    row={row}
                    onTold={(error, words) => setTold({ words, error })}
                    onChanged={again}
                  />
                </td>
                <td>{longMonth(row.month)}</td>
                <td>{t(`pastKind.${row.kind}`)}</td>
                <td className="num">{row.added}</td>
                <td className="num">{row.changed}</td>
                <td>
                  {row.undone ? (
                    <StatusMark status="none">{t('pastUndone')}</StatusMark>
                  ) : (
                    <span className="row">
                      <StatusMark status="done">{t('pastIn')}</StatusMark>
                      <Button size="small" kind="quiet" onClick={() => void takeBack(row)}>
                        {t('undo')}
                        <span className="sr"> {row.fileName}</span>
                      </Button>
                    </span>
                  )}
                </td>
              </tr>
            ))}
          </tbody>
        </Table>
      </div>
    </Panel>
  )
}
