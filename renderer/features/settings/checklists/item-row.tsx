import { useTranslation } from 'react-i18next'
import type { ChecklistItem } from '#domain/document/checklist.ts'
import { Button } from '#renderer/ui/button.tsx'
import { Checkbox } from '#renderer/ui/checkbox.tsx'
import { Icon } from '#renderer/ui/icon.tsx'
import { IconChevronDown, IconChevronUp, IconTrash } from '#renderer/ui/icons.ts'
import { TextField } from '#renderer/ui/text-field.tsx'

type ItemRowProps = {
  readonly item: ChecklistItem
  readonly place: number
  readonly count: number
  readonly field: { readonly id: string; readonly error: string | null }
  readonly onChange: (item: ChecklistItem) => void
  readonly onMove: (to: number) => void
  readonly onTakeOut: () => void
}

/** One item: what it asks, whether it is critical, its place. */
export const ItemRow = ({ item, place, count, field, onChange, onMove, onTakeOut }: ItemRowProps) => {
  const { t } = useTranslation('settingsChecklists')
  const at = { place: place + 1 }
  return (
    <li>
      <span className="no">{place + 1}</span>
      <TextField
        label={t('item', at)}
        labelHidden
        {...field}
        value={item.text}
        maxLength={300}
        onChange={text => onChange({ ...item, text })}
        autoFocus={item.text === ''}
      />
      <Checkbox
        label={
          <>
            <span aria-hidden="true">{t('critical')}</span>
            <span className="sr">{t('criticalOf', at)}</span>
          </>
        }
        checked={item.critical}
        onChange={critical => onChange({ ...item, critical })}
      />
      <span className="mv">
        <Button
          size="small"
          aria-label={t('up', at)}
          disabled={place === 0}
          onClick={() => onMove(place - 1)}
        >
          <Icon of={IconChevronUp} small />
        </Button>
        <Button
          size="small"
          aria-label={t('down', at)}
          disabled={place === count - 1}
          onClick={() => onMove(place + 1)}
        >
          <Icon of={IconChevronDown} small />
        </Button>
        <Button size="small" kind="quiet" aria-label={t('remove', at)} onClick={onTakeOut}>
          <Icon of={IconTrash} small />
        </Button>
      </span>
    </li>
  )
}
