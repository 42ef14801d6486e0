import * as action from '../action/action.ts'
import * as closing from '../closing/closing.ts'
import * as closingPdf from '../closing/closing-pdf.ts'
import * as discussion from '../discussion/discussion.ts'
import * as document from '../document/document.ts'
import * as documentFile from '../document/document-file.ts'
import { make } from '../draw/make.ts'
import { replace } from '../draw/replace.ts'
import * as draw from '../draw/view.ts'
import { command, query } from '../handler.ts'
import * as overview from '../overview/get.ts'
import { agree } from '../score/agree.ts'
import { comparison } from '../score/comparison.ts'
import { reveal } from '../score/reveal.ts'
import * as score from '../score/turn.ts'
import { close } from './close.ts'
import * as drafts from './drafts.ts'
import { get } from './get.ts'
import * as opening from './opening.ts'
import { planNext } from './plan-next.ts'
import { signIn } from './sign-in.ts'
import { start } from './start.ts'
import * as steps from './steps.ts'

/** The handlers of a session and of all that is done in it, by operation. */
export const sessionHandlers = {
  'session.signIn': command(signIn),
  'session.start': command(start),
  'session.get': query(get),
  'session.goTo': command(steps.goTo),
  'session.extend': command(steps.extend),
  'session.pause': command(steps.pause),
  'session.end': command(steps.end),
  'session.resume': command(steps.resume),
  'session.passKeyboard': command(steps.passKeyboard),
  'session.drafts': query(drafts.drafts),
  'session.saveDraft': command(drafts.saveDraft),
  'session.opening': query(opening.opening),
  'session.keepLine': command(opening.keepLine),
  'session.goalOutcome': command(opening.goalOutcome),
  'session.close': query(close),
  'session.planNext': command(planNext),

  'draw.get': query(draw.get),
  'draw.make': command(make),
  'draw.replace': command(replace),

  'score.turn': query(score.turn),
  'score.save': command(score.save),
  'score.reveal': command(reveal),
  'score.comparison': query(comparison),
  'score.agree': command(agree),

  'overview.get': query(overview.get),
  'discussion.get': query(discussion.get),
  'discussion.save': command(discussion.save),
  'discussion.setWork': command(discussion.setWork),
  'document.get': query(document.get),
  'document.save': command(document.save),
  'document.setAside': command(document.setAside),
  'document.attachFile': command(documentFile.attachFile),
  'document.takeFileOff': command(documentFile.takeFileOff),
  'document.file': query(documentFile.file),
  'closing.get': query(closing.get),
  'closing.pdf': query(closingPdf.pdf),
  'closing.decide': command(closing.decide),
  'action.add': command(action.add),
  'action.change': command(action.change),
  'action.remove': command(action.remove),
} as const
