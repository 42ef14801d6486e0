import { z } from 'zod'

/** How far one drawn client is. `shown`: both scores are fixed and were shown side by side. */
export type DrawnClient = {
  readonly own: boolean
  readonly supervisor: boolean
  readonly shown: boolean
  readonly agreed: boolean
}

/** Where the draw and the scores stand, in the order in which they come; what the page offers next follows from it. */
export const DrawStage = z.enum([
  'not drawn',
  'own scores missing',
  'supervisor scores',
  'both scored',
  'revealed',
  'agreed',
])
export type DrawStage = z.infer<typeof DrawStage>

/** Until all drawn clients were shown, nothing on the screen is made from this month's scores. */
export const isBlind = ({
  scoring,
  drawStage,
}: {
  readonly scoring: boolean
  readonly drawStage: DrawStage
}): boolean => scoring && drawStage !== 'revealed' && drawStage !== 'agreed'

/** `clients` is null before the draw. Where nobody scores, a draw is all there is to do. */
export const drawStageOf = (clients: readonly DrawnClient[] | null, scoring: boolean): DrawStage => {
  if (clients === null) return 'not drawn'
  if (!scoring) return 'agreed'
  const waiting = clients.filter(client => !client.shown)
  if (waiting.length === 0) return clients.every(client => client.agreed) ? 'agreed' : 'revealed'
  if (waiting.some(client => !client.own)) return 'own scores missing'
  return waiting.some(client => !client.supervisor) ? 'supervisor scores' : 'both scored'
}
