import { command, query } from '../handler.ts'
import * as answers from './answers.ts'
import { brief } from './brief.ts'
import { candidates } from './candidates.ts'
import { setClientWords } from './client-words.ts'
import * as closings from './closings.ts'
import * as discussions from './discussions.ts'
import * as documents from './documents.ts'
import * as entries from './entries.ts'
import { get } from './get.ts'
import { confirmScore, setOwnScore } from './own-score.ts'
import * as planned from './plan-session.ts'
import { prompts } from './prompts.ts'
import * as ready from './ready.ts'
import * as reviews from './reviews.ts'

export const reviewHandlers = {
  'review.list': query(reviews.list),
  'review.open': command(reviews.open),
  'review.get': query(get),
  'review.prompts': query(prompts),
  'review.candidates': query(candidates),
  'review.setEntry': command(entries.setEntry),
  'review.asLastMonth': command(entries.asLastMonth),
  'review.setClientWords': command(setClientWords),
  'review.setOwnScore': command(setOwnScore),
  'review.confirmScore': command(confirmScore),
  'review.addDiscussion': command(discussions.add),
  'review.changeDiscussion': command(discussions.change),
  'review.moveDiscussion': command(discussions.move),
  'review.removeDiscussion': command(discussions.remove),
  'review.nameClosing': command(closings.name),
  'review.removeClosing': command(closings.remove),
  'review.saveClosingForm': command(closings.saveForm),
  'review.addDocument': command(documents.add),
  'review.changeDocument': command(documents.change),
  'review.removeDocument': command(documents.remove),
  'review.saveNote': command(answers.saveNote),
  'review.shareNote': command(answers.shareNote),
  'review.answerAction': command(answers.answer),
  'review.sayNone': command(answers.sayNone),
  'review.sayReady': command(ready.sayReady),
  'review.takeReadyBack': command(ready.takeReadyBack),
  'review.planSession': command(planned.planSession),
  'review.sessionNotHeld': command(planned.sessionNotHeld),
  'brief.pdf': query(brief),
} as const
