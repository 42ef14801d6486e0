import { HOW_ARE_YOU } from '#domain/session/agenda.ts'
import { useOperationQuery } from '#renderer/bridge/use-operation.ts'
import { useSession } from '../session-context.tsx'
import { HowAreYou } from './how-are-you.tsx'
import { LastTime } from './last-time.tsx'

/** How are you, without a clock; then what became of last time. */
export const OpeningItem = () => {
  const { reviewId, place } = useSession()
  const { data: view } = useOperationQuery('session.opening', { reviewId })
  if (view === undefined) return null
  return place.step === HOW_ARE_YOU ? <HowAreYou view={view} /> : <LastTime view={view} />
}
