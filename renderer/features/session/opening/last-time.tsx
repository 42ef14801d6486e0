import { useTranslation } from 'react-i18next'
import { monthName, shortDate } from '#basics/date-words.ts'
import { monthOf } from '#basics/month.ts'
import { inWords } from '#basics/number-words.ts'
import type { OpeningView } from '#contract/session.ts'
import { capital } from '#renderer/text/words.ts'
import { ActionBar, Screen, SessionHead } from '#renderer/ui/page/page.tsx'
import { nextItem } from '../agenda/item-steps.ts'
import { useGoOnWords } from '../go-on-words.ts'
import { NextButton } from '../next-button.tsx'
import { useSession } from '../session-context.tsx'
import { KeepLine } from './keep-line.tsx'
import { LastActions } from './last-actions.tsx'
import { LastTexts } from './last-texts.tsx'
import { SmallGoal } from './small-goal.tsx'

/** What became of last session's actions and of the small goal. */
export const LastTime = ({ view }: { readonly view: OpeningView }) => {
  const session = useSession()
  const goOn = useGoOnWords()
  const next = nextItem(session.view, 'opening')
  return (
    <Screen>
      <Head view={view} />
      <div className="opg">
        <div>
          {view.lastActions.length > 0 && <LastActions actions={view.lastActions} />}
          {view.smallGoal !== null && <SmallGoal goal={view.smallGoal} />}
        </div>
        <div>
          <KeepLine keep={view.keepLine} />
          <LastTexts texts={view.textsToEnter} />
        </div>
      </div>
      <ActionBar
        next={next !== null && <NextButton onGo={() => session.goTo(next)}>{goOn(next)}</NextButton>}
      >
        <span className="sm dim">
          <OpenWords view={view} />
        </span>
      </ActionBar>
    </Screen>
  )
}

const Head = ({ view: { lastActions } }: { readonly view: OpeningView }) => {
  const { t } = useTranslation('sessionOpening')
  const dates = lastActions.map(({ agreedOn }) => agreedOn).sort()
  const [first, last] = [dates[0], dates.at(-1)]
  if (first === undefined || last === undefined)
    return <SessionHead title={t('noActionsTitle')} lead={t('noActionsLead')} />
  const words = capital(inWords(lastActions.length))
  return (
    <SessionHead
      title={t('actionsTitle', { month: monthName(monthOf(last)) })}
      lead={
        first === last
          ? t('actionsLead', { words, date: shortDate(last) })
          : t('actionsLeadFrom', { words, from: shortDate(first), date: shortDate(last) })
      }
    />
  )
}

const OpenWords = ({ view }: { readonly view: OpeningView }) => {
  const { t } = useTranslation('sessionOpening')
  const open = view.lastActions.filter(({ answer }) => answer === null).length
  const goalOpen = view.smallGoal !== null && view.smallGoal.outcome === null
  if (view.lastActions.length === 0 && view.smallGoal === null) return null
  if (open === 0) return t(goalOpen ? 'goalOnly' : 'allAnswered')
  const answers = t('answersOpen', { count: open })
  return goalOpen ? t('answersOpenAndGoal', { answers }) : answers
}
