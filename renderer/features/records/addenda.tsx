import { useTranslation } from 'react-i18next'
import { Link } from 'wouter'
import { shortDate } from '#basics/date-words.ts'
import { dateOf } from '#basics/instant.ts'
import type { RecordRow } from '#contract/record.ts'
import { Chip } from '#renderer/ui/chip.tsx'
import { ClientName } from '#renderer/ui/client-name.tsx'
import { addendumHref, newAddendumHref, nthOf } from './addendum-words.ts'

/** What was added to a record after it was locked, above its pages; nothing where there is nothing. */
export const Addenda = ({ row: { recordId, addenda } }: { readonly row: RecordRow }) => {
  const { t } = useTranslation('addenda')
  if (recordId === null || addenda.length === 0) return null
  return (
    <ul className="addl" aria-label={t('list')}>
      {addenda.map(one => (
        <li key={one.id}>
          <Link className="link" href={addendumHref(recordId, one)}>
            {t('oneLine', { nth: nthOf(one), kind: t(`kind.${one.kind}`).toLowerCase() })}
          </Link>
          {one.about !== null && (
            <span>
              {t('about')} <ClientName {...one.about} />
            </span>
          )}
          <span className="dim">{t('byOn', { name: one.by.name, date: shortDate(dateOf(one.at)) })}</span>
          {!one.read && <Chip kind="accent">{t('notOpened')}</Chip>}
        </li>
      ))}
    </ul>
  )
}

/** The way to write one. */
export const AddAddendum = ({ recordId }: { readonly recordId: string }) => {
  const { t } = useTranslation('addenda')
  return (
    <Link className="link" href={newAddendumHref(recordId)}>
      {t('add')}
    </Link>
  )
}
