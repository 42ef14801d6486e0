import { useEffect, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { sameItems } from '#domain/document/change-checklist.ts'
import { saveQueue } from '#renderer/bridge/saving/save-queue.ts'
import { useAutosavedValue } from '#renderer/bridge/saving/use-autosave.ts'
import { useOwnDraft } from '#renderer/bridge/saving/use-own-draft.ts'
import { useOperationMutation } from '#renderer/bridge/use-operation.ts'
import { errorWords } from '#renderer/text/error-words.ts'
import { Button } from '#renderer/ui/button.tsx'
import { ErrorSummary } from '#renderer/ui/error-summary.tsx'
import { Icon } from '#renderer/ui/icon.tsx'
import { IconPlus } from '#renderer/ui/icons.ts'
import { Panel } from '#renderer/ui/panel.tsx'
import { useUndo } from '#renderer/ui/undo/use-undo.tsx'
import { useProblems } from '#renderer/ui/use-problems.ts'
import { insertedAt, moved } from '../moved.ts'
import { PublishVersion } from '../publish-version.tsx'
import type { CurrentChecklist } from './current-checklist.ts'
import { ItemRow } from './item-row.tsx'
import { type ListDraft, listProblems, type SayProblem } from './list-draft.ts'

type ChecklistFormProps = {
  readonly current: CurrentChecklist
  readonly draftKey: string
  readonly stored: ListDraft
  readonly title: string
}

/** One list, kept as it is typed, published as a version by a press. */
export const ChecklistForm = ({ current, draftKey, stored, title }: ChecklistFormProps) => {
  const { t } = useTranslation('settingsChecklists')
  const { t: versions } = useTranslation('settingsVersions')
  const say: SayProblem = (key, figures) =>
    key === 'whatChangedNeeded' ? versions(key) : t(key, { place: figures?.place ?? 0 })
  const { push } = useUndo()
  const { run, pending } = useOperationMutation('checklist.publish')
  const problems = useProblems<string>()
  const { kind, version, items } = current.checklist
  const { value: draft, setValue } = useAutosavedValue(draftKey, stored, useOwnDraft(draftKey))
  const last = useRef(draft)
  useEffect(() => {
    last.current = draft
  }, [draft])
  const change = (next: ListDraft, field = '') => {
    last.current = next
    problems.on(field, setValue)(next)
  }
  const publish = async () => {
    const isSame = sameItems(draft.items, items)
    const found =
      isSame && draft.items.length > 0 ? [{ text: t('nothingChanged') }] : listProblems(draft, say)
    if (!problems.tell(found)) return
    await saveQueue.flush(draftKey)
    const published = await run({
      kind,
      items: draft.items.map(item => ({ ...item, text: item.text.trim() })),
      whatChanged: draft.whatChanged,
    })
    if (!published.ok) problems.tell([{ text: errorWords(published.error) }])
  }
  const takeOut = (place: number) => {
    const item = draft.items[place]
    if (item === undefined) return
    change({ ...draft, items: draft.items.filter((_, other) => other !== place) })
    push({
      label:
        item.text.trim() === ''
          ? t('removedEmpty', { place: place + 1 })
          : t('removed', { text: item.text.trim() }),
      undo: async () => {
        const now = last.current
        if (now.items.some(({ key }) => key === item.key)) return null
        change({ ...now, items: insertedAt(now.items, place, item) })
        return null
      },
    })
  }
  const dropTyped = () => {
    change({ items: [...items], whatChanged: '' })
    push({
      label: t('putBackDone'),
      undo: async () => {
        change(draft)
        return null
      },
    })
  }
  const isTouched = !sameItems(draft.items, items) || draft.whatChanged !== ''
  return (
    <>
      <ErrorSummary {...problems.summary} />
      <Panel
        level={3}
        title={title}
        flush
        beside={<span className="sm dim">{t('version', { version })}</span>}
      >
        <ol className="chki">
          {draft.items.map((item, place) => (
            <ItemRow
              key={item.key}
              {...{ item, place }}
              count={draft.items.length}
              field={problems.at(`items.${place}`)}
              onChange={next =>
                change(
                  { ...draft, items: draft.items.map((one, other) => (other === place ? next : one)) },
                  `items.${place}`,
                )
              }
              onMove={to => change({ ...draft, items: moved(draft.items, place, to) })}
              onTakeOut={() => takeOut(place)}
            />
          ))}
        </ol>
        {draft.items.length < 40 && (
          <p className="chki-add">
            <Button
              size="small"
              id={problems.at('items').id}
              onClick={() =>
                change(
                  {
                    ...draft,
                    items: [
                      ...draft.items,
                      { key: `own-${crypto.randomUUID().slice(0, 8)}`, text: '', critical: false },
                    ],
                  },
                  'items',
                )
              }
            >
              <Icon of={IconPlus} small />
              {t('add')}
            </Button>
          </p>
        )}
      </Panel>
      <PublishVersion
        version={version + 1}
        whatChanged={draft.whatChanged}
        field={problems.at('whatChanged')}
        onWhatChanged={whatChanged => change({ ...draft, whatChanged }, 'whatChanged')}
        pending={pending}
        onPublish={() => void publish()}
        onPutBack={isTouched ? dropTyped : null}
      />
    </>
  )
}
