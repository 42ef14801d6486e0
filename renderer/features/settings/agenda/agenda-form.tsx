import { useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { type AgendaKey, agendaMinutes } from '#domain/session/agenda.ts'
import { movedItem, type ServiceAgenda, sameAgenda } from '#domain/session/service-agenda.ts'
import { saveQueue } from '#renderer/bridge/saving/save-queue.ts'
import { useAutosavedValue } from '#renderer/bridge/saving/use-autosave.ts'
import { useOwnDraft } from '#renderer/bridge/saving/use-own-draft.ts'
import { useOperationMutation } from '#renderer/bridge/use-operation.ts'
import { errorWords } from '#renderer/text/error-words.ts'
import { ErrorSummary } from '#renderer/ui/error-summary.tsx'
import { Panel } from '#renderer/ui/panel.tsx'
import { useUndo } from '#renderer/ui/undo/use-undo.tsx'
import { useProblems } from '#renderer/ui/use-problems.ts'
import { PublishVersion } from '../publish-version.tsx'
import { type AgendaDraft, type DraftItem, draftOf, itemsOf } from './agenda-draft.ts'
import { AgendaRow } from './agenda-row.tsx'
import { Remarks } from './remarks.tsx'

type AgendaFormProps = {
  readonly current: ServiceAgenda
  readonly draftKey: string
  readonly stored: AgendaDraft
}

/** The agenda, kept as it is typed, published as a version by a press. */
export const AgendaForm = ({ current, draftKey, stored }: AgendaFormProps) => {
  const { t } = useTranslation('settingsAgenda')
  const { t: session } = useTranslation('session')
  const { t: versions } = useTranslation('settingsVersions')
  const { push } = useUndo()
  const { run, pending } = useOperationMutation('agenda.publish')
  const problems = useProblems<string>()
  const [told, setTold] = useState('')
  const list = useRef<HTMLOListElement>(null)
  const { value: draft, setValue } = useAutosavedValue(draftKey, stored, useOwnDraft(draftKey))
  const change = (next: AgendaDraft, field = '') => problems.on(field, setValue)(next)
  const items = itemsOf(draft)
  const isSame = sameAgenda(items, current.items)
  const publish = async () => {
    const missing = draft.items.filter(({ minutes }) => minutes === null)
    const found = [
      ...missing.map(({ key }) => ({
        field: `minutes-${key}`,
        text: t('minutesNeeded', { item: session(`item.${key}`) }),
      })),
      ...(isSame && missing.length === 0 ? [{ text: t('nothingChanged') }] : []),
      ...(!isSame && draft.whatChanged.trim() === ''
        ? [{ field: 'whatChanged', text: versions('whatChangedNeeded') }]
        : []),
    ]
    if (!problems.tell(found)) return
    await saveQueue.flush(draftKey)
    const published = await run({ items, whatChanged: draft.whatChanged })
    if (!published.ok) problems.tell([{ text: errorWords(published.error) }])
  }
  const move = (key: AgendaKey, by: 1 | -1) => {
    const at = document.activeElement
    const next = movedItem(draft.items, key, by)
    change({ ...draft, items: next })
    setTold(
      t('movedTo', { item: session(`item.${key}`), place: next.findIndex(item => item.key === key) + 1 }),
    )
    // What is moved in the page loses the focus; the same button or text has it again.
    requestAnimationFrame(() => {
      if (at instanceof HTMLElement && list.current?.contains(at) === true) at.focus()
    })
  }
  const changeItem = (changed: DraftItem) =>
    change(
      { ...draft, items: draft.items.map(item => (item.key === changed.key ? changed : item)) },
      `minutes-${changed.key}`,
    )
  const dropTyped = () => {
    change(draftOf(current.items))
    push({
      label: t('putBackDone'),
      undo: async () => {
        change(draft)
        return null
      },
    })
  }
  return (
    <>
      <ErrorSummary {...problems.summary} />
      <Panel
        level={3}
        title={t('order')}
        flush
        beside={
          <span className="sm dim">
            {t('versionMinutes', {
              version: current.version,
              minutes: t('minutes', { count: agendaMinutes(current.items) }),
            })}
          </span>
        }
      >
        <ol className="agi" ref={list}>
          {draft.items.map((item, place) => (
            <AgendaRow
              key={item.key}
              item={item}
              place={place}
              mayUp={movedItem(draft.items, item.key, -1)[place]?.key !== item.key}
              mayDown={movedItem(draft.items, item.key, 1)[place]?.key !== item.key}
              minutesField={problems.at(`minutes-${item.key}`)}
              onChange={changeItem}
              onMove={by => move(item.key, by)}
            />
          ))}
        </ol>
        <p className="agi-sum">
          <span>{t('total')}</span>
          <strong>{t('minutes', { count: agendaMinutes(items) })}</strong>
        </p>
        <p className="sr" role="status">
          {told}
        </p>
      </Panel>
      <Remarks items={items} />
      <PublishVersion
        version={current.version + 1}
        whatChanged={draft.whatChanged}
        field={problems.at('whatChanged')}
        onWhatChanged={whatChanged => change({ ...draft, whatChanged }, 'whatChanged')}
        pending={pending}
        onPublish={() => void publish()}
        onPutBack={!isSame || draft.whatChanged !== '' ? dropTyped : null}
      />
    </>
  )
}
