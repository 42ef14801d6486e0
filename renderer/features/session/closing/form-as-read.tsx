import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { shortDate } from '#basics/date-words.ts'
import { dateOf } from '#basics/instant.ts'
import type { ClosingView } from '#contract/review.ts'
import { Panel } from '#renderer/ui/panel.tsx'
import { PersonTag } from '#renderer/ui/person-tag.tsx'
import { useSession } from '../session-context.tsx'
import { useFormLines } from './form-lines.tsx'

/** The form as the practitioner wrote it; what is empty says so. */
export const FormAsRead = ({ closing }: { readonly closing: ClosingView }) => {
  const { t } = useTranslation('sessionClosing')
  const { practitioner } = useSession()
  const lines = useFormLines(closing)
  const gaps = closing.openFields.length
  return (
    <Panel
      className="form"
      title={t(`form.${closing.kind}`)}
      beside={
        <span className="sm dim row">
          <PersonTag {...practitioner} />
          {closing.completedAt === null
            ? t('notComplete')
            : t('wroteIt', { name: '', date: shortDate(dateOf(closing.completedAt)) })}
        </span>
      }
    >
      <dl className="read">
        {closing.lastDecision !== null && (
          <Line term={t('note')}>
            {t(`lastTime.${closing.lastDecision.outcome}`, { reason: closing.lastDecision.reason })}
          </Line>
        )}
        {closing.note !== null && closing.note !== '' && closing.lastDecision === null && (
          <Line term={t('note')}>{closing.note}</Line>
        )}
        {lines.map(({ key, term, value, voice }) => (
          <Line key={key} term={term} voice={voice}>
            {value ?? <span className="dim">{t('notRecorded')}</span>}
          </Line>
        ))}
      </dl>
      {gaps > 0 && <p className="sm dim">{t('gaps', { count: gaps })}</p>}
    </Panel>
  )
}

const Line = ({
  term,
  voice = false,
  children,
}: {
  readonly term: string
  readonly voice?: boolean
  readonly children: ReactNode
}) => (
  <div className={voice ? 'voice' : undefined}>
    <dt>{term}</dt>
    <dd className="lines-kept">{children}</dd>
  </div>
)
