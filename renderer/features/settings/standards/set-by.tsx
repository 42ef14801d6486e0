import { useTranslation } from 'react-i18next'
import { shortDate } from '#basics/date-words.ts'
import { dateOf } from '#basics/instant.ts'
import type { StandardsView } from '#contract/settings.ts'

/** Whose the standards are, and since when. */
export const SetBy = ({ view: { changed } }: { readonly view: StandardsView }) => {
  const { t } = useTranslation('standards')
  if (changed === null) return <span className="sm dim">{t('house')}</span>
  const date = shortDate(dateOf(changed.at))
  return (
    <span className="sm dim">
      {changed.by === null ? t('setOn', { date }) : t('setBy', { name: changed.by, date })}
    </span>
  )
}
