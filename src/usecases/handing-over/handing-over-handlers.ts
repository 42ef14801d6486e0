import { query } from '../handler.ts'
import { client, person } from './hand-over.ts'

export const handingOverHandlers = {
  'handover.client': query(client),
  'handover.person': query(person),
} as const
