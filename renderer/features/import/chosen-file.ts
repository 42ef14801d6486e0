import type { OperationOutput } from '#contract/index.ts'

export type ChosenFile = NonNullable<OperationOutput<'platform.openFile'>>['files'][number]
