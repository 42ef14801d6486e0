/**
 * What a shell and the core say to each other: JSON as text, one message a text, over whatever channel the process was
 * started with. A request is answered once, under its number; answers may come in any order.
 */
export type ToCore =
  | { readonly id: number; readonly operation: string; readonly input: unknown }
  /** Finish what is running, write what is held, close the vault, say 'stopped'. */
  | { readonly control: 'stop' }
  /** Everything up to 'stopped' has arrived: end with exit code 0. */
  | { readonly control: 'exit' }

export type FromCore =
  | { readonly id: number; readonly result: unknown }
  | { readonly event: unknown }
  /** The last message. A process that ended by itself could take an answer with it that is still under way. */
  | { readonly control: 'stopped' }

/** Null for what is no message of this protocol. */
export const readFromCore = (text: unknown): FromCore | null => {
  const message = objectOf(text)
  if (message === null) return null
  if (typeof message.id === 'number' && 'result' in message) return { id: message.id, result: message.result }
  if ('event' in message) return { event: message.event }
  if (message.control === 'stopped') return { control: 'stopped' }
  return null
}

/** The core's end of the same. Null for what is no message of this protocol. */
export const readToCore = (text: unknown): ToCore | null => {
  const message = objectOf(text)
  if (message === null) return null
  if (message.control === 'stop' || message.control === 'exit') return { control: message.control }
  if (typeof message.id !== 'number' || typeof message.operation !== 'string') return null
  return { id: message.id, operation: message.operation, input: message.input }
}

const objectOf = (text: unknown): Record<string, unknown> | null => {
  if (typeof text !== 'string') return null
  try {
    const parsed: unknown = JSON.parse(text)
    return typeof parsed === 'object' && parsed !== null ? (parsed as Record<string, unknown>) : null
  } catch {
    return null
  }
}
