import { useTranslation } from 'react-i18next'
import { shortDate } from '#basics/date-words.ts'
import type { ActionView } from '#contract/review.ts'
import { clientWords } from '#renderer/text/words.ts'
import { TagShape } from '#renderer/ui/person-tag.tsx'
import { ActionMenu } from '../actions/action-menu.tsx'
import { useSession } from '../session-context.tsx'

/** The one for today first, with who was told; then by date. What was agreed today can still be changed. */
export const ReadBack = ({ actions }: { readonly actions: readonly ActionView[] }) => {
  if (actions.length === 0) return null
  return (
    <ul className="acta">
      {actions.map(action => (
        <ReadAction key={action.id} action={action} />
      ))}
    </ul>
  )
}

const ReadAction = ({ action }: { readonly action: ActionView }) => {
  const { t } = useTranslation('sessionClose')
  const { practitioner, supervisor } = useSession()
  const owner = action.owner.id === supervisor.id ? supervisor : practitioner
  return (
    <li className={action.urgent ? 'urg' : undefined}>
      <TagShape name={action.owner.name} part={owner.part} />
      <span>
        <span className="sr">{action.owner.name}: </span>
        {action.text}
        <small>
          <ActionMore action={action} />
        </small>
      </span>
      <span className="acta__end">
        <span className="dt">{action.urgent ? t('today') : shortDate(action.due)}</span>
        <ActionMenu action={action} />
      </span>
    </li>
  )
}

const ActionMore = ({ action }: { readonly action: ActionView }) => {
  const { t } = useTranslation('sessionActions')
  const { client, toldWhom, shownBy, timesCarried } = action
  const carried =
    timesCarried === 1
      ? t('carriedOnce')
      : timesCarried === 2
        ? t('carriedTwice')
        : t('carriedTimes', { count: timesCarried })
  const parts = [
    client === null ? null : clientWords(client),
    toldWhom === null ? null : t('told', { text: toldWhom }),
    shownBy === null ? null : t('shown', { text: shownBy }),
    timesCarried > 0 ? carried : null,
  ].filter(part => part !== null)
  // Initials and sentences bring their own full stop.
  return parts
    .map((part, index) => (index < parts.length - 1 && !part.endsWith('.') ? `${part}.` : part))
    .join(' ')
}
