import { expect, test } from 'vitest'
import { type DrawnClient, DrawStage, drawStageOf, isBlind } from '#domain/session/draw-stage.ts'

const client = (more: Partial<DrawnClient> = {}): DrawnClient => ({
  own: false,
  supervisor: false,
  shown: false,
  agreed: false,
  ...more,
})

const shown = client({ own: true, supervisor: true, shown: true })

test.each<[readonly DrawnClient[] | null, boolean, string]>([
  [null, true, 'not drawn'],
  [null, false, 'not drawn'],
  [[client()], false, 'agreed'],
  [[client({ own: true }), client({ supervisor: true })], true, 'own scores missing'],
  [[client({ own: true })], true, 'supervisor scores'],
  [[client({ own: true, supervisor: true })], true, 'both scored'],
  [[shown, { ...shown, agreed: true }], true, 'revealed'],
  [[{ ...shown, agreed: true }], true, 'agreed'],
  // Somebody who came in another's place after the reveal begins again.
  [[shown, client({ own: true })], true, 'supervisor scores'],
])('%j, scoring %s: %s', (clients, scoring, stage) => {
  expect(drawStageOf(clients, scoring)).toBe(stage)
})

test('it is blind until all drawn clients were shown, and nowhere where nobody scores', () => {
  const blind = DrawStage.options.filter(drawStage => isBlind({ scoring: true, drawStage }))
  expect(blind).toEqual(['not drawn', 'own scores missing', 'supervisor scores', 'both scored'])
  expect(DrawStage.options.some(drawStage => isBlind({ scoring: false, drawStage }))).toBe(false)
})
