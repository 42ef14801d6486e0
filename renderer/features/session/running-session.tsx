import { useQueryClient } from '@tanstack/react-query'
import { type ComponentType, useCallback, useEffect, useMemo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { ReviewId } from '#basics/ids.ts'
import type { AppError } from '#contract/app-error.ts'
import type { SessionView } from '#contract/session.ts'
import type { AgendaKey } from '#domain/session/agenda.ts'
import { forgetAnswers } from '#renderer/bridge/forget.ts'
import { saveQueue } from '#renderer/bridge/saving/save-queue.ts'
import { errorWords } from '#renderer/text/error-words.ts'
import { useCommand } from '#renderer/ui/commands/use-command.ts'
import { ErrorSummary } from '#renderer/ui/error-summary.tsx'
import { Page } from '#renderer/ui/page/page.tsx'
import { Agenda } from './agenda/agenda.tsx'
import { useItemName } from './agenda/agenda-item.tsx'
import { CloseItem } from './close/close-item.tsx'
import { ClosingItem } from './closing/closing-item.tsx'
import { DiscussItem } from './discuss/discuss-item.tsx'
import { DocumentsItem } from './documents/documents-item.tsx'
import { DrawItem } from './draw/draw-item.tsx'
import { send } from './mutations.ts'
import { OpeningItem } from './opening/opening-item.tsx'
import { OverviewItem } from './overview/overview-item.tsx'
import { PauseDialog } from './pause-dialog.tsx'
import { placeOf, stepText } from './place.ts'
import { type Session, SessionProvider, seatsOf, useSession } from './session-context.tsx'

type RunningProps = { readonly reviewId: ReviewId; readonly view: SessionView }

/** A session that is going on: the agenda at the left, the item in the page, its bar at the foot. */
export const RunningSession = ({ reviewId, view }: RunningProps) => {
  const [pausing, setPausing] = useState(false)
  const [problem, setProblem] = useState<AppError | null>(null)
  const session = useRunning(reviewId, view, setProblem)
  useBlindStart(view)
  useCommand('session-pause', () => setPausing(true))
  if (session === null) return null
  return (
    <SessionProvider session={session}>
      <Agenda onPause={() => setPausing(true)} />
      <ItemPage problem={problem} />
      <PauseDialog open={pausing} onClose={() => setPausing(false)} />
    </SessionProvider>
  )
}

/** What views before this one were told goes with them: until the reveal the screen has two readers. */
const useBlindStart = ({ drawStage }: SessionView): void => {
  const client = useQueryClient()
  const isShown = drawStage === 'revealed' || drawStage === 'agreed'
  // biome-ignore lint/correctness/useExhaustiveDependencies: when the session comes up, and not with each of its stages.
  useEffect(() => {
    if (!isShown) void forgetAnswers(client)
  }, [client])
}

const useRunning = (
  reviewId: ReviewId,
  view: SessionView,
  tell: (error: AppError | null) => void,
): Session | null => {
  const { item, step } = view
  const place = useMemo(() => placeOf({ item, step }), [item, step])
  const goTo = useCallback(
    async (to: AgendaKey, name?: string, of: string | null = null): Promise<boolean> => {
      await saveQueue.flushAll()
      const went = await send('session.goTo', {
        reviewId,
        item: to,
        step: name === undefined ? null : stepText(name, of),
      })
      tell(went.ok ? null : went.error)
      return went.ok
    },
    [reviewId, tell],
  )
  return useMemo(() => {
    const seats = seatsOf(view)
    if (seats === null) return null
    const acting = view.acting === seats.supervisor.id ? seats.supervisor : seats.practitioner
    return { reviewId, view, place, ...seats, acting, goTo, tell }
  }, [reviewId, view, place, goTo, tell])
}

const ITEMS = {
  opening: OpeningItem,
  draw: DrawItem,
  overview: OverviewItem,
  discussion: DiscussItem,
  documents: DocumentsItem,
  closing: ClosingItem,
  close: CloseItem,
} as const satisfies Record<AgendaKey, ComponentType>

/** Another place is another page: the reader begins at its head. Views of one thing stay. */
const ItemPage = ({ problem }: { readonly problem: AppError | null }) => {
  const { place } = useSession()
  const title = useTitle()
  const Item = ITEMS[place.item]
  const staysWithin = place.item === 'overview' || place.step === 'compare'
  const key = staysWithin ? `${place.item} ${place.step === 'compare'}` : Object.values(place).join(' ')
  return (
    <Page key={key} title={title} flush session>
      {problem !== null && (
        <div className="told-on-top">
          <ErrorSummary problems={[{ text: errorWords(problem) }]} />
        </div>
      )}
      <Item />
    </Page>
  )
}

/** The window's title says where in the item the two are, never about whom. */
const useTitle = (): string => {
  const { t } = useTranslation('session')
  const { place, practitioner, supervisor } = useSession()
  const name = useItemName()
  const steps: Readonly<Record<string, string>> = {
    draw: t('step.draw').toLowerCase(),
    'pass-own': t('step.pass'),
    pass: t('step.pass'),
    own: t('step.scores', { name: practitioner.first }),
    score: t('step.scores', { name: supervisor.first }),
    compare: t('step.compare').toLowerCase(),
    next: t('step.nameNext').toLowerCase(),
  }
  return t('title', { item: steps[place.step] ?? name(place.item).toLowerCase() })
}
