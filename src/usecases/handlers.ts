import { type CoreOperationName, coreOperations } from '#contract/index.ts'
import type {
  CommandContext,
  CommandHandler,
  QueryContext,
  QueryHandler,
  VaultContext,
  VaultHandler,
} from './context.ts'
import { me } from './people/me.ts'
import * as people from './people/people.ts'
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
} as const satisfies Partial<{ [N in CoreOperationName]: Typed<N> }>

export { coreOperations }
