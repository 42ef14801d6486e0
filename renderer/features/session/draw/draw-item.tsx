import { useOperationQuery } from '#renderer/bridge/use-operation.ts'
import { ComparePage } from '../compare/compare-page.tsx'
import { PassKeyboard } from '../scoring/pass-keyboard.tsx'
import { ScoringPage } from '../scoring/scoring-page.tsx'
import { type Session, useSession } from '../session-context.tsx'
import { BeforeDraw } from './before-draw.tsx'
import { DrawnPage } from './drawn-page.tsx'

/** The draw, the scores in turn, the comparison: each opens only where the core says that its turn has come. */
export const DrawItem = () => {
  const session = useSession()
  switch (screenOf(session)) {
    case 'draw':
      return <DrawScreen />
    case 'pass':
      return <PassKeyboard />
    case 'score':
      return <ScoringPage />
    case 'compare':
      return <ComparePage />
  }
}

const DrawScreen = () => {
  const { reviewId } = useSession()
  const { data: view } = useOperationQuery('draw.get', { reviewId })
  if (view === undefined) return null
  return view.draw === null ? <BeforeDraw view={view} /> : <DrawnPage view={view} draw={view.draw} />
}

/** A step that is not open, or no longer, is answered by the draw. */
const screenOf = ({ view: { drawStage }, place, acting }: Session): 'draw' | 'pass' | 'score' | 'compare' => {
  const isBlind =
    drawStage === 'own scores missing' || drawStage === 'supervisor scores' || drawStage === 'both scored'
  if (place.step === 'compare' && (drawStage === 'revealed' || drawStage === 'agreed')) return 'compare'
  if (!isBlind) return 'draw'
  if (place.step === 'pass' || place.step === 'pass-own') return 'pass'
  if (place.step === 'own') return acting.part === 'practitioner' ? 'score' : 'pass'
  if (place.step === 'score') return acting.part === 'supervisor' ? 'score' : 'pass'
  return 'draw'
}
