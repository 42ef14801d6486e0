import { useTranslation } from 'react-i18next'
import type { SchemeDefinition } from '#domain/scheme/scheme-definition.ts'
import { itemWord } from '#renderer/text/scheme-words.ts'
import { Button } from '#renderer/ui/button.tsx'
import { Chip } from '#renderer/ui/chip.tsx'
import { classNames } from '#renderer/ui/class-names.ts'
import { Icon } from '#renderer/ui/icon.tsx'
import { IconChevronDown, IconChevronUp, IconPlus } from '#renderer/ui/icons.ts'
import { Panel } from '#renderer/ui/panel.tsx'
import { SelectField } from '#renderer/ui/select-field.tsx'
import { moved } from '../../moved.ts'
import { type DraftItem, newItem, standingOf } from './change-draft.ts'
import { ItemFields } from './item-fields.tsx'
import type { DraftEditing } from './use-draft.ts'

type ItemListProps = {
  readonly editing: DraftEditing
  readonly base: SchemeDefinition | null
  /** Keys of the items whose levels are shown. */
  readonly opened: ReadonlySet<string>
  readonly onOpen: (key: string, open: boolean) => void
}

/** The items in their order, each with its weight; open ones with name and levels. */
export const ItemList = ({ editing, base, opened, onOpen }: ItemListProps) => {
  const { t } = useTranslation('schemeDraft')
  const { draft, change } = editing
  const add = () => {
    const item = newItem(draft, `item-${crypto.randomUUID().slice(0, 8)}`)
    change({ ...draft, items: [...draft.items, item] })
    onOpen(item.key, true)
  }
  return (
    <Panel
      level={3}
      title={t('items')}
      flush
      beside={
        draft.items.length < 12 && (
          <Button size="small" kind="quiet" {...editing.at('items')} onClick={add}>
            <Icon of={IconPlus} small />
            {t('addItem')}
          </Button>
        )
      }
    >
      {draft.items.length === 0 && <p className="sit-none">{t('noItems')}</p>}
      <ol className="sit">
        {draft.items.map((item, place) => (
          <Item
            key={item.key}
            {...{ editing, base, item, place, onOpen }}
            open={opened.has(item.key)}
            last={place === draft.items.length - 1}
          />
        ))}
      </ol>
    </Panel>
  )
}

type ItemProps = Pick<ItemListProps, 'editing' | 'base' | 'onOpen'> & {
  readonly item: DraftItem
  readonly place: number
  readonly open: boolean
  readonly last: boolean
}

const Item = ({ editing, base, item, place, open, last, onOpen }: ItemProps) => {
  const { t } = useTranslation('schemeDraft')
  const { draft, change, setItem } = editing
  const name = itemWord(item, place)
  const standing = standingOf(item, base)
  const weights = [...new Set([...WEIGHTS, item.weight])].sort((a, b) => a - b)
  return (
    <li className={classNames(open && 'open')}>
      <div className="hd">
        <span className="no">{place + 1}</span>
        <button
          type="button"
          className="sit-open"
          aria-expanded={open}
          onClick={() => onOpen(item.key, !open)}
        >
          {name}
          <Icon of={open ? IconChevronUp : IconChevronDown} small />
        </button>
        <span>{standing !== 'same' && <Chip kind="accent">{t(standing)}</Chip>}</span>
        <SelectField
          label={t('weightOf', { item: name })}
          labelHidden
          size="small"
          value={String(item.weight)}
          onChange={value => setItem(place, { ...item, weight: Number(value ?? 1) })}
          options={weights.map(weight => ({ value: String(weight), label: t('weight', { weight }) }))}
        />
        <span className="mv">
          <Button
            size="small"
            aria-label={t('up', { item: name })}
            disabled={place === 0}
            onClick={() => change({ ...draft, items: moved(draft.items, place, place - 1) })}
          >
            <Icon of={IconChevronUp} small />
          </Button>
          <Button
            size="small"
            aria-label={t('down', { item: name })}
            disabled={last}
            onClick={() => change({ ...draft, items: moved(draft.items, place, place + 1) })}
          >
            <Icon of={IconChevronDown} small />
          </Button>
        </span>
      </div>
      {open && <ItemFields {...{ editing, base, item, place }} />}
    </li>
  )
}

const WEIGHTS = [0.5, 1, 1.5, 2, 3]
