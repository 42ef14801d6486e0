import { command, query, vault } from '../handler.ts'
import { cancel } from './cancel.ts'
import { deleteFile, file } from './kept-file.ts'
import { preview } from './preview.ts'
import { list, run } from './run.ts'
import { runHistory } from './run-history.ts'
import { undo } from './undo.ts'

export const importHandlers = {
  'import.preview': query(preview),
  'import.run': command(run),
  'import.undo': command(undo),
  'import.list': query(list),
  'import.cancel': vault(cancel),
  'import.file': query(file),
  'import.deleteFile': command(deleteFile),
  'import.runHistory': command(runHistory),
} as const
