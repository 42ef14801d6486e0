import { useTranslation } from 'react-i18next'
import { missingReasons, WHOLE } from '#domain/agreement/must-talk.ts'
import { compareScores } from '#domain/agreement/score-comparison.ts'
import { missingItems } from '#domain/scheme/levels.ts'
import { callOperation } from '#renderer/bridge/bridge.ts'
import { saveQueue } from '#renderer/bridge/saving/save-queue.ts'
import { useAutosavedValue } from '#renderer/bridge/saving/use-autosave.ts'
import { useOperationQuery } from '#renderer/bridge/use-operation.ts'
import { errorWords } from '#renderer/text/error-words.ts'
import { ErrorSummary } from '#renderer/ui/error-summary.tsx'
import type { FormProblem } from '#renderer/ui/form/form-problems.ts'
import { ActionBar, Screen, SessionHead } from '#renderer/ui/page/page.tsx'
import { StatusMark } from '#renderer/ui/status-mark.tsx'
import { Tabs } from '#renderer/ui/tabs.tsx'
import { useProblems } from '#renderer/ui/use-problems.ts'
import { nextItem } from '../agenda/item-steps.ts'
import { useGoOnWords } from '../go-on-words.ts'
import { send } from '../mutations.ts'
import { AlsoButton, NextButton } from '../next-button.tsx'
import { useSession } from '../session-context.tsx'
import { useFocusKept } from '../use-focus-kept.ts'
import { CompareTable } from './compare-table.tsx'
import type { Agreed, ComparedClient, Comparison } from './comparison.ts'
import { useDifferenceWords } from './difference-words.ts'
import { PooledWords } from './pooled-words.tsx'

/** All drawn clients side by side: a tab each, those first on whom the two agree. */
export const ComparePage = () => {
  const { t } = useTranslation('sessionScores')
  const { reviewId, place, goTo } = useSession()
  const { data: comparison } = useOperationQuery('score.comparison', { reviewId })
  if (comparison === undefined) return null
  const { clients } = comparison
  const at = Math.min(Math.max(1, Number(place.of ?? '1') || 1), clients.length)
  const current = clients[at - 1]
  if (current === undefined) return null
  return (
    <Screen>
      <Tabs
        label={t('tabs')}
        value={current.client.id}
        onChange={id => {
          const index = clients.findIndex(({ client }) => client.id === id)
          void goTo('draw', 'compare', String(index + 1))
        }}
        tabs={clients.map(({ client, agreed }, index) => ({
          value: client.id,
          mark: (
            <StatusMark status={agreed.done ? 'done' : index === at - 1 ? 'part' : 'none'} wordHidden>
              {t(agreed.done ? 'statusAgreed' : index === at - 1 ? 'statusNow' : 'statusOpen')}
            </StatusMark>
          ),
          label: (
            <>
              {client.reference} <span>{client.initials}</span>
            </>
          ),
        }))}
      >
        <OneComparison key={current.client.id} comparison={comparison} current={current} at={at} />
      </Tabs>
    </Screen>
  )
}

type OneProps = {
  readonly comparison: Comparison
  readonly current: ComparedClient
  readonly at: number
}

const OneComparison = ({ comparison, current, at }: OneProps) => {
  const { t } = useTranslation('sessionScores')
  const { reviewId, goTo, view } = useSession()
  const goOn = useGoOnWords()
  const problems = useProblems<string>()
  useFocusKept()
  const differences = useDifferenceWords(comparison, current)
  const { scheme, clients } = comparison
  const agreed = useAutosavedValue<Agreed>(
    `agree/${reviewId}/${current.client.id}`,
    { levels: current.agreed.levels, reasons: current.agreed.reasons },
    async next =>
      callOperation('score.agree', { reviewId, clientId: current.client.id, ...next, done: false }),
  )
  const found = (): FormProblem<string>[] => [
    ...missingItems(scheme, agreed.value.levels).map(({ key, name }) => ({
      field: `level-${key}`,
      text: t('chooseLevel', { item: name }),
    })),
    ...missingReasonsOf(comparison, current, agreed.value.reasons).map(key => ({
      field: `reason-${key}`,
      text:
        key === WHOLE
          ? t('writeWhole')
          : t('writeReason', { item: scheme.items.find(item => item.key === key)?.name }),
    })),
  ]
  const next = nextOpen(clients, at)
  const item = nextItem(view, 'draw')
  const leave = async () => {
    if (next !== null) return goTo('draw', 'compare', String(next))
    return item === null ? false : goTo(item)
  }
  const agree = async () => {
    if (!problems.tell(found())) return
    await saveQueue.flushAll()
    const done = await send('score.agree', {
      reviewId,
      clientId: current.client.id,
      ...agreed.value,
      done: true,
    })
    if (done.ok) return leave()
    problems.tell([{ field: null, text: errorWords(done.error) }])
  }
  return (
    <div className="scr">
      <SessionHead title={differences.title} lead={differences.lead} />
      <div className="rev">
        <ErrorSummary {...problems.summary} />
        <CompareTable
          comparison={comparison}
          current={current}
          agreed={agreed.value}
          problems={problems}
          onChange={(value, now) => {
            agreed.setValue(value)
            if (now) agreed.flush()
          }}
          onBlur={agreed.flush}
        />
      </div>
      <ActionBar
        next={
          <>
            {next !== null && !current.agreed.done && (
              <AlsoButton large onGo={leave}>
                {t('comeBack')}
              </AlsoButton>
            )}
            <NextButton onGo={current.agreed.done ? leave : agree}>
              {current.agreed.done
                ? next === null && item !== null
                  ? goOn(item)
                  : t('goOn')
                : t('agreeGoOn')}
            </NextButton>
          </>
        }
      >
        <PooledWords comparison={comparison} />
      </ActionBar>
    </div>
  )
}

/** The next client not agreed yet, after this one and then from the start; null when none is left beside it. */
const nextOpen = (clients: readonly ComparedClient[], at: number): number | null => {
  const places = clients.map((_, index) => index + 1)
  const inTurn = [...places.slice(at), ...places.slice(0, at - 1)]
  return inTurn.find(place => clients[place - 1]?.agreed.done === false) ?? null
}

const missingReasonsOf = (
  { scheme }: Comparison,
  { own, supervisor }: ComparedClient,
  reasons: Agreed['reasons'],
): string[] => {
  const distance = compareScores(scheme, own.levels, supervisor.levels)
  return distance === null ? [] : missingReasons(distance, reasons)
}
