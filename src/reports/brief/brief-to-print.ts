import type { Month } from '#basics/month.ts'
import type { PlainDate } from '#basics/plain-date.ts'
import type { CaseloadFigures } from '#domain/caseload/caseload-figures.ts'
import type { ClosingKind, ClosingStage } from '#domain/closure/closing-kind.ts'
import type { DocumentKind } from '#domain/document/checklist.ts'
import type { Part } from '#domain/people/role.ts'
import type { RecordClient } from '#domain/record/record-parts.ts'
import type { SectionStatus } from '#domain/review/sections.ts'
import type { AgendaItem } from '#domain/session/agenda.ts'

/** What one of the two takes to the meeting; only what this reader may see stands in it. */
export type BriefToPrint = {
  /** Whose page it is. */
  readonly reader: Part
  readonly practitioner: string
  readonly supervisor: string | null
  readonly month: Month
  readonly printedOn: PlainDate
  readonly service: string | null
  readonly sample: boolean
  /** Version of the program that prints it. */
  readonly tandem: string
  /** Moment ISO with offset; null where none was agreed. */
  readonly plannedFor: string | null
  readonly place: string | null
  readonly agenda: readonly Pick<AgendaItem, 'key' | 'minutes'>[]
  readonly figures: CaseloadFigures
  /** Null where the service does not score. */
  readonly unit: 'points' | 'hours a month' | null
  readonly isReady: boolean
  readonly sections: readonly SectionStatus[]
  /** In the practitioner's order. */
  readonly discussions: readonly {
    readonly client: RecordClient
    readonly whyRaised: string | null
    readonly whyNow: string | null
  }[]
  /** Actions of the last session that are still open. */
  readonly actions: readonly {
    readonly text: string
    readonly client: RecordClient | null
    readonly owner: string
    readonly isReaders: boolean
    readonly due: PlainDate
  }[]
  readonly closings: readonly {
    readonly client: RecordClient
    readonly kind: ClosingKind
    readonly stage: ClosingStage
    readonly isComplete: boolean
  }[]
  readonly documents: readonly { readonly client: RecordClient; readonly kind: DocumentKind }[]
  readonly overdue: readonly {
    readonly client: RecordClient
    readonly kind: 'care plan' | 'risk assessment'
    readonly due: PlainDate
  }[]
  /** The small goal that was set last time. */
  readonly smallGoal: string | null
  /** What the practitioner wants from this session; null where it isn't recorded, or not for this reader yet. */
  readonly wanted: string | null
  readonly wantedIsPrivate: boolean
}
