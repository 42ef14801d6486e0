import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { ImportPreview } from '#contract/imports.ts'
import { Button } from '#renderer/ui/button.tsx'
import { ClientName } from '#renderer/ui/client-name.tsx'
import { Panel } from '#renderer/ui/panel.tsx'
import { Table } from '#renderer/ui/table.tsx'
import { useFieldWords, valueWords } from '../words.ts'
import { ShowMore, useFirst } from './show-more.tsx'

/** Old beside new, client by client, for who wants to know. */
export const ChangesPanel = ({ preview: { added, changed } }: { readonly preview: ImportPreview }) => {
  const { t } = useTranslation('importFigures')
  const fieldWords = useFieldWords()
  const [shown, setShown] = useState(false)
  const list = useFirst<Line>(shown ? linesOf({ added, changed }) : [])
  if (added.length + changed.length === 0) return null
  return (
    <Panel
      title={t('changesTitle')}
      beside={
        <Button size="small" aria-expanded={shown} onClick={() => setShown(before => !before)}>
          {t(shown ? 'changesHide' : 'changesShow')}
        </Button>
      }
    >
      {shown && (
        <>
          <Table caption={t('changesCaption')} className="mini chg">
            <thead>
              <tr>
                <th scope="col">{t('client')}</th>
                <th scope="col">{t('what')}</th>
                <th scope="col">{t('now')}</th>
                <th scope="col">{t('afterwards')}</th>
              </tr>
            </thead>
            <tbody>
              {list.shown.map(({ client, change }) => (
                <tr key={`${client.reference} ${change?.field ?? ''}`}>
                  <th scope="row">
                    <ClientName {...client} />
                  </th>
                  {change === null ? (
                    <td colSpan={3}>{t('isNew')}</td>
                  ) : (
                    <>
                      <td>{fieldWords(change.field)}</td>
                      <td className="dim">{valueWords(change.from)}</td>
                      <td>{valueWords(change.to)}</td>
                    </>
                  )}
                </tr>
              ))}
            </tbody>
          </Table>
          <ShowMore list={list} />
        </>
      )}
    </Panel>
  )
}

type Line = {
  readonly client: ImportPreview['added'][number]
  /** Null: the client is new. */
  readonly change: ImportPreview['changed'][number]['changes'][number] | null
}

const linesOf = ({ added, changed }: Pick<ImportPreview, 'added' | 'changed'>): Line[] => [
  ...added.map(client => ({ client, change: null })),
  ...changed.flatMap(client => client.changes.map(change => ({ client, change }))),
]
