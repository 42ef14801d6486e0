import { useTranslation } from 'react-i18next'
import { shortDate } from '#basics/date-words.ts'
import type { TalkView } from '#contract/discussion.ts'
import { Panel } from '#renderer/ui/panel.tsx'

/** So many of the last decisions are worth the room. */
const SHOWN = 4

/** Strengths and goals first, in the client's words; then what was decided before. */
export const GoalsAndDecisions = ({ talk }: { readonly talk: TalkView }) => {
  const { t } = useTranslation('sessionDiscuss')
  const { t: term } = useTranslation('terms')
  const { goals, goalsOutcome, strengths, choices, decisions, client } = talk
  const whose = client.initials === null ? t('clientsWords') : t('inWords', { name: client.initials })
  return (
    <Panel title={t('goals')}>
      <ul className="ev">
        {strengths !== null && strengths !== '' && (
          <li>
            <span className="dt">{t('strengths')}</span>
            <span className="lines-kept">{strengths}</span>
          </li>
        )}
        <li>
          <span className="dt">{whose}</span>
          {goals === null || goals === '' ? (
            <span className="dim">{t('noGoals')}</span>
          ) : (
            <span>
              <span className="lines-kept">{goals}</span>
              {goalsOutcome !== null && <small>{term(`goalsOutcome.${goalsOutcome}`)}</small>}
            </span>
          )}
        </li>
        {choices !== null && choices !== '' && (
          <li>
            <span className="dt">{t('choices')}</span>
            <span className="lines-kept">{choices}</span>
          </li>
        )}
        {decisions.length === 0 && (
          <li>
            <span className="dt" />
            <span className="dim">{t('noDecisions')}</span>
          </li>
        )}
        {decisions.slice(0, SHOWN).map(decision => (
          <li key={`${decision.on} ${decision.kind} ${decision.decision}`}>
            <span className="dt">{shortDate(decision.on)}</span>
            <span>
              <b>{decision.decision}</b>
              {decision.reason !== null && <small>{decision.reason}</small>}
            </span>
          </li>
        ))}
      </ul>
    </Panel>
  )
}
