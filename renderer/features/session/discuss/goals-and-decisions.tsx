import { useTranslation } from 'react-i18next'
import { shortDate } from '#basics/date-words.ts'
import type { TalkView } from '#contract/discussion.ts'
import { GoalList } from '#renderer/ui/goal-list.tsx'
import { Panel } from '#renderer/ui/panel.tsx'
import { useWork } from './use-work.ts'

/** So many of the last decisions are worth the room. */
const SHOWN = 4

/** Strengths and goals first, in the client's words; then what was decided before. */
export const GoalsAndDecisions = ({ talk }: { readonly talk: TalkView }) => {
  const { t } = useTranslation('sessionDiscuss')
  const setWork = useWork(talk)
  const { goals, goalsTogether, strengths, choices, decisions, client } = talk
  const states = goals.map(({ state }) => state)
  const whose = client.initials === null ? t('clientsWords') : t('inWords', { name: client.initials })
  return (
    <Panel title={t('goals')}>
      <ul className="ev">
        <li>
          <span className="dt">{t('strengths')}</span>
          {strengths === null || strengths === '' ? (
            <span className="dim">{t('notRecorded')}</span>
          ) : (
            <span className="lines-kept">{strengths}</span>
          )}
        </li>
        <li>
          <span className="dt">{whose}</span>
          {goals.length === 0 ? (
            <span className="dim">{t('noGoals')}</span>
          ) : (
            <div>
              <GoalList
                goals={goals}
                together={goalsTogether}
                onStates={next => setWork('goals', { goalStates: next }, { goalStates: states })}
              />
            </div>
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
