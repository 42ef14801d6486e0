import type { ChecklistView } from '#contract/schemes.ts'

export type CurrentChecklist = ChecklistView['versions'][number]
