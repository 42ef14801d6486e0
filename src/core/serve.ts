import type { Needs } from '#usecases/needs.ts'
import { parentChannel } from './channel.ts'
import { type CoreOptions, createCore } from './core.ts'

/**
 * Answers the shell's messages until it says 'stop' or goes away. Messages are JSON text on both kinds of process, so
 * that bytes and absent fields look the same to either.
 */
export const serveCore = (needs: Needs, options: Pick<CoreOptions, 'checkAnswers'> = {}): void => {
  const channel = parentChannel()
  const core = createCore(needs, {
    ...options,
    onEvent: event => channel.send(JSON.stringify({ event })),
  })
  const end = async () => {
    await core.stop()
    process.exit(0)
  }
  channel.onMessage(text => {
    const message = messageOf(text)
    if (message === null) return
    if ('control' in message) {
      void end()
      return
    }
    void core.call(message.operation, message.input).then(result => {
      channel.send(JSON.stringify({ id: message.id, result }))
    })
  })
  channel.onClose(() => void end())
  process.on('SIGTERM', () => void end())
}

type Message =
  | { readonly control: 'stop' }
  | { readonly id: number; readonly operation: string; readonly input: unknown }

const messageOf = (text: unknown): Message | null => {
  if (typeof text !== 'string') return null
  try {
    const { control, id, operation, input } = JSON.parse(text) as Record<string, unknown>
    if (control === 'stop') return { control }
    return typeof id === 'number' && typeof operation === 'string' ? { id, operation, input } : null
  } catch {
    return null
  }
}
