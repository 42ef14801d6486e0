import { useTranslation } from 'react-i18next'
import { Link } from 'wouter'
import { fromToday, longDate, monthName, shortDate } from '#basics/date-words.ts'
import { dateOf, timeOf } from '#basics/instant.ts'
import { inWords } from '#basics/number-words.ts'
import { daysBetween } from '#basics/plain-date.ts'
import type { TodayView } from '#contract/today.ts'
import { useSitting } from '#renderer/bridge/sitting.tsx'
import { capital } from '#renderer/text/words.ts'
import { buttonClass } from '#renderer/ui/button.tsx'
import { PageHead } from '#renderer/ui/page/page.tsx'
import { isFirstDay } from './first-day.ts'
import { sessionHref, sessionStep, stepHref } from './session-step.ts'

/** The day, a sentence on what is next, and the one next step. */
export const TodayHead = ({ view }: { readonly view: TodayView }) => (
  <PageHead title={longDate(view.today).replace(/ \d{4}$/, '')} actions={<NextStep view={view} />}>
    <Lead view={view} />
  </PageHead>
)

const Lead = ({ view }: { readonly view: TodayView }) => {
  const { t } = useTranslation('today')
  const session = useSessionWords(view)
  const left = view.review?.sections.filter(({ state }) => state !== 'complete').length ?? 0
  const state = view.review?.review.state
  const preparing =
    state === 'ready'
      ? t('ready')
      : state === 'open'
        ? left === 0
          ? t('allPrepared')
          : t('sectionsLeft', { count: left, words: capital(inWords(left)) })
        : null
  const words = [session, preparing].filter(part => part !== null)
  const due = view.overdue.length + view.dueToday.length
  if (words.length > 0) return words.join(' ')
  return due === 0 ? t('nothing') : t('due', { count: due })
}

const useSessionWords = ({ nextSession, today, review }: TodayView): string | null => {
  const { t } = useTranslation('today')
  const at = nextSession?.planned.plannedFor
  if (at == null) return null
  const date = dateOf(at)
  const days = daysBetween(today, date)
  const when = days === 0 ? 'today' : days === 1 ? 'tomorrow' : 'later'
  const words = { time: timeOf(at), date: shortDate(date), distance: fromToday(date, today) }
  const name = nextSession?.with?.name
  // Who has one supervisor needs no name; who has several people does.
  return review !== null || name === undefined
    ? t(`session.${when}`, words)
    : t(`sessionWith.${when}`, { ...words, name })
}

/** The one filled button: what this person would do next. */
const NextStep = ({ view }: { readonly view: TodayView }) => {
  const { t } = useTranslation('today')
  const step = useNextStep(view)
  if (step === null) return null
  return (
    <Link className={buttonClass({ kind: 'primary' })} href={step.href}>
      {t(step.words, step.month === undefined ? {} : { month: step.month })}
    </Link>
  )
}

type Step = {
  readonly href: string
  readonly words: 'goOnPreparing' | 'openMonth' | 'importCaseload' | 'startSession' | 'goOnSession' | 'sign'
  readonly month?: string
}

const useNextStep = (view: TodayView): Step | null => {
  const { person } = useSitting()
  const running = view.supervised.find(
    ({ review }) => review?.state === 'in session' || review?.state === 'fixed',
  )?.review
  if (running != null)
    return { href: stepHref(running.id, running.state), words: sessionStep(running.state) ?? 'goOnSession' }
  if (view.review !== null) {
    const { id, state } = view.review.review
    if (state === 'open') return { href: '/prepare', words: 'goOnPreparing' }
    return { href: stepHref(id, state), words: sessionStep(state) ?? 'startSession' }
  }
  const month = [...view.overdue, ...view.dueToday].find(({ kind }) => kind === 'open-month')?.month
  if (month != null) return { href: '/prepare/months', words: 'openMonth', month: monthName(month) }
  if (person.roles.includes('practitioner') && isFirstDay(view))
    return { href: '/import', words: 'importCaseload' }
  const next = view.nextSession?.review
  return next === undefined ? null : { href: sessionHref(next.id), words: 'startSession' }
}
