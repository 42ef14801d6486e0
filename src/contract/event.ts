import { z } from 'zod'

/** What of the page's knowledge is out of date. The screens that show it ask again. */
export const Topic = z.enum([
  'vault',
  'people',
  'settings',
  'caseload',
  'review',
  'session',
  'record',
  'today',
  'backup',
])
export type Topic = z.infer<typeof Topic>

export const AppEvent = z.discriminatedUnion('type', [
  /** From the core, after a command. */
  z.strictObject({ type: z.literal('changed'), topics: z.array(Topic) }),
  /** From the core, while something long is worked on that the page gave a name: how far it is, 0 to 1. */
  z.strictObject({ type: z.literal('progress'), work: z.string(), part: z.number() }),
  /** From the shell: a command of the native menu. */
  z.strictObject({ type: z.literal('command'), name: z.string() }),
  /** From the shell: the window is about to close or lock; save what is typed, then call `platform.readyToClose`. */
  z.strictObject({ type: z.literal('closing') }),
])
export type AppEvent = z.infer<typeof AppEvent>
