import { command, query } from '../handler.ts'
import { clients, opened, pdf } from './reading.ts'
import { write } from './write.ts'

export const addendumHandlers = {
  'addendum.clients': query(clients),
  'addendum.write': command(write),
  'addendum.pdf': query(pdf),
  'addendum.opened': command(opened),
} as const
