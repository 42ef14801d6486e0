/** The line to the process that started this one. */
export type Channel = {
  readonly send: (text: string) => void
  readonly onMessage: (listener: (text: unknown) => void) => void
  readonly onClose: (listener: () => void) => void
}

/** Electron's utility process has a `parentPort`, a forked Node process has `send`. */
type ElectronPort = {
  postMessage: (text: string) => void
  on: (event: 'message', listener: (message: { data: unknown }) => void) => void
}

export const parentChannel = (): Channel => {
  const port = (process as unknown as { parentPort?: ElectronPort }).parentPort
  if (port !== undefined) {
    return {
      send: text => port.postMessage(text),
      onMessage: listener => port.on('message', message => listener(message.data)),
      onClose: () => undefined,
    }
  }
  return {
    send: text => {
      if (process.connected) process.send?.(text)
    },
    onMessage: listener => void process.on('message', listener),
    onClose: listener => void process.on('disconnect', listener),
  }
}
