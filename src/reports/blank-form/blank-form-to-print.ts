import type { PlainDate } from '#basics/plain-date.ts'
import type { SchemeDefinition } from '#domain/scheme/scheme-definition.ts'
import type { AgendaItem } from '#domain/session/agenda.ts'

/** What a session by hand goes by: the agenda and the scheme in force, and nothing of anybody. */
export type BlankFormToPrint = {
  readonly service: string | null
  readonly printedOn: PlainDate
  /** Version of the program that prints it. */
  readonly tandem: string
  readonly agenda: readonly AgendaItem[]
  /** Null where the service does not score. */
  readonly scheme: SchemeDefinition | null
}
