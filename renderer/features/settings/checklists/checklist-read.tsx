import { useTranslation } from 'react-i18next'
import type { VersionedList } from '#contract/schemes.ts'
import { Chip } from '#renderer/ui/chip.tsx'
import { Panel } from '#renderer/ui/panel.tsx'

/** A list to read, for who doesn't change it. */
export const ChecklistRead = ({
  checklist: { kind, version, items },
}: {
  readonly checklist: VersionedList
}) => {
  const { t } = useTranslation('settingsChecklists')
  return (
    <Panel
      level={3}
      title={t(`kind.${kind}`)}
      beside={<span className="sm dim">{t('version', { version })}</span>}
      flush
    >
      <ol className="chki chki--read">
        {items.map(({ key, text, critical }, place) => (
          <li key={key}>
            <span className="no">{place + 1}</span>
            <span>{text}</span>
            {critical && <Chip kind="accent">{t('critical')}</Chip>}
          </li>
        ))}
      </ol>
    </Panel>
  )
}
