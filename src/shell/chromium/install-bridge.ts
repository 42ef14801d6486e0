import type { PageBridge } from '../page-bridge.ts'

/** Names of what the shell puts into a page before anything else runs there; gone again once the bridge is built. */
export const BINDINGS = { call: '__tandemCall', files: '__tandemFiles' } as const
/** The event that carries the shell's events into the page, as JSON text. */
export const EVENT_NAME = 'tandem-event'

export type BridgeSettings = {
  readonly pageOrigin: string
  readonly filesOrigin: string
  readonly call: string
  readonly files: string
  readonly eventName: string
}

/**
 * Runs in every page and frame before its own scripts; sent there as text, so it can use nothing from outside itself.
 * Builds the bridge in the main frame of our page, and takes the bindings away everywhere else.
 */
export const installBridge = (settings: BridgeSettings): void => {
  type Binding = (...args: unknown[]) => Promise<string>
  const found = globalThis as unknown as Record<string, Binding | undefined>
  const call = found[settings.call]
  const files = found[settings.files]
  delete found[settings.call]
  delete found[settings.files]
  // Calls between browsers pass by the content policy and by every rule about names.
  for (const name of ['RTCPeerConnection', 'webkitRTCPeerConnection', 'RTCDataChannel']) delete found[name]
  if (window.top !== window) return
  if (location.origin === settings.filesOrigin && files !== undefined) {
    Object.defineProperty(window, 'tandemFiles', { value: files })
    return
  }
  if (location.origin !== settings.pageOrigin || call === undefined) return

  const listeners = new Set<(event: unknown) => void>()
  const tell = (event: unknown): void => {
    for (const listener of listeners) listener(event)
  }
  window.addEventListener(settings.eventName, event => {
    if (event instanceof CustomEvent) tell(JSON.parse(String(event.detail)))
  })
  // The window of a browser can't be kept open; what a listener sends now still arrives.
  for (const leaving of ['beforeunload', 'pagehide']) {
    window.addEventListener(leaving, () => tell({ type: 'closing' }))
  }
  const bridge: PageBridge = {
    shell: 'chromium',
    call: (operation, input) =>
      call(operation, JSON.stringify(input ?? {})).then(
        text => JSON.parse(text),
        () => ({ ok: false, error: { code: 'core-stopped' } }),
      ),
    onEvent: listener => {
      listeners.add(listener)
      return () => void listeners.delete(listener)
    },
  }
  Object.defineProperty(window, 'tandem', { value: Object.freeze(bridge), enumerable: true })
}
