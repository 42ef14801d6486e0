import { command, query } from '../handler.ts'
import { preview } from './preview.ts'
import { list, run } from './run.ts'
import { runHistory } from './run-history.ts'
import { undo } from './undo.ts'

export const importHandlers = {
  'import.preview': query(preview),
  'import.run': command(run),
  'import.undo': command(undo),
  'import.list': query(list),
  'import.runHistory': command(runHistory),
} as const
