import { useTranslation } from 'react-i18next'
import { monthName } from '#basics/date-words.ts'
import type { TalkView } from '#contract/discussion.ts'
import { clientWords } from '#renderer/text/words.ts'
import { ErrorSummary } from '#renderer/ui/error-summary.tsx'
import { ActionBar, Screen, SessionHead } from '#renderer/ui/page/page.tsx'
import { ActionList } from '../actions/action-list.tsx'
import { BandBeside } from '../band-beside.tsx'
import { AlsoButton, NextButton } from '../next-button.tsx'
import { OwnRecordText } from '../own-record-text.tsx'
import { useSession } from '../session-context.tsx'
import { DecisionEntry } from './decision-entry.tsx'
import { GoalsAndDecisions } from './goals-and-decisions.tsx'
import { TalkMonths } from './talk-months.tsx'
import { useTalkEntry } from './use-talk-entry.ts'
import { WhyRaised } from './why-raised.tsx'

/** One client: what there is to know at the left, what comes of it at the right. */
export const DiscussClient = ({ talk }: { readonly talk: TalkView }) => {
  const { t } = useTranslation('sessionDiscuss')
  const { t: own } = useTranslation('ownRecords')
  const { practitioner, view } = useSession()
  const entry = useTalkEntry(talk)
  const { client, place, of } = talk
  return (
    <Screen>
      <SessionHead
        above={
          of === 1
            ? t('onlyOne', { name: practitioner.first })
            : t('placeOf', { place, all: of, name: practitioner.first })
        }
        title={
          <>
            {client.reference} <span>{client.initials}</span>
          </>
        }
        beside={
          <BandBeside
            score={talk.score}
            before={talk.lastScore}
            highest={talk.highestTotal}
            monthOf={month => monthName(month)}
          />
        }
      />
      <div className="disg">
        <div>
          <WhyRaised talk={talk} month={view.review.month} />
          <TalkMonths talk={talk} />
          <GoalsAndDecisions talk={talk} />
        </div>
        <section className="dece" aria-labelledby="decide">
          <h2 id="decide" className="sr">
            {t('what')}
          </h2>
          <ErrorSummary {...entry.problems.summary} />
          <DecisionEntry entry={entry} talk={talk} />
          <ActionList
            actions={talk.actions}
            origin={{ from: 'discussion', discussionId: talk.id }}
            clientId={client.id}
          />
          {talk.decidedAt !== null && <OwnRecordText client={client} />}
        </section>
      </div>
      <ActionBar next={<NextButton onGo={entry.record}>{entry.recordWords}</NextButton>}>
        <AlsoButton onGo={entry.leave}>
          {t('leave')}
          <span className="sr">: {clientWords(client)}</span>
        </AlsoButton>
        <span className="sm dim">
          {talk.decidedAt !== null && talk.outcome === 'decision' ? own('askedNext') : t('takenBack')}
        </span>
      </ActionBar>
    </Screen>
  )
}
