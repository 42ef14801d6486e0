import { useEffect, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { hasClock } from '#domain/session/agenda.ts'
import type { ItemMinutes } from '#domain/session/clock.ts'
import { nextSessionState } from '#domain/session/session-state.ts'
import { useOnce } from '#renderer/bridge/use-once.ts'
import { Button } from '#renderer/ui/button.tsx'
import { useCommand } from '#renderer/ui/commands/use-command.ts'
import { Bar } from '#renderer/ui/progress.tsx'
import { StatusMark } from '#renderer/ui/status-mark.tsx'
import { send } from '../mutations.ts'
import { useSession } from '../session-context.tsx'
import { useItemName } from './agenda-item.tsx'
import { type ItemStep, isHeld, useItemSteps } from './item-steps.ts'

/** The item that the two are at, opened: its minutes, its steps, more time, and what the service wants to do there. */
export const CurrentItem = ({ minutes }: { readonly minutes: ItemMinutes }) => {
  const { t } = useTranslation('session')
  const { place, view } = useSession()
  const text = view.agenda.find(({ key }) => key === place.item)?.text ?? null
  const name = useItemName()
  const steps = useItemSteps()
  const { used, planned, over } = minutes
  const runs = hasClock(place.item, place.step)
  const self = useRef<HTMLLIElement>(null)
  // biome-ignore lint/correctness/useExhaustiveDependencies: at every place the two come to.
  useEffect(() => void self.current?.scrollIntoView({ block: 'nearest' }), [place])
  return (
    <li className="now" aria-current="step" ref={self}>
      <div className="hd">
        <span className="mk" aria-hidden="true" />
        <span className="grow">
          <strong>{name(place.item)}</strong>
          <small>
            {!runs
              ? t('noClock')
              : over > 0
                ? t('itemOver', { used, planned, over })
                : t('itemUsed', { used, planned })}
          </small>
        </span>
      </div>
      <Bar part={planned === 0 ? 0 : used / planned} label={t('usedOfWords', { used, planned })} />
      {steps.length > 0 && (
        <ol className="steps">
          {steps.map(step => (
            <Step key={step.key} step={step} />
          ))}
        </ol>
      )}
      {nextSessionState(view.state, 'extended') !== undefined && <MoreTime />}
      {text !== null && <p className="said">{text}</p>}
    </li>
  )
}

const Step = ({ step }: { readonly step: ItemStep }) => {
  const { t } = useTranslation('session')
  const session = useSession()
  const { to } = step
  const go = useOnce(async () => to !== null && session.goTo(session.place.item, to.step, to.of))
  const words = {
    done: t('statusDone'),
    part: t('statusNow'),
    none: t('statusNone'),
  } as const satisfies Record<ItemStep['state'], string>
  const line = (
    <>
      <StatusMark status={step.state} wordHidden>
        {words[step.state]}
      </StatusMark>
      <span>{step.label}</span>
    </>
  )
  return (
    <li aria-current={step.current ? 'step' : undefined}>
      {to === null || step.current || isHeld(session) ? (
        line
      ) : (
        <button type="button" onClick={() => go()}>
          {line}
        </button>
      )}
    </li>
  )
}

const MoreTime = () => {
  const { t } = useTranslation('session')
  const { reviewId, tell } = useSession()
  const add = useOnce(async (minutes: 1 | 5) => {
    const added = await send('session.extend', { reviewId, minutes })
    tell(added.ok ? null : added.error)
  })
  useCommand('session-add-1', () => add(1))
  useCommand('session-add-5', () => add(5))
  return (
    <div className="ext">
      <Button size="small" onClick={() => add(1)}>
        {t('addOne')}
      </Button>
      <Button size="small" onClick={() => add(5)}>
        {t('addFive')}
      </Button>
    </div>
  )
}
