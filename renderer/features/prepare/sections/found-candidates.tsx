import { useTranslation } from 'react-i18next'
import type { CandidateView } from '#contract/review.ts'
import type { ClosingKind } from '#domain/closure/closing-kind.ts'
import type { CandidateReason } from '#domain/prompt/candidates.ts'
import type { Criteria } from '#domain/prompt/criteria.ts'
import { useOnce } from '#renderer/bridge/use-once.ts'
import { useOperationQuery } from '#renderer/bridge/use-operation.ts'
import { reasonWords } from '#renderer/text/prompt-words.ts'
import { clientWords, listed } from '#renderer/text/words.ts'
import { Button } from '#renderer/ui/button.tsx'
import { ClientName } from '#renderer/ui/client-name.tsx'
import { FoundList } from '#renderer/ui/found-list.tsx'
import { Icon } from '#renderer/ui/icon.tsx'
import { IconCheck, IconPlus } from '#renderer/ui/icons.ts'
import { Panel } from '#renderer/ui/panel.tsx'
import { PopoverButton, Working } from '#renderer/ui/popover-button.tsx'
import { usePreparation } from '../preparation.tsx'
import { isPreparing } from '../queries.ts'
import { useClosings } from './use-closings.ts'

/** Who meets the service's criteria, with the figures; named only by a press. */
export const FoundCandidates = ({ kinds }: { readonly kinds: readonly ClosingKind[] }) => {
  const { t } = useTranslation('prompts')
  const { view } = usePreparation()
  // The criteria of today say nothing about a month that is over.
  const isAsked = isPreparing(view)
  const { data } = useOperationQuery('review.candidates', { reviewId: view.review.id }, { enabled: isAsked })
  if (data === undefined || !isAsked) return null
  const candidates = data.candidates.filter(({ kind }) => kinds.includes(kind))
  return (
    <Panel
      flush
      title={t('candidatesFound')}
      beside={
        <PopoverButton
          className="link sm"
          label={t('criteria')}
          title={t('criteriaTitle', { version: data.criteria.version })}
        >
          <CriteriaInWords criteria={data.criteria} />
        </PopoverButton>
      }
    >
      {candidates.length === 0 ? (
        <p className="found-none dim">{t('nothingFound')}</p>
      ) : (
        <>
          <p className="found-lead sm dim">
            {t('candidatesLead')}{' '}
            {candidates.some(({ reasons, forBoth }) => reasons.some(one => !isAmong(one, forBoth))) &&
              t('onlyYou')}
          </p>
          <ul className="found-clients">
            {candidates.map(candidate => (
              <FoundCandidate
                key={`${candidate.client.id} ${candidate.kind}`}
                candidate={candidate}
                withKind={kinds.length > 1}
              />
            ))}
          </ul>
        </>
      )}
    </Panel>
  )
}

type FoundCandidateProps = { readonly candidate: CandidateView; readonly withKind: boolean }

const FoundCandidate = ({ candidate, withKind }: FoundCandidateProps) => {
  const { t } = useTranslation('prompts')
  const { view, own } = usePreparation()
  const { name } = useClosings()
  const { client, kind, reasons, forBoth, closingId } = candidate
  const isNamed = closingId !== null
  const nameOnce = useOnce(() => {
    const note = forBoth.map(reason => reasonWords(t, reason).sentence).join(' ')
    return name(client.id, kind, 'named', note === '' ? null : note)
  })
  return (
    <li>
      <div className="row-b">
        <span>
          <ClientName {...client} className="strong" />
          {withKind && <span className="sm dim"> {t('forKind', { kind: t(`kindIn.${kind}`) })}</span>}
        </span>
        {own && view.mayPrepare && (
          <Button
            size="small"
            kind={isNamed ? 'quiet' : 'default'}
            aria-disabled={isNamed}
            onClick={isNamed ? undefined : nameOnce}
          >
            <Icon of={isNamed ? IconCheck : IconPlus} small />
            {t(isNamed ? 'named' : `nameFor.${kind}`)}
            <span className="sr"> {clientWords(client)}</span>
          </Button>
        )}
      </div>
      <FoundList
        runIn
        found={reasons.map(reason => {
          const { term, fact } = reasonWords(t, reason)
          const isShared = isAmong(reason, forBoth)
          return { term, value: fact, ...(!isShared && { more: t('ownScore') }) }
        })}
      />
    </li>
  )
}

const isAmong = (reason: CandidateReason, others: readonly CandidateReason[]): boolean =>
  others.some(other => JSON.stringify(other) === JSON.stringify(reason))

/** The criteria of the service, and what each is a reason for. */
const CriteriaInWords = ({ criteria }: { readonly criteria: Criteria }) => {
  const { goalsMet, stable, lowTwice, version } = criteria
  const { t } = useTranslation('prompts')
  const forKinds = (kinds: readonly ClosingKind[]) =>
    kinds.length === 0
      ? t('criteriaOff')
      : t('criteriaFor', { kinds: listed(kinds.map(kind => t(`kindIn.${kind}`))) })
  const steps = [
    { what: t('criteriaGoals'), how: `${t('criteriaGoalsHow')} ${forKinds(goalsMet.for)}` },
    {
      what: t('criteriaStable', { count: stable.months }),
      how: `${t(`criteriaStableHow.${stable.highest}`)} ${forKinds(stable.for)}`,
    },
    { what: t('criteriaLow'), how: `${t('criteriaLowHow')} ${forKinds(lowTwice.for)}` },
  ]
  return (
    <div className="how how--pop how--criteria">
      <p className="strong">{t('criteriaTitle', { version })}</p>
      <Working steps={steps} />
    </div>
  )
}
