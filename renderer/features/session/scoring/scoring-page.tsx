import { useState } from 'react'
import { Trans, useTranslation } from 'react-i18next'
import { isComplete, levelOf } from '#domain/scheme/levels.ts'
import { callOperation } from '#renderer/bridge/bridge.ts'
import { saveQueue } from '#renderer/bridge/saving/save-queue.ts'
import { useAutosavedValue } from '#renderer/bridge/saving/use-autosave.ts'
import { useOperationQuery } from '#renderer/bridge/use-operation.ts'
import { capital, clientWords } from '#renderer/text/words.ts'
import { AnchoredLevels } from '#renderer/ui/anchored-levels.tsx'
import { Button } from '#renderer/ui/button.tsx'
import { Icon } from '#renderer/ui/icon.tsx'
import { IconChevronLeft } from '#renderer/ui/icons.ts'
import { ActionBar, Screen } from '#renderer/ui/page/page.tsx'
import { TextField } from '#renderer/ui/text-field.tsx'
import { send, useForget } from '../mutations.ts'
import { AlsoButton, NextButton } from '../next-button.tsx'
import { useSession } from '../session-context.tsx'
import { ScoringHead } from './scoring-head.tsx'
import type { Turn } from './turn.ts'
import { TurnBanner } from './turn-banner.tsx'

type TurnClient = Turn['clients'][number]

/** One person scores, a client at a time. Nothing of the other's is in this page. */
export const ScoringPage = () => {
  const { reviewId, place } = useSession()
  const { data: turn } = useOperationQuery('score.turn', { reviewId })
  if (turn === undefined || turn.clients.length === 0) return null
  const at = Math.min(Math.max(1, Number(place.of ?? '1') || 1), turn.clients.length)
  const client = turn.clients[at - 1]
  return client === undefined ? null : (
    <ScoreClient key={client.client.id} turn={turn} client={client} at={at} />
  )
}

type ScoreClientProps = { readonly turn: Turn; readonly client: TurnClient; readonly at: number }

const ScoreClient = ({ turn, client, at }: ScoreClientProps) => {
  const { t } = useTranslation('sessionScores')
  const { reviewId, goTo } = useSession()
  const { scheme, part } = turn
  const { value, setValue, flush } = useAutosavedValue(
    `score/${reviewId}/${part}/${client.client.id}`,
    { levels: client.score.levels, notes: client.score.notes },
    score => callOperation('score.save', { reviewId, clientId: client.client.id, ...score }),
  )
  const [withNotes, setWithNotes] = useState(Object.values(client.score.notes).some(note => note !== ''))
  const done = scheme.items.filter(({ key }) => levelOf(value.levels, key) !== undefined).length
  const isDone = turn.clients.map((other, index) =>
    isComplete(scheme, index === at - 1 ? value.levels : other.score.levels),
  )
  const before = turn.clients[at - 2]?.client
  const step = part === 'own' ? 'own' : 'score'
  return (
    <Screen>
      <TurnBanner turn={turn} at={at} isDone={isDone} />
      <ScoringHead client={client} />
      <div className="items">
        {scheme.items.map(item => {
          const level = levelOf(value.levels, item.key) ?? null
          return (
            <div key={item.key}>
              <AnchoredLevels
                item={item.name}
                note={level === null ? t('notScoredYet') : undefined}
                levels={item.levels.map(({ level: number, anchor }) => ({
                  level: number,
                  anchor: capital(anchor),
                }))}
                value={level}
                onChange={chosen => {
                  setValue({ ...value, levels: { ...value.levels, [item.key]: chosen } })
                  flush()
                }}
              />
              {withNotes && (
                <TextField
                  className="item-note"
                  care
                  label={t('note', { item: item.name })}
                  labelMore={undefined}
                  value={value.notes[item.key] ?? ''}
                  onChange={note => setValue({ ...value, notes: { ...value.notes, [item.key]: note } })}
                  onBlur={flush}
                  maxLength={1000}
                />
              )}
            </div>
          )
        })}
      </div>
      <ActionBar
        next={
          <>
            <span className="dim">{t('scored', { done, all: scheme.items.length })}</span>
            <AfterClient turn={turn} at={at} isDone={isDone} />
          </>
        }
      >
        {before !== undefined && (
          <AlsoButton onGo={() => goTo('draw', step, String(at - 1))}>
            <Icon of={IconChevronLeft} />
            <span className="sr">{t('previousClient', { client: clientWords(before) })}</span>
            <span aria-hidden="true">{clientWords(before)}</span>
          </AlsoButton>
        )}
        <Button aria-pressed={withNotes} onClick={() => setWithNotes(shown => !shown)}>
          {t('showNotes')}
        </Button>
        <span className="sm dim">
          <Trans t={t} i18nKey="keys" components={{ kbd: <kbd className="kbd" /> }} />
        </span>
      </ActionBar>
    </Screen>
  )
}

type AfterProps = { readonly turn: Turn; readonly at: number; readonly isDone: readonly boolean[] }

/** The next client; after the last the one left out, and when all are scored the step that ends the turn. */
const AfterClient = ({ turn, at, isDone }: AfterProps) => {
  const { t } = useTranslation('sessionScores')
  const { t: draw } = useTranslation('sessionDraw')
  const { reviewId, goTo, tell, supervisor } = useSession()
  const forget = useForget()
  const step = turn.part === 'own' ? 'own' : 'score'
  const goToClient = (place: number) => goTo('draw', step, String(place))
  const reveal = async () => {
    await saveQueue.flushAll()
    const shown = await send('score.reveal', { reviewId })
    tell(shown.ok ? null : shown.error)
    if (!shown.ok) return
    await forget()
    await goTo('draw', 'compare', '1')
  }
  const open = isDone.indexOf(false)
  if (at < turn.clients.length)
    return <NextButton onGo={() => goToClient(at + 1)}>{t('nextClient')}</NextButton>
  if (open !== -1 && open !== at - 1)
    return <NextButton onGo={() => goToClient(open + 1)}>{t('backToOpen')}</NextButton>
  if (turn.part === 'own')
    return (
      <NextButton onGo={() => goTo('draw', 'pass')}>{draw('passTo', { name: supervisor.first })}</NextButton>
    )
  return <NextButton onGo={reveal}>{t('show')}</NextButton>
}
