import { useTranslation } from 'react-i18next'
import { shortDate } from '#basics/date-words.ts'
import { dateOf } from '#basics/instant.ts'
import type { ErasureView } from '#contract/keeping.ts'
import { Panel } from '#renderer/ui/panel.tsx'

/** Every erasure, and the backups that still hold what went. */
export const ErasedPanel = ({ erasures }: { readonly erasures: readonly ErasureView[] }) => {
  const { t } = useTranslation('keeping')
  return (
    <Panel title={t('erased')} level={3}>
      <p className="sm dim">{t(erasures.length === 0 ? 'erasedNone' : 'erasedLead')}</p>
      <ul className="keep-list">
        {erasures.map(({ id, kind, reason, note, people: [first, second], at, counts, backups }) => (
          <li key={id}>
            <b>{shortDate(dateOf(at))}</b>. {t(`erasedKind.${kind}`)}. {t(`reasonOf.${reason}`)}.{' '}
            {t('erasedBy', { first, second })}.{note !== null && <small>{note}</small>}
            <WhatWent counts={counts} />
            <small>
              {backups.length === 0
                ? t('backupsNone')
                : `${t('backupsStill')} ${backups.map(({ name, gone }) => (gone ? t('backupGone', { name }) : name)).join(', ')}`}
            </small>
          </li>
        ))}
      </ul>
    </Panel>
  )
}

const COUNTED = [
  ['rows', 'erasedRows'],
  ['texts', 'erasedTexts'],
  ['records', 'erasedRecords'],
  ['addenda', 'erasedAddenda'],
  ['files', 'erasedFiles'],
] as const satisfies readonly (readonly [keyof ErasureView['counts'], string])[]

const WhatWent = ({ counts }: Pick<ErasureView, 'counts'>) => {
  const { t } = useTranslation('keeping')
  const what = COUNTED.flatMap(([kind, words]) =>
    counts[kind] > 0 ? [t(words, { count: counts[kind] })] : [],
  )
  return what.length > 0 && <small>{t('erasedWhat', { what: what.join(', ') })}</small>
}
