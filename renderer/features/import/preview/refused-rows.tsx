import { useMemo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { inWords } from '#basics/number-words.ts'
import type { ImportPreview } from '#contract/imports.ts'
import { useOperationMutation } from '#renderer/bridge/use-operation.ts'
import { errorWords } from '#renderer/text/error-words.ts'
import { capital } from '#renderer/text/words.ts'
import { LinkButton } from '#renderer/ui/button.tsx'
import { Panel } from '#renderer/ui/panel.tsx'
import { Table } from '#renderer/ui/table.tsx'
import { refusedRowCount } from './counts.tsx'
import { asBase64, asCsv } from './list-file.ts'
import { type RefusedLine, refusedLines } from './refused-lines.ts'
import { ShowMore, useFirst } from './show-more.tsx'

/** Rows that were not taken: where, and what to do in the file. They can be taken along as a list. */
export const RefusedRows = ({ preview }: { readonly preview: ImportPreview }) => {
  const { t } = useTranslation('importFigures')
  const words = useRefusedWords()
  const save = useOperationMutation('platform.saveFile', { silent: true })
  const [told, setTold] = useState<string | null>(null)
  const lines = useMemo(() => refusedLines(preview.refused), [preview.refused])
  const list = useFirst(lines)
  if (preview.refused.length === 0) return null
  const count = refusedRowCount(preview)

  const saveList = async () => {
    const rows = preview.refused.map(refused => {
      const { found, todo } = words({ ...refused, rows: [refused.row] })
      return [String(refused.row), refused.column ?? '', refused.value ?? '', `${found} ${todo}`]
    })
    const head = [t('refusedRow'), t('refusedColumn'), t('refusedValue'), t('refusedWhat')]
    const saved = await save.run({
      suggestedName: t('listName', { file: preview.fileName.replace(/\.\w+$/, '') }),
      base64: asBase64(asCsv([head, ...rows])),
    })
    if (!saved.ok) return setTold(errorWords(saved.error))
    if (saved.value !== null) setTold(t('listSaved', { name: saved.value.savedAs }))
  }

  return (
    <Panel
      title={t('refused', { count, words: capital(inWords(count)) })}
      beside={
        <LinkButton className="link sm" onClick={() => void saveList()}>
          {t('saveList')}
        </LinkButton>
      }
    >
      <p role="status" className="sm dim">
        {told}
      </p>
      <Table caption={t('refusedCaption')} className="rfd">
        <thead>
          <tr>
            <th scope="col">{t('refusedRow')}</th>
            <th scope="col">{t('refusedColumn')}</th>
            <th scope="col">{t('refusedWhat')}</th>
          </tr>
        </thead>
        <tbody>
          {list.shown.map(line => {
            const { found, todo } = words(line)
            return (
              <tr key={`${line.rows[0]} ${line.column} ${line.reason}`}>
                <th scope="row">{rowsOf(line)}</th>
                <td>{line.column ?? t('wholeRow')}</td>
                <td>
                  {found}
                  <small>{todo}</small>
                </td>
              </tr>
            )
          })}
        </tbody>
      </Table>
      <ShowMore list={list} />
    </Panel>
  )
}

const MOST_ROWS = 4

const rowsOf = ({ rows }: RefusedLine): string =>
  rows.length > MOST_ROWS ? `${rows.slice(0, MOST_ROWS).join(', ')} …` : rows.join(', ')

/** Long values are shown by their beginning. */
const LONGEST_SHOWN = 40

const useRefusedWords = () => {
  const { t } = useTranslation('importFigures')
  return ({ reason, value }: RefusedLine): { readonly found: string; readonly todo: string } => {
    const text = value ?? ''
    const shown = `‘${text.length > LONGEST_SHOWN ? `${text.slice(0, LONGEST_SHOWN)}…` : text}’`
    return { found: t(`reason.${reason}.found`, { value: shown }), todo: t(`reason.${reason}.todo`) }
  }
}
