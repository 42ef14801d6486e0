import type { ImportPreview } from '#contract/imports.ts'
import type { Asked } from './asked.ts'

/** What of a file is being settled, and how. */
export type MappingProps = {
  readonly preview: ImportPreview
  readonly choice: Asked['choice']
  readonly onChoice: (choice: Asked['choice']) => void
}
