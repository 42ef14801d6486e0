import { useTranslation } from 'react-i18next'
import { Link } from 'wouter'
import { longMonth, shortDate } from '#basics/date-words.ts'
import type { ClientView } from '#contract/caseload.ts'
import { ClientFile } from './client-file.tsx'

/** Documents of this client that were brought to a session. */
export const ClientDocuments = ({ view }: { readonly view: ClientView }) => {
  const { t } = useTranslation('caseload')
  const { t: terms } = useTranslation('terms')
  if (view.documents.length === 0) return null
  return (
    <>
      <h3 className="sec">{t('documents')}</h3>
      <ul className="ev">
        {view.documents.map(({ file, ...document }) => {
          const { id, kind, title, month, readOn } = document
          return (
            <li key={id}>
              <span className="dt">{readOn === null ? longMonth(month) : shortDate(readOn)}</span>
              <span className="grow">
                {title ?? terms(`documentKind.${kind}`)}
                <small>
                  {title !== null && `${terms(`documentKind.${kind}`)}. `}
                  {readOn === null
                    ? t('documentToRead', { month: longMonth(month) })
                    : t('documentRead', { date: shortDate(readOn) })}
                </small>
                {file !== null && <ClientFile client={view.client} document={{ ...document, file }} />}
              </span>
            </li>
          )
        })}
      </ul>
    </>
  )
}

/** Signed accounts of sessions in which this client had a line. */
export const ClientRecords = ({ view }: { readonly view: ClientView }) => {
  const { t } = useTranslation('caseload')
  if (view.records.length === 0) return null
  return (
    <>
      <h3 className="sec">{t('records')}</h3>
      <ul className="ev">
        {view.records.map(({ id, month }) => (
          <li key={id}>
            <Link href={`/records/${id}`}>{longMonth(month)}</Link>
          </li>
        ))}
      </ul>
    </>
  )
}
