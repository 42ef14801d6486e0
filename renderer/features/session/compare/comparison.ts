import type { OperationOutput } from '#contract/index.ts'
import type { Levels } from '#domain/scheme/levels.ts'
import type { Problems } from '#renderer/ui/use-problems.ts'

export type Comparison = OperationOutput<'score.comparison'>
export type ComparedClient = Comparison['clients'][number]

export type Agreed = { readonly levels: Levels; readonly reasons: Record<string, string> }

export type CompareProps = {
  readonly comparison: Comparison
  readonly current: ComparedClient
  readonly agreed: Agreed
  readonly problems: Problems<string>
  /** `now` for a choice, which is not typed. */
  readonly onChange: (agreed: Agreed, now: boolean) => void
  readonly onBlur: () => void
}
