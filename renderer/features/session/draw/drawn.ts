import type { DrawView } from '#contract/draw.ts'

export type Drawn = NonNullable<DrawView['draw']>
