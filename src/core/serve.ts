import type { Needs } from '#usecases/needs.ts'
import { parentChannel } from './channel.ts'
import { type CoreOptions, createCore } from './core.ts'

/**
 * Answers the shell's messages until it says 'stop' or goes away. Messages are JSON text on both kinds of process, so
 * that bytes and absent fields look the same to either. Ctrl+C is the shell's to hear; it then says 'stop'.
 */
export const serveCore = (needs: Needs, options: Pick<CoreOptions, 'checkAnswers'> = {}): void => {
  const channel = parentChannel()
  const core = createCore(needs, {
    ...options,
    onEvent: event => channel.send(JSON.stringify({ event })),
  })
  const stop = async () => {
    await core.stop()
    channel.send(JSON.stringify({ control: 'stopped' }))
    // Ending is left to the shell, who knows when the last answer has come.
    setTimeout(exit, PATIENCE_MS)
  }
  const exit = () => process.exit(0)
  channel.onMessage(text => {
    const message = messageOf(text)
    if (message === null) return
    if ('control' in message) {
      if (message.control === 'exit') exit()
      else void stop()
      return
    }
    void core.call(message.operation, message.input).then(result => {
      channel.send(JSON.stringify({ id: message.id, result }))
    })
  })
  channel.onClose(() => void core.stop().then(exit))
  process.on('SIGTERM', () => void stop())
  process.on('SIGINT', () => undefined)
}

/** How long the core waits for a shell that has been told and does not answer. */
const PATIENCE_MS = 2_000

type Message =
  | { readonly control: 'stop' | 'exit' }
  | { readonly id: number; readonly operation: string; readonly input: unknown }

const messageOf = (text: unknown): Message | null => {
  if (typeof text !== 'string') return null
  try {
    const { control, id, operation, input } = JSON.parse(text) as Record<string, unknown>
    if (control === 'stop' || control === 'exit') return { control }
    return typeof id === 'number' && typeof operation === 'string' ? { id, operation, input } : null
  } catch {
    return null
  }
}
