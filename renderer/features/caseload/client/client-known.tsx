import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { shortDate } from '#basics/date-words.ts'
import type { ClientView } from '#contract/caseload.ts'
import { goalsOf } from '#domain/caseload/goals.ts'
import { useSitting } from '#renderer/bridge/sitting.tsx'
import { Button } from '#renderer/ui/button.tsx'
import { ReadOut } from '#renderer/ui/facts.tsx'
import { GoalList } from '#renderer/ui/goal-list.tsx'
import { useHideNames } from '#renderer/ui/page/hide-names.tsx'

/** The facts that change rarely. A name stands here only where the service shows names. */
export const ClientKnown = ({ view, onEdit }: { readonly view: ClientView; readonly onEdit: () => void }) => {
  const { t } = useTranslation('caseload')
  const { t: parts } = useTranslation('parts')
  const { hidden } = useHideNames()
  const { fullNames } = useSitting().settings.vault
  const { facts, onCaseloadSince, practitioner } = view
  const known = goalsOf(facts)
  const none = <span className="dimmer">{parts('notRecorded')}</span>
  const day = (date: typeof onCaseloadSince) => (date === null ? none : shortDate(date))
  const name = [facts.forename, facts.surname].filter(part => part !== null).join(' ')
  return (
    <>
      <h3 className="sec">
        {t('known')}
        <span>
          <Button size="small" onClick={onEdit}>
            {t('edit')}
          </Button>
        </span>
      </h3>
      <ReadOut
        facts={[
          ...(fullNames && !hidden ? [{ term: t('name'), value: name === '' ? none : name }] : []),
          { term: t('practitioner'), value: practitioner?.name ?? none },
          { term: t('onSince'), value: day(onCaseloadSince) },
          { term: t('service'), value: facts.service ?? none },
          { term: t('locality'), value: facts.locality ?? none },
          { term: t('caseType'), value: facts.caseType ?? none },
          { term: t('birthDate'), value: day(facts.birthDate) },
          { term: t('referralDate'), value: day(facts.referralDate) },
          {
            term: t('goals'),
            value: known.goals.length === 0 && known.together === null ? none : <GoalList {...known} />,
          },
          { term: t('strengths'), value: <Lines text={facts.strengths} none={none} /> },
          { term: t('choices'), value: <Lines text={facts.choices} none={none} /> },
        ]}
      />
    </>
  )
}

const Lines = ({ text, none }: { readonly text: string | null; readonly none: ReactNode }) =>
  text === null ? none : <span className="lines">{text}</span>
