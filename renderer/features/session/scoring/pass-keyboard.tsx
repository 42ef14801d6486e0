import { useTranslation } from 'react-i18next'
import { inWords } from '#basics/number-words.ts'
import { saveQueue } from '#renderer/bridge/saving/save-queue.ts'
import { Icon } from '#renderer/ui/icon.tsx'
import { IconChevronRight } from '#renderer/ui/icons.ts'
import { TagShape } from '#renderer/ui/person-tag.tsx'
import { send, useForget } from '../mutations.ts'
import { NextButton } from '../next-button.tsx'
import { useSession } from '../session-context.tsx'

/** Minutes that one client takes. */
const MINUTES_EACH = 1.5

/** Between the two: whose turn it is now, and what they will not see. */
export const PassKeyboard = () => {
  const { t } = useTranslation('sessionScores')
  const { practitioner, supervisor, acting, view, place } = useSession()
  const isOwn = place.step === 'pass-own' || place.step === 'own'
  const [scorer, other] = isOwn ? [practitioner, supervisor] : [supervisor, practitioner]
  const count = view.agenda.find(({ key }) => key === 'draw')?.count ?? 0
  const start = useStartScoring(isOwn)
  const number = inWords(count)
  const names = { scorer: scorer.first, other: other.first, number }
  return (
    <div className="scr passw">
      <div className="pass">
        <div className="pair" aria-hidden="true">
          {acting.id === scorer.id ? null : (
            <>
              <TagShape {...acting} size="turn" />
              <Icon of={IconChevronRight} />
            </>
          )}
          <TagShape {...scorer} size="turn" />
        </div>
        <h1>{t(acting.id === scorer.id ? 'turnTitle' : 'passTitle', { name: scorer.first })}</h1>
        <p className="lead">
          {isOwn
            ? t('passOwn', names)
            : count === 1
              ? t('passSupervisorOne', names)
              : t('passSupervisor', { ...names, clients: t('clients', { count, words: number }) })}
        </p>
        <NextButton onGo={start}>{t('iAm', { name: scorer.first })}</NextButton>
        {!isOwn && <p className="sm dim">{t('minutes', { count: Math.round(count * MINUTES_EACH) })}</p>}
      </div>
    </div>
  )
}

/** The keyboard is passed first; then this page forgets, and only then the first client is shown. */
const useStartScoring = (isOwn: boolean) => {
  const { practitioner, supervisor, acting, reviewId, place, goTo, tell } = useSession()
  const forget = useForget()
  const scorer = isOwn ? practitioner : supervisor
  return async () => {
    await saveQueue.flushAll()
    if (acting.id !== scorer.id) {
      const passed = await send('session.passKeyboard', { reviewId, to: scorer.id })
      if (!passed.ok) return tell(passed.error)
      await forget()
    }
    await goTo('draw', isOwn ? 'own' : 'score', place.of ?? '1')
  }
}
