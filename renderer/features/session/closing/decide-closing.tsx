import { useTranslation } from 'react-i18next'
import { Link } from 'wouter'
import { longMonth, monthName } from '#basics/date-words.ts'
import type { ClosingTalk } from '#contract/closing.ts'
import { closingAllows } from '#domain/closure/closing-state.ts'
import { clientWords } from '#renderer/text/words.ts'
import { ErrorSummary } from '#renderer/ui/error-summary.tsx'
import { ActionBar, Screen, SessionHead } from '#renderer/ui/page/page.tsx'
import { ActionList } from '../actions/action-list.tsx'
import { BandBeside } from '../band-beside.tsx'
import { AlsoButton, NextButton } from '../next-button.tsx'
import { OwnRecordText } from '../own-record-text.tsx'
import { useSession } from '../session-context.tsx'
import { ClosingDecisionEntry } from './closing-decision-entry.tsx'
import { FormAsRead } from './form-as-read.tsx'
import { useClosingDecision } from './use-closing-decision.ts'

/** One form as it was written, and what the two decide on it. */
export const DecideClosing = ({ talk }: { readonly talk: ClosingTalk }) => {
  const { t } = useTranslation('sessionClosing')
  const decision = useClosingDecision(talk)
  const { t: paper } = useTranslation('closingPaper')
  const { view } = useSession()
  const { closing } = talk
  const { client } = closing
  return (
    <Screen>
      <SessionHead
        above={t('placeOf', { place: talk.place, all: talk.of, month: longMonth(closing.namedInMonth) })}
        title={
          <>
            {t(`title.${closing.kind}`)}
            {client.reference} <span>{client.initials}</span>?
          </>
        }
        beside={
          <BandBeside
            score={talk.score}
            before={talk.firstScore}
            highest={talk.highestTotal}
            monthOf={month => monthName(month)}
          />
        }
      />
      <div className="clog">
        <FormAsRead closing={closing} />
        <section className="dec" aria-labelledby="decide">
          <h2 id="decide">{t('what')}</h2>
          <ErrorSummary {...decision.problems.summary} />
          <ClosingDecisionEntry talk={talk} decision={decision} />
          <ActionList
            actions={talk.actions}
            origin={{ from: 'closing', closingId: closing.id }}
            clientId={client.id}
          />
          {talk.decidedAt !== null && (
            <>
              <OwnRecordText client={client} />
              <p>
                <Link className="link" href={`/form/session/${view.review.id}/${closing.id}`}>
                  {paper('open')}
                  <span className="sr">: {paper('paper')}</span>
                </Link>
              </p>
            </>
          )}
        </section>
      </div>
      <ActionBar next={<NextButton onGo={decision.record}>{decision.recordWords}</NextButton>}>
        {!closingAllows(closing.state, 'take back') ? (
          <AlsoButton onGo={decision.leave}>
            {t('leave')}
            <span className="sr">: {clientWords(client)}</span>
          </AlsoButton>
        ) : (
          <AlsoButton onGo={decision.takeBack}>{t('takeBack')}</AlsoButton>
        )}
        <span className="sm dim">{t('undoKeys')}</span>
      </ActionBar>
    </Screen>
  )
}
