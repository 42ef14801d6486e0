import { vault } from '../handler.ts'
import { get } from './get.ts'
import { copy, save } from './save.ts'

export const recoveryHandlers = {
  'recovery.get': vault(get),
  'recovery.save': vault(save),
  'recovery.copy': vault(copy),
} as const
