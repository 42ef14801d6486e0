import { useTranslation } from 'react-i18next'
import type { SchemeDefinition } from '#domain/scheme/scheme-definition.ts'
import { itemWord } from '#renderer/text/scheme-words.ts'
import { Button } from '#renderer/ui/button.tsx'
import { FieldError } from '#renderer/ui/field.tsx'
import { TextField } from '#renderer/ui/text-field.tsx'
import { useUndo } from '#renderer/ui/undo/use-undo.tsx'
import { insertedAt } from '../../moved.ts'
import { type DraftItem, nextLevel } from './change-draft.ts'
import type { DraftEditing } from './use-draft.ts'

type ItemFieldsProps = {
  readonly editing: DraftEditing
  readonly base: SchemeDefinition | null
  readonly item: DraftItem
  readonly place: number
}

/** One item's name and the sentence of each level; what the version before said stands below a changed one. */
export const ItemFields = ({ editing, base, item, place }: ItemFieldsProps) => {
  const { t } = useTranslation('schemeDraft')
  const { push } = useUndo()
  const { setItem, at, takeOutItem, latest, change } = editing
  const before = base?.items.find(({ key }) => key === item.key)
  const name = itemWord(item, place)
  const highest = item.levels.at(-1)
  const next = nextLevel(item)
  const { id: levelsId, error: levelsError } = at(`items.${place}.levels`)
  const takeOutLevel = () => {
    if (highest === undefined) return
    setItem(place, { ...item, levels: item.levels.slice(0, -1) })
    push({
      label: t('levelRemoved', { level: highest.level, item: name }),
      undo: async () => {
        const now = latest()
        change({
          ...now,
          items: now.items.map(one =>
            one.key === item.key && !one.levels.some(({ level }) => level === highest.level)
              ? { ...one, levels: [...one.levels, highest].sort((a, b) => a.level - b.level) }
              : one,
          ),
        })
        return null
      },
    })
  }
  return (
    <div className="lvl">
      <TextField
        label={t('itemName', { place: place + 1 })}
        {...at(`items.${place}.name`)}
        value={item.name}
        onChange={text => setItem(place, { ...item, name: text }, 'name')}
        maxLength={100}
        autoFocus={item.name === '' && item.levels.every(({ anchor }) => anchor === '')}
      />
      <ol>
        {item.levels.map((level, index) => {
          const was = before?.levels.find(one => one.level === level.level)?.anchor
          return (
            <li key={level.level}>
              <b aria-hidden="true">{level.level}</b>
              <TextField
                label={t('level', { level: level.level, item: name })}
                labelHidden
                {...at(`items.${place}.levels.${index}.anchor`)}
                value={level.anchor}
                maxLength={300}
                onChange={anchor =>
                  setItem(
                    place,
                    {
                      ...item,
                      levels: item.levels.map((one, other) => (other === index ? { ...one, anchor } : one)),
                    },
                    `levels.${index}.anchor`,
                  )
                }
                echo={
                  base === null || before === undefined || was === level.anchor
                    ? undefined
                    : was === undefined
                      ? t('wasNone', { version: base.version })
                      : t('was', { version: base.version, text: was })
                }
              />
            </li>
          )
        })}
      </ol>
      <div className="row wrap">
        {next !== null && (
          <Button
            size="small"
            id={levelsId}
            onClick={() =>
              setItem(place, { ...item, levels: [...item.levels, { level: next, anchor: '' }] }, 'levels')
            }
          >
            {t('addLevel', { level: next })}
          </Button>
        )}
        {highest !== undefined && item.levels.length > 2 && (
          <Button size="small" kind="quiet" onClick={takeOutLevel}>
            {t('removeLevel', { level: highest.level })}
          </Button>
        )}
        <Button
          size="small"
          kind="quiet"
          onClick={() => {
            takeOutItem(place)
            push({
              label: t('itemRemoved', { item: name }),
              undo: async () => {
                const now = latest()
                if (!now.items.some(({ key }) => key === item.key))
                  change({ ...now, items: insertedAt(now.items, place, item) })
                return null
              },
            })
          }}
        >
          {t('removeItem', { item: name })}
        </Button>
      </div>
      {levelsError !== null && <FieldError>{levelsError}</FieldError>}
    </div>
  )
}
