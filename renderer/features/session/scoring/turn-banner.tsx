import { useTranslation } from 'react-i18next'
import { Icon } from '#renderer/ui/icon.tsx'
import { IconCheck } from '#renderer/ui/icons.ts'
import { TagShape } from '#renderer/ui/person-tag.tsx'
import { useSession } from '../session-context.tsx'
import type { Turn } from './turn.ts'

type TurnBannerProps = { readonly turn: Turn; readonly at: number; readonly isDone: readonly boolean[] }

/** Whose turn it is, what stays off the screen, and the clients as steps. */
export const TurnBanner = ({ turn, at, isDone }: TurnBannerProps) => {
  const { t } = useTranslation('sessionScores')
  const { practitioner, supervisor } = useSession()
  const isOwn = turn.part === 'own'
  const [scorer, other] = isOwn ? [practitioner, supervisor] : [supervisor, practitioner]
  return (
    <div className={isOwn ? 'turn turn--p' : 'turn turn--s'}>
      <TagShape {...scorer} size="large" />
      <p className="grow">
        <strong>{t('scoring', { name: scorer.first })}</strong>{' '}
        {t(isOwn ? 'ownKept' : 'otherKept', { name: scorer.first, other: other.first })}
      </p>
      <ol className="prog" aria-label={t('place', { place: at, all: turn.clients.length })}>
        {turn.clients.map(({ client }, index) => {
          const isCurrent = index === at - 1
          const done = isDone[index] === true
          return (
            <li
              key={client.id}
              className={isCurrent ? 'n' : done ? 'd' : undefined}
              aria-current={isCurrent ? 'step' : undefined}
            >
              <span aria-hidden="true">{done && !isCurrent ? <Icon of={IconCheck} small /> : index + 1}</span>
              <span className="sr">{t(done ? 'placeDone' : 'placeOpen', { place: index + 1 })}</span>
            </li>
          )
        })}
      </ol>
    </div>
  )
}
