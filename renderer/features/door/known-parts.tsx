import { useTranslation } from 'react-i18next'
import type { RecoveryPart } from '#contract/recovery.ts'
import { Panel } from '#renderer/ui/panel.tsx'
import { useWhen } from '#renderer/ui/restore/backup-words.ts'
import { StatusMark } from '#renderer/ui/status-mark.tsx'
import { Table } from '#renderer/ui/table.tsx'

/** What can be read of a damaged vault, part by part. */
export const KnownParts = ({ parts }: { readonly parts: readonly RecoveryPart[] }) => {
  const { t } = useTranslation('recovery')
  const when = useWhen()
  if (parts.length === 0) return <p className="known">{t('nothing')}</p>
  return (
    <Panel flush className="known" aria-label={t('known')}>
      <Table caption={t('caption')}>
        <thead>
          <tr>
            <th scope="col">{t('part')}</th>
            <th scope="col">{t('reachesTo')}</th>
            <th scope="col">{t('state')}</th>
          </tr>
        </thead>
        <tbody>
          {parts.map(part => (
            <tr key={part.part}>
              <th scope="row">{t(`parts.${part.part}`, { count: part.count })}</th>
              <td>{part.reachesTo === null ? '–' : when(part.reachesTo)}</td>
              <td>
                <StatusMark status={markOf(part)}>
                  <StateWords part={part} />
                </StatusMark>
              </td>
            </tr>
          ))}
        </tbody>
      </Table>
    </Panel>
  )
}

/** A trail that holds up to an entry is half of one; what is lost of the others can't be told from here. */
const markOf = ({ part, state }: RecoveryPart) =>
  state === 'good' ? 'done' : state === 'part' && part === 'trail' ? 'part' : 'stops'

const StateWords = ({ part: { part, count, state, unbrokenTo } }: { readonly part: RecoveryPart }) => {
  const { t } = useTranslation('recovery')
  if (part === 'trail' && state === 'part' && unbrokenTo !== null)
    return t('unbrokenTo', { sequence: unbrokenTo })
  if (part === 'records' && state !== 'unreadable' && count > 0)
    return t(state === 'good' ? 'recordsGood' : 'recordsPart')
  return t(`states.${state}`)
}
