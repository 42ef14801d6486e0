import { useTranslation } from 'react-i18next'
import type { SessionView } from '#contract/session.ts'
import type { ItemMinutes } from '#domain/session/clock.ts'
import { useOnce } from '#renderer/bridge/use-once.ts'
import { StatusMark } from '#renderer/ui/status-mark.tsx'
import { useSession } from '../session-context.tsx'

type Item = SessionView['agenda'][number]

type AgendaItemProps = {
  readonly item: Item
  readonly minutes: ItemMinutes
  /** Its turn comes when the keyboard was passed on. */
  readonly held: boolean
}

/** One line of the agenda that the two are not at. */
export const AgendaItem = ({ item, minutes, held }: AgendaItemProps) => {
  const { goTo } = useSession()
  const go = useOnce(() => goTo(item.key))
  const line = <ItemLine item={item} minutes={minutes} />
  return (
    <li className={item.visited ? 'past' : undefined}>
      {held ? (
        <div className="item-link">{line}</div>
      ) : (
        <button type="button" className="item-link" onClick={() => go()}>
          {line}
        </button>
      )}
    </li>
  )
}

const ItemLine = ({ item, minutes }: Omit<AgendaItemProps, 'held'>) => {
  const { t } = useTranslation('session')
  const name = useItemName()
  const open = item.count - item.done
  return (
    <>
      <StatusMark status={!item.visited ? 'none' : open > 0 ? 'part' : 'done'} wordHidden>
        {!item.visited ? t('statusNone') : open > 0 ? t('statusOpen', { count: open }) : t('statusDone')}
      </StatusMark>
      <span className="grow">
        {name(item.key)}
        {item.visited ? <Took minutes={minutes} open={open} /> : <Holds item={item} />}
      </span>
      {!item.visited && <span className="xs dim">{t('minutes', { planned: minutes.planned })}</span>}
    </>
  )
}

const Took = ({
  minutes: { used, over },
  open,
}: {
  readonly minutes: ItemMinutes
  readonly open: number
}) => {
  const { t } = useTranslation('session')
  const took =
    over > 0
      ? t('tookOver', { used, over })
      : over < 0
        ? t('tookUnder', { used, under: -over })
        : t('took', { used })
  return (
    <small>
      {took}
      {open > 0 && `, ${t('stillOpen', { count: open })}`}
    </small>
  )
}

const Holds = ({ item: { key, count } }: { readonly item: Item }) => {
  const { t } = useTranslation('session')
  const { practitioner } = useSession()
  if (count === 0) return null
  if (key === 'discussion') return <small>{t('toDiscuss', { count, name: practitioner.first })}</small>
  if (key === 'documents') return <small>{t('samples', { count })}</small>
  if (key === 'closing') return <small>{t('toDecide', { count })}</small>
  return null
}

/** What an item is called here: where nobody scores, the draw is only that. */
export const useItemName = (): ((key: Item['key']) => string) => {
  const { t } = useTranslation('session')
  const { view } = useSession()
  return key => (key === 'draw' && !view.scoring ? t('drawOnly') : t(`item.${key}`))
}
