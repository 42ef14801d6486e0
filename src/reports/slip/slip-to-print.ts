import type { PlainDate } from '#basics/plain-date.ts'
import type { RecordClient } from '#domain/record/record-parts.ts'

/** What the two take along from one session to the next. */
export type SlipToPrint = {
  readonly practitioner: string
  readonly supervisor: string
  readonly service: string | null
  readonly sample: boolean
  readonly printedOn: PlainDate
  /** Version of the program that prints it. */
  readonly tandem: string
  readonly heldOn: PlainDate
  /** Moment ISO with offset; null where none was agreed. */
  readonly next: { readonly at: string; readonly place: string | null } | null
  /** Everything still open after the session, in any order. */
  readonly actions: readonly {
    readonly text: string
    readonly client: RecordClient | null
    readonly owner: string
    readonly due: PlainDate
    readonly urgent: boolean
    readonly toldWhom: string | null
    readonly shownBy: string | null
  }[]
  /** What falls due from the session to the next one. */
  readonly dates: readonly {
    readonly client: RecordClient
    readonly what: SlipDate
    readonly on: PlainDate
  }[]
  /** Review dates that had gone by on the day of the session. */
  readonly overdue: number
  /** Clients whose text nobody has said is entered in their own record. */
  readonly toEnter: readonly RecordClient[]
  readonly smallGoal: string | null
}

export type SlipDate =
  | 'care plan'
  | 'risk assessment'
  | 'last day'
  | 'stable casing begins'
  | 'stable casing review'
  | 'support staff begins'
  | 'support staff review'
