import { type KeyboardEvent, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import type { DiscussionView } from '#contract/review.ts'
import { callOperation } from '#renderer/bridge/bridge.ts'
import { useAutosavedValue } from '#renderer/bridge/saving/use-autosave.ts'
import { clientWords } from '#renderer/text/words.ts'
import { BandMark } from '#renderer/ui/band-mark.tsx'
import { Button } from '#renderer/ui/button.tsx'
import { ClientName } from '#renderer/ui/client-name.tsx'
import { Icon } from '#renderer/ui/icon.tsx'
import { IconArrowDown, IconArrowUp, IconX } from '#renderer/ui/icons.ts'
import { TextArea } from '#renderer/ui/text-area.tsx'
import { entryOf, usePreparation } from '../preparation.tsx'
import { whyKey, whyNowKey } from './use-discussion.ts'

type DiscussionItemProps = {
  readonly discussion: DiscussionView
  readonly number: number
  readonly last: boolean
  readonly mayChange: boolean
  /** What the rules would say, for an empty 'why now'; empty where they say nothing. */
  readonly draft: string
  readonly onMove: (by: 1 | -1) => void
  readonly onRemove: () => void
}

/** One client to talk over: the practitioner's reason, and what speaks for this month. */
export const DiscussionItem = (props: DiscussionItemProps) => {
  const { discussion, number, last, mayChange, draft, onMove, onRemove } = props
  const { t } = useTranslation('prepare')
  const { t: say } = useTranslation('prompts')
  const { id: discussionId } = discussion
  const reason = useAutosavedValue(whyKey(discussion), discussion.whyRaised ?? '', whyRaised =>
    callOperation('review.changeDiscussion', { discussionId, whyRaised }),
  )
  const now = useAutosavedValue(whyNowKey(discussion), discussion.whyNow ?? '', whyNow =>
    callOperation('review.changeDiscussion', { discussionId, whyNow }),
  )
  const nowField = useRef<HTMLTextAreaElement>(null)
  const client = clientWords(discussion.client)
  const labelOf = (label: string) => (
    <>
      {label}
      <span className="sr">, {client}</span>
    </>
  )
  const onKeyDown = (event: KeyboardEvent) => {
    if (!mayChange || !event.altKey || event.ctrlKey || event.shiftKey) return
    if (event.key !== 'ArrowUp' && event.key !== 'ArrowDown') return
    event.preventDefault()
    reason.flush()
    now.flush()
    onMove(event.key === 'ArrowUp' ? -1 : 1)
  }
  const fillIn = () => {
    now.setValue(draft)
    now.flush()
    nowField.current?.focus()
  }
  return (
    <li onKeyDown={onKeyDown}>
      <span className="disc-no" aria-hidden="true">
        {number}
      </span>
      <div className="disc-who">
        <ClientName {...discussion.client} className="strong" />
        <ClientFactsLine discussion={discussion} />
      </div>
      {mayChange && (
        <span className="row disc-acts">
          <Button size="small" aria-disabled={number === 1} onClick={() => onMove(-1)}>
            <Icon of={IconArrowUp} small />
            {t('moveUp')}
            <span className="sr"> {client}</span>
          </Button>
          <Button size="small" aria-disabled={last} onClick={() => onMove(1)}>
            <Icon of={IconArrowDown} small />
            {t('moveDown')}
            <span className="sr"> {client}</span>
          </Button>
          <Button size="small" kind="quiet" onClick={onRemove}>
            <Icon of={IconX} small />
            {t('remove')}
            <span className="sr"> {client}</span>
          </Button>
        </span>
      )}
      <div className="disc-texts">
        <TextArea
          label={labelOf(say('reason'))}
          placeholder={mayChange ? say('reasonHint') : t('notRecorded')}
          rows={1}
          readOnly={!mayChange}
          value={reason.value}
          onChange={reason.setValue}
          onBlur={reason.flush}
        />
        <TextArea
          label={labelOf(say('whyNow'))}
          placeholder={mayChange ? say('whyNowHint') : t('notRecorded')}
          rows={1}
          readOnly={!mayChange}
          inputRef={nowField}
          value={now.value}
          onChange={now.setValue}
          onBlur={now.flush}
          echo={
            mayChange && draft !== '' && now.value.trim() === '' ? (
              <Button size="small" kind="quiet" onClick={fillIn}>
                {say('fillFromRules')}
                <span className="sr"> {client}</span>
              </Button>
            ) : undefined
          }
        />
      </div>
    </li>
  )
}

const ClientFactsLine = ({ discussion }: { readonly discussion: DiscussionView }) => {
  const { t } = useTranslation('terms')
  const { view } = usePreparation()
  const entry = entryOf(view, discussion.client.id)
  if (entry === undefined) return null
  const band = entry.own?.band ?? entry.lastScore?.band ?? null
  return (
    <small>
      {band !== null && <BandMark band={band} />}
      {entry.values.stage !== null && <span>{t(`stage.${entry.values.stage}`)}</span>}
    </small>
  )
}
