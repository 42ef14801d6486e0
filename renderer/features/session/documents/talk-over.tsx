import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import type { DocumentTalk } from '#contract/document.ts'
import { Panel } from '#renderer/ui/panel.tsx'
import { TagShape } from '#renderer/ui/person-tag.tsx'
import { TextArea } from '#renderer/ui/text-area.tsx'
import { ActionList } from '../actions/action-list.tsx'
import { useSession } from '../session-context.tsx'
import type { useReading } from './use-reading.ts'

type TalkOverProps = {
  readonly talk: DocumentTalk
  readonly reading: ReturnType<typeof useReading>
  /** Below the rest. */
  readonly children?: ReactNode
}

/** What the supervisor says to it, what the practitioner answers, and what comes of it. */
export const TalkOver = ({ talk, reading, children }: TalkOverProps) => {
  const { t } = useTranslation('sessionDocuments')
  const { practitioner, supervisor } = useSession()
  const { value, set, flush } = reading
  return (
    <div className="talk">
      <Panel
        title={
          <span className="who">
            <TagShape {...supervisor} />
            {t('feedback')}
          </span>
        }
      >
        <TextArea
          label={t('feedbackBy', { name: supervisor.first })}
          labelHidden
          rows={4}
          value={value.feedback ?? ''}
          onChange={text => set({ feedback: text === '' ? null : text })}
          onBlur={flush}
        />
      </Panel>
      <Panel
        title={
          <span className="who">
            <TagShape {...practitioner} />
            {t('reply')}
          </span>
        }
      >
        <TextArea
          label={t('replyBy', { name: practitioner.first })}
          labelHidden
          rows={3}
          value={value.reply ?? ''}
          onChange={text => set({ reply: text === '' ? null : text })}
          onBlur={flush}
        />
      </Panel>
      <Panel className="act1">
        <ActionList
          actions={talk.actions}
          origin={{ from: 'documents', documentId: talk.id }}
          clientId={talk.client.id}
        />
      </Panel>
      {children}
    </div>
  )
}
