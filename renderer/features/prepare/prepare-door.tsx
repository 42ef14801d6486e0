import { Redirect } from 'wouter'
import { useSitting } from '#renderer/bridge/sitting.tsx'
import { MONTHS_PATH, sectionPath } from './addresses.ts'
import { MonthsScreen } from './months-screen.tsx'
import { currentReview, useReviews } from './queries.ts'

/** 'Prepare' in the rail: the month one is at, or the months there are. */
export const PrepareDoor = () => {
  const { person } = useSitting()
  return person.roles.includes('practitioner') ? <OwnMonth /> : <Redirect to={MONTHS_PATH} replace />
}

const OwnMonth = () => {
  const { person } = useSitting()
  const { data, loading } = useReviews(person.id)
  if (loading) return null
  const current = currentReview(data?.reviews ?? [])
  return current === undefined ? (
    <MonthsScreen />
  ) : (
    <Redirect to={sectionPath(current.id, 'figures')} replace />
  )
}
