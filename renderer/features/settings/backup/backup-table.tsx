import { useTranslation } from 'react-i18next'
import type { BackupRow } from '#contract/backup.ts'
import { Button, LinkButton } from '#renderer/ui/button.tsx'
import { Panel } from '#renderer/ui/panel.tsx'
import { useWhen } from '#renderer/ui/restore/backup-words.ts'
import { StatusMark } from '#renderer/ui/status-mark.tsx'
import { Table } from '#renderer/ui/table.tsx'

type BackupTableProps = {
  readonly rows: readonly BackupRow[]
  /** Name of the one that is looked at. */
  readonly chosen: string | null
  readonly onChoose: (name: string) => void
  readonly onOther: () => void
}

/** Every backup here, every copy that went elsewhere, and what stopped. */
export const BackupTable = ({ rows, chosen, onChoose, onOther }: BackupTableProps) => {
  const { t } = useTranslation('backup')
  return (
    <Panel
      level={3}
      flush
      title={t('list')}
      beside={
        <Button size="small" onClick={onOther}>
          {t('another')}
        </Button>
      }
    >
      {rows.length === 0 ? (
        <p className="sm dim bk-none">{t('none')}</p>
      ) : (
        <Table caption={t('caption')} className="bkt">
          <thead>
            <tr>
              <th scope="col">{t('columnMade')}</th>
              <th scope="col">{t('columnKind')}</th>
              <th scope="col">{t('columnWhere')}</th>
              <th scope="col" className="num">
                {t('columnSize')}
              </th>
              <th scope="col">{t('columnState')}</th>
            </tr>
          </thead>
          <tbody>
            {rows.map(row => (
              <Row
                key={`${row.madeAt} ${row.name} ${row.where} ${row.failed}`}
                row={row}
                isChosen={row.name !== null && row.name === chosen}
                onChoose={onChoose}
              />
            ))}
          </tbody>
        </Table>
      )}
    </Panel>
  )
}

type RowProps = {
  readonly row: BackupRow
  readonly isChosen: boolean
  readonly onChoose: (name: string) => void
}

const Row = ({ row, isChosen, onChoose }: RowProps) => {
  const { t } = useTranslation('backup')
  const when = useWhen()
  const { name, failed } = row
  const made = when(row.madeAt)
  return (
    <tr className={isChosen ? 'sel' : undefined}>
      <th scope="row">
        {name === null ? (
          made
        ) : (
          <LinkButton
            aria-label={t('lookAt', { when: made })}
            aria-pressed={isChosen}
            onClick={() => onChoose(name)}
          >
            {made}
          </LinkButton>
        )}
      </th>
      <td>{t(`kind.${row.keptAs ?? row.because}`)}</td>
      <td>{row.where ?? t('computer')}</td>
      <td className="num">
        {row.bytes === null
          ? '–'
          : t('megabytes', {
              size:
                row.bytes < 10_000_000
                  ? (row.bytes / 1_000_000).toFixed(1)
                  : Math.round(row.bytes / 1_000_000),
            })}
      </td>
      <td>
        <StatusMark status={failed === null ? 'done' : 'stops'}>
          {t(failed === null ? 'checked' : 'notABackup')}
        </StatusMark>
      </td>
    </tr>
  )
}
