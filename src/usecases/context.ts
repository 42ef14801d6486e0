import type { PersonId } from '#basics/ids.ts'
import type { Instant } from '#basics/instant.ts'
import type { PlainDate } from '#basics/plain-date.ts'
import type { Topic } from '#contract/event.ts'
import type { CoreOperationName, OperationOutput, ParsedInput } from '#contract/index.ts'
import type { Db, ReadDb } from '#database/tables/db.ts'
import type { KeyChange, Vault } from '#database/vault/vault.ts'
import type { Role } from '#domain/people/role.ts'
import type { Needs } from './needs.ts'
import type { CoreState, SignedIn } from './state.ts'

/** The person who acts: signed in, and at the keyboard. */
export type Actor = {
  readonly id: PersonId
  readonly name: string
  readonly roles: readonly Role[]
  /**
   * Set while the keyboard is lent: whoever signed in has lent it to the other for their session, which opens no
   * caseload but that of one of these two. Null for somebody at a keyboard of their own.
   */
  readonly within: readonly PersonId[] | null
}

export type AuditEntry = {
  readonly act: string
  readonly subjectKind?: string
  readonly subjectId?: string
  readonly detail?: Readonly<Record<string, string | number | boolean | null>>
}

/** What every use case behind sign-in is given. One moment, one actor, one transaction. */
type Common = {
  readonly needs: Needs
  readonly vault: Vault
  readonly actor: Actor
  readonly signedIn: SignedIn
  readonly now: Instant
  readonly today: PlainDate
  /** Goes into the chain when the use case succeeds, in its transaction where it has one. */
  readonly audit: (entry: AuditEntry) => void
  /** The same, once a sitting for each key: readings and drafts. */
  readonly auditOnce: (key: string, entry: AuditEntry) => void
  /**
   * Between two pieces of long work that the page gave a name: it is told how far the work is (0 to 1) and heard. Refuses
   * as 'cancelled' where the page said so. Without a name it does nothing.
   */
  readonly between: (work: string | undefined, part: number) => Promise<void>
}

export type QueryContext = Common & { readonly db: ReadDb }

export type CommandContext = Common & {
  /** The transaction of this command; a `Refusal` rolls it back. */
  readonly db: Db
  /** Tells the page what is out of date, after the commit. */
  readonly changed: (...topics: Topic[]) => void
  /**
   * For the key file, which changes together with the database: written as the last thing before the commit, and put back
   * where that fails. Cut off in between, what the file says holds, and the next unlock enters what is missing.
   */
  readonly beforeCommit: (change: KeyChange) => void
  /** For what lies outside the database (the anchor, a checkpoint) and must follow the commit. */
  readonly afterCommit: (work: () => void) => void
}

/** What the use cases of the vault itself are given: there may be nobody and no database yet. */
export type VaultContext = {
  readonly needs: Needs
  readonly state: CoreState
  readonly changed: (...topics: Topic[]) => void
  /** As in the contexts behind sign-in. */
  readonly between: (work: string | undefined, part: number) => Promise<void>
}

type Answer<N extends CoreOperationName> = Promise<OperationOutput<N>>

export type QueryHandler<N extends CoreOperationName> = (
  context: QueryContext,
  input: ParsedInput<N>,
) => Answer<N>
export type CommandHandler<N extends CoreOperationName> = (
  context: CommandContext,
  input: ParsedInput<N>,
) => Answer<N>
export type VaultHandler<N extends CoreOperationName> = (
  context: VaultContext,
  input: ParsedInput<N>,
) => Answer<N>
