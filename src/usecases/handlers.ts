import { type CoreOperationName, coreOperations } from '#contract/index.ts'
import * as action from './action/action.ts'
import * as closing from './closing/closing.ts'
import type {
  CommandContext,
  CommandHandler,
  QueryContext,
  QueryHandler,
  VaultContext,
  VaultHandler,
} from './context.ts'
import * as discussion from './discussion/discussion.ts'
import * as document from './document/document.ts'
import { make as makeDraw } from './draw/make.ts'
import { replace as replaceDrawn } from './draw/replace.ts'
import * as draw from './draw/view.ts'
import { get as overviewGet } from './overview/get.ts'
import { me } from './people/me.ts'
import * as people from './people/people.ts'
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
import { judgePassphrase } from './vault/judge-passphrase.ts'
import { setUp } from './vault/set-up.ts'
import { setUpSample } from './vault/set-up-sample.ts'
import { status } from './vault/status.ts'
import { unlock } from './vault/unlock.ts'

/** A use case as the core runs it: what it is given follows from its kind. */
export type Handler =
  | { readonly kind: 'vault'; readonly run: (context: VaultContext, input: unknown) => Promise<unknown> }
  | { readonly kind: 'query'; readonly run: (context: QueryContext, input: unknown) => Promise<unknown> }
  | { readonly kind: 'command'; readonly run: (context: CommandContext, input: unknown) => Promise<unknown> }

type Typed<N extends CoreOperationName> =
  | { readonly kind: 'vault'; readonly run: VaultHandler<N> }
  | { readonly kind: 'query'; readonly run: QueryHandler<N> }
  | { readonly kind: 'command'; readonly run: CommandHandler<N> }

const vault = <N extends CoreOperationName>(run: VaultHandler<N>) => ({ kind: 'vault', run }) as const
const query = <N extends CoreOperationName>(run: QueryHandler<N>) => ({ kind: 'query', run }) as const
const command = <N extends CoreOperationName>(run: CommandHandler<N>) => ({ kind: 'command', run }) as const

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
} as const satisfies Partial<{ [N in CoreOperationName]: Typed<N> }>

export { coreOperations }
