import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { inWords } from '#basics/number-words.ts'
import type { DrawView } from '#contract/draw.ts'
import { Button } from '#renderer/ui/button.tsx'
import { ActionBar, Screen, SessionHead } from '#renderer/ui/page/page.tsx'
import { nextItem } from '../agenda/item-steps.ts'
import { useGoOnWords } from '../go-on-words.ts'
import { NextButton } from '../next-button.tsx'
import { useSession } from '../session-context.tsx'
import { DrawResult } from './draw-result.tsx'
import type { Drawn } from './drawn.ts'
import { FrameWall } from './frame-wall.tsx'
import { LeftOut } from './left-out.tsx'
import { RedrawDialog, ReplaceDialog } from './replace-dialogs.tsx'

/** What the draw came to, with all that proves it. */
export const DrawnPage = ({ view, draw }: { readonly view: DrawView; readonly draw: Drawn }) => {
  const { t } = useTranslation('sessionDraw')
  const [replacing, setReplacing] = useState(false)
  const [redrawing, setRedrawing] = useState(false)
  const all = view.frame.length + view.excluded.length
  const { view: session } = useSession()
  const isShown = session.scoring && (view.stage === 'revealed' || view.stage === 'agreed')
  return (
    <Screen>
      <SessionHead
        title={t('title')}
        lead={t('after', { count: view.frame.length, size: inWords(draw.size) })}
      />
      <div className="drawg">
        <section aria-labelledby="wall">
          <FrameWall cells={view.frame} all={all} drawn />
          <LeftOut byRule={view.excluded} />
        </section>
        <DrawResult view={view} draw={draw} />
      </div>
      <ActionBar next={<AfterDraw stage={view.stage} />}>
        {view.mayChange && (
          <>
            <Button onClick={() => setReplacing(true)}>{t('replace')}</Button>
            <Button onClick={() => setRedrawing(true)}>{t('redraw')}</Button>
            <span className="sm dim">{t(isShown ? 'afterReveal' : 'bothAsk')}</span>
          </>
        )}
      </ActionBar>
      <ReplaceDialog draw={draw} open={replacing} onClose={() => setReplacing(false)} />
      <RedrawDialog view={view} draw={draw} open={redrawing} onClose={() => setRedrawing(false)} />
    </Screen>
  )
}

const AfterDraw = ({ stage }: Pick<DrawView, 'stage'>) => {
  const { t } = useTranslation('sessionDraw')
  const { goTo, view, acting, practitioner, supervisor } = useSession()
  const goOn = useGoOnWords()
  const next = nextItem(view, 'draw')
  if (!view.scoring)
    return next === null ? null : <NextButton onGo={() => goTo(next)}>{goOn(next)}</NextButton>
  if (stage === 'revealed' || stage === 'agreed')
    return <NextButton onGo={() => goTo('draw', 'compare')}>{t('toCompare')}</NextButton>
  const isOwn = stage === 'own scores missing'
  const scorer = isOwn ? practitioner : supervisor
  return (
    <NextButton onGo={() => goTo('draw', isOwn ? 'pass-own' : 'pass')}>
      {t(acting.id === scorer.id ? 'scoresNow' : 'passTo', { name: scorer.first })}
    </NextButton>
  )
}
