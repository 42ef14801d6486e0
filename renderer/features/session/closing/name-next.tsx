import { useTranslation } from 'react-i18next'
import { monthName } from '#basics/date-words.ts'
import { addMonths } from '#basics/month.ts'
import { useOperationQuery } from '#renderer/bridge/use-operation.ts'
import { ActionBar, Screen, SessionHead } from '#renderer/ui/page/page.tsx'
import { nextItem } from '../agenda/item-steps.ts'
import { useGoOnWords } from '../go-on-words.ts'
import { NextButton } from '../next-button.tsx'
import { useSession } from '../session-context.tsx'
import { NamedPanel } from './named-panel.tsx'
import { SamplesPanel } from './samples-panel.tsx'

/** Next month's candidates, and the samples that are asked for. */
export const NameNext = () => {
  const { t } = useTranslation('sessionClosing')
  const { reviewId, view, goTo } = useSession()
  const goOn = useGoOnWords()
  const close = useOperationQuery('session.close', { reviewId }).data
  const preparation = useOperationQuery('review.get', { reviewId }).data
  const next = nextItem(view, 'closing')
  if (close === undefined || preparation === undefined) return null
  const clients = preparation.entries.map(({ client }) => client)
  return (
    <Screen>
      <SessionHead
        title={t('nextTitle', { month: monthName(addMonths(view.review.month, 1)) })}
        lead={t('nextLead')}
      />
      <div className="nameg">
        <NamedPanel named={close.named} clients={clients} />
        <SamplesPanel samples={close.samplesAsked} clients={clients} />
      </div>
      <ActionBar next={next !== null && <NextButton onGo={() => goTo(next)}>{goOn(next)}</NextButton>} />
    </Screen>
  )
}
