import type { CoreOperationName } from '#contract/index.ts'
import type {
  CommandContext,
  CommandHandler,
  QueryContext,
  QueryHandler,
  VaultContext,
  VaultHandler,
} from './context.ts'

/** A use case as the core runs it: what it is given follows from its kind. */
export type Handler =
  | { readonly kind: 'vault'; readonly run: (context: VaultContext, input: unknown) => Promise<unknown> }
  | { readonly kind: 'query'; readonly run: (context: QueryContext, input: unknown) => Promise<unknown> }
  | { readonly kind: 'command'; readonly run: (context: CommandContext, input: unknown) => Promise<unknown> }

/** The same, held to its operation of the contract. */
export type HandlerOf<N extends CoreOperationName> =
  | { readonly kind: 'vault'; readonly run: VaultHandler<N> }
  | { readonly kind: 'query'; readonly run: QueryHandler<N> }
  | { readonly kind: 'command'; readonly run: CommandHandler<N> }

export const vault = <N extends CoreOperationName>(run: VaultHandler<N>) => ({ kind: 'vault', run }) as const
export const query = <N extends CoreOperationName>(run: QueryHandler<N>) => ({ kind: 'query', run }) as const
export const command = <N extends CoreOperationName>(run: CommandHandler<N>) =>
  ({ kind: 'command', run }) as const
