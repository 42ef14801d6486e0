import { command, query } from '../handler.ts'
import { eraseClient } from './erase-client.ts'
import { eraseScores, holdScores, previewScores } from './erase-scores.ts'
import { hold, lift, ofClient } from './holds.ts'
import { get, setYears } from './keeping.ts'
import { previewErasure } from './preview.ts'

export const keepingHandlers = {
  'keeping.get': query(get),
  'keeping.setYears': command(setYears),
  'keeping.ofClient': query(ofClient),
  'keeping.hold': command(hold),
  'keeping.lift': command(lift),
  'keeping.previewErasure': query(previewErasure),
  'keeping.eraseClient': command(eraseClient),
  'keeping.holdScores': command(holdScores),
  'keeping.previewScores': query(previewScores),
  'keeping.eraseScores': command(eraseScores),
} as const
