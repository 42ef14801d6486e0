import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { ImportPreview } from '#contract/imports.ts'
import { Button } from '#renderer/ui/button.tsx'
import { ClientName } from '#renderer/ui/client-name.tsx'
import { Panel } from '#renderer/ui/panel.tsx'
import { Table } from '#renderer/ui/table.tsx'
import { useFieldWords, valueWords } from '../words.ts'

/** Old beside new, client by client, for who wants to know. */
export const ChangesPanel = ({ preview: { added, changed } }: { readonly preview: ImportPreview }) => {
  const { t } = useTranslation('importFigures')
  const fieldWords = useFieldWords()
  const [shown, setShown] = useState(false)
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
            {added.map(client => (
              <tr key={client.reference}>
                <th scope="row">
                  <ClientName {...client} />
                </th>
                <td colSpan={3}>{t('isNew')}</td>
              </tr>
            ))}
            {changed.flatMap(client =>
              client.changes.map(({ field, from, to }) => (
                <tr key={`${client.reference} ${field}`}>
                  <th scope="row">
                    <ClientName {...client} />
                  </th>
                  <td>{fieldWords(field)}</td>
                  <td className="dim">{valueWords(from)}</td>
                  <td>{valueWords(to)}</td>
                </tr>
              )),
            )}
          </tbody>
        </Table>
      )}
    </Panel>
  )
}
