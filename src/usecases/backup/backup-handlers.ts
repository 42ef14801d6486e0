import { command, query, vault } from '../handler.ts'
import { make } from './make.ts'
import { look, open } from './open.ts'
import { restore } from './restore.ts'
import { list, setKeeping, standing } from './standing.ts'

export const backupHandlers = {
  'backup.standing': query(standing),
  'backup.list': query(list),
  'backup.setKeeping': command(setKeeping),
  'backup.make': vault(make),
  'backup.look': vault(look),
  'backup.open': vault(open),
  'backup.restore': vault(restore),
} as const
