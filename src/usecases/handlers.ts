import type { CoreOperationName } from '#contract/index.ts'
import * as action from './action/action.ts'
import { caseloadHandlers } from './caseload/caseload-handlers.ts'
import * as closing from './closing/closing.ts'
import * as discussion from './discussion/discussion.ts'
import * as document from './document/document.ts'
import { make as makeDraw } from './draw/make.ts'
import { replace as replaceDrawn } from './draw/replace.ts'
import * as draw from './draw/view.ts'
import { command, type HandlerOf, query, vault } from './handler.ts'
import { importHandlers } from './import/import-handlers.ts'
import { get as overviewGet } from './overview/get.ts'
import { me } from './people/me.ts'
import * as people from './people/people.ts'
import { recordHandlers } from './record/record-handlers.ts'
import { reviewHandlers } from './review/review-handlers.ts'
import { agree } from './score/agree.ts'
import { comparison } from './score/comparison.ts'
import { reveal } from './score/reveal.ts'
import * as score from './score/turn.ts'
import { close } from './session/close.ts'
import * as sessionDrafts from './session/drafts.ts'
import { get as sessionGet } from './session/get.ts'
import * as opening from './session/opening.ts'
import { planNext } from './session/plan-next.ts'
import { signIn } from './session/sign-in.ts'
import { start } from './session/start.ts'
import * as steps from './session/steps.ts'
import * as settings from './settings/settings.ts'
import { get as todayGet } from './today/today.ts'
import { judgePassphrase } from './vault/judge-passphrase.ts'
import { setUp } from './vault/set-up.ts'
import { setUpSample } from './vault/set-up-sample.ts'
import { status } from './vault/status.ts'
import { unlock } from './vault/unlock.ts'

/** One handler for each operation of the contract, by its name. */
export const handlers = {
  'vault.status': vault(status),
  'vault.judgePassphrase': vault(judgePassphrase),
  'vault.setUp': vault(setUp),
  'vault.setUpSample': vault(setUpSample),
  'vault.unlock': vault(unlock),

  'people.me': query(me),
  'people.list': query(people.list),
  'people.add': command(people.add),
  'people.change': command(people.change),
  'people.changePassphrase': command(people.changePassphrase),

  'settings.get': query(settings.getSettings),
  'settings.setAppearance': command(settings.setAppearance),
  'settings.setVault': command(settings.setVault),
  'settings.saveDraft': command(settings.saveDraft),
  'settings.getDraft': query(settings.getDraft),

  ...caseloadHandlers,
  ...importHandlers,
  ...reviewHandlers,
  'today.get': query(todayGet),

  'session.signIn': command(signIn),
  'session.start': command(start),
  'session.get': query(sessionGet),
  'session.goTo': command(steps.goTo),
  'session.extend': command(steps.extend),
  'session.pause': command(steps.pause),
  'session.end': command(steps.end),
  'session.resume': command(steps.resume),
  'session.passKeyboard': command(steps.passKeyboard),
  'session.drafts': query(sessionDrafts.drafts),
  'session.saveDraft': command(sessionDrafts.saveDraft),
  'session.opening': query(opening.opening),
  'session.keepLine': command(opening.keepLine),
  'session.goalOutcome': command(opening.goalOutcome),
  'session.close': query(close),
  'session.planNext': command(planNext),

  'draw.get': query(draw.get),
  'draw.make': command(makeDraw),
  'draw.replace': command(replaceDrawn),

  'score.turn': query(score.turn),
  'score.save': command(score.save),
  'score.reveal': command(reveal),
  'score.comparison': query(comparison),
  'score.agree': command(agree),

  'overview.get': query(overviewGet),
  'discussion.get': query(discussion.get),
  'discussion.save': command(discussion.save),
  'document.get': query(document.get),
  'document.save': command(document.save),
  'document.setAside': command(document.setAside),
  'closing.get': query(closing.get),
  'closing.decide': command(closing.decide),
  'action.add': command(action.add),
  'action.change': command(action.change),
  'action.remove': command(action.remove),

  ...recordHandlers,
} as const satisfies Partial<{ [N in CoreOperationName]: HandlerOf<N> }>
