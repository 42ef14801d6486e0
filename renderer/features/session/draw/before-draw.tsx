import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { inWords } from '#basics/number-words.ts'
import type { DrawView } from '#contract/draw.ts'
import { Button } from '#renderer/ui/button.tsx'
import { EmptyState } from '#renderer/ui/empty-state.tsx'
import { ActionBar, Screen, SessionHead } from '#renderer/ui/page/page.tsx'
import { nextItem } from '../agenda/item-steps.ts'
import { useGoOnWords } from '../go-on-words.ts'
import { send } from '../mutations.ts'
import { NextButton } from '../next-button.tsx'
import { useSession } from '../session-context.tsx'
import { useDraft } from '../use-draft.ts'
import { DrawTerms } from './draw-terms.tsx'
import { FrameWall } from './frame-wall.tsx'
import { LeaveOutDialog } from './leave-out-dialog.tsx'
import { LeftOut } from './left-out.tsx'
import { DrawChoice, NO_CHOICE, previewOf } from './preview.ts'

/** Who can be drawn stands here first; then it is drawn, in front of both. */
export const BeforeDraw = ({ view }: { readonly view: DrawView }) => {
  const { t } = useTranslation('sessionDraw')
  const { reviewId, goTo, tell, view: session } = useSession()
  const goOn = useGoOnWords()
  const choice = useDraft('draw', DrawChoice, NO_CHOICE)
  const [leavingOut, setLeavingOut] = useState(false)
  const preview = previewOf(view, choice.value, session.review.month)
  const clientOf = new Map(view.frame.map(({ client }) => [client.id, client]))
  const byHand = choice.value.excluded.flatMap(({ clientId, reason }) => {
    const client = clientOf.get(clientId)
    return client === undefined ? [] : [{ client, reason }]
  })
  const draw = async () => {
    const drawn = await send('draw.make', {
      reviewId,
      size: choice.value.size === null ? null : preview.size,
      strata: choice.value.strata,
      excluded: choice.value.excluded,
      redrawnBecause: null,
    })
    if (drawn.ok) await choice.clear()
    tell(drawn.ok ? null : drawn.error)
  }
  const all = view.frame.length + view.excluded.length
  const next = nextItem(session, 'draw')
  return (
    <Screen>
      <SessionHead
        title={t('title')}
        lead={
          preview.cells.length > 0 &&
          t('before', { count: preview.cells.length, size: inWords(preview.size) })
        }
      />
      <div className="drawg">
        <section aria-labelledby="wall">
          {preview.cells.length === 0 ? (
            <EmptyState title={t('nobodyTitle')}>{t('nobodyMore')}</EmptyState>
          ) : (
            <FrameWall cells={preview.cells} all={all} drawn={false} />
          )}
          <LeftOut
            byRule={view.excluded}
            byHand={byHand}
            onTakeBack={clientId => {
              const excluded = choice.value.excluded.filter(entry => entry.clientId !== clientId)
              choice.set({ ...choice.value, excluded })
            }}
          />
        </section>
        <DrawTerms choice={choice.value} preview={preview} onChange={choice.set} />
      </div>
      <ActionBar
        next={
          preview.cells.length === 0 ? (
            next !== null && <NextButton onGo={() => goTo(next)}>{goOn(next)}</NextButton>
          ) : (
            <NextButton onGo={draw}>
              {t('drawNow', { count: preview.size, words: inWords(preview.size) })}
            </NextButton>
          )
        }
      >
        <Button onClick={() => setLeavingOut(true)}>{t('leaveOut')}</Button>
        <span className="sm dim">{t('shownFirst')}</span>
      </ActionBar>
      <LeaveOutDialog
        open={leavingOut}
        onClose={() => setLeavingOut(false)}
        clients={preview.cells.map(({ client }) => client)}
        onLeaveOut={excluded =>
          choice.set({ ...choice.value, excluded: [...choice.value.excluded, excluded] })
        }
      />
    </Screen>
  )
}
