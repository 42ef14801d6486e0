import { useTranslation } from 'react-i18next'
import type { ClientView } from '#contract/caseload.ts'
import { goalsOf } from '#domain/caseload/goals.ts'
import { callOperation } from '#renderer/bridge/bridge.ts'
import { saveQueue } from '#renderer/bridge/saving/save-queue.ts'
import { useSitting } from '#renderer/bridge/sitting.tsx'
import { Button } from '#renderer/ui/button.tsx'
import { GoalList } from '#renderer/ui/goal-list.tsx'
import { FactDay, FactText } from './fact-fields.tsx'

/** What is known of a client, changed by typing: each field saves itself. */
export const ClientFactsForm = ({
  view,
  onDone,
}: {
  readonly view: ClientView
  readonly onDone: () => void
}) => {
  const { t } = useTranslation('caseload')
  const { today } = useSitting()
  const { facts } = view
  const { id } = view.client
  const known = goalsOf(facts)
  return (
    <div className="cl-form">
      <div className="row-b">
        <h3>{t('editFacts')}</h3>
        <Button size="small" onClick={onDone}>
          {t('back')}
        </Button>
      </div>
      <div className="cl-pair">
        <FactText clientId={id} field="forename" label={t('forename')} stored={facts.forename} />
        <FactText clientId={id} field="surname" label={t('surname')} stored={facts.surname} />
      </div>
      <div className="cl-pair">
        <FactText
          clientId={id}
          field="initials"
          label={t('initials')}
          hint={t('initialsHint')}
          stored={facts.initials}
        />
        <FactDay
          clientId={id}
          field="birthDate"
          label={t('birthDate')}
          stored={facts.birthDate}
          today={today}
        />
      </div>
      <div className="cl-pair">
        <FactText clientId={id} field="service" label={t('service')} stored={facts.service} />
        <FactText clientId={id} field="locality" label={t('locality')} stored={facts.locality} />
      </div>
      <FactText clientId={id} field="caseType" label={t('caseType')} stored={facts.caseType} />
      <FactDay
        clientId={id}
        field="referralDate"
        label={t('referralDate')}
        stored={facts.referralDate}
        today={today}
      />
      <FactText
        clientId={id}
        field="goals"
        label={t('goals')}
        hint={t('goalsHint')}
        stored={facts.goals}
        long
      />
      {known.goals.length > 0 && (
        <GoalList
          {...known}
          onStates={async goalStates => {
            const kept = await saveQueue.track(
              callOperation('caseload.changeClient', { clientId: id, facts: { goalStates } }),
            )
            return kept.ok
          }}
        />
      )}
      <FactText clientId={id} field="strengths" label={t('strengths')} stored={facts.strengths} long />
      <FactText clientId={id} field="choices" label={t('choices')} stored={facts.choices} long />
    </div>
  )
}
