/** What the page finds as `window.tandem` in both shells, frozen, and all that it finds. What crosses is JSON text. */
export type PageBridge = {
  readonly shell: 'electron' | 'chromium'
  /** Never rejects: a result, or an error as data. */
  readonly call: (operation: string, input: unknown) => Promise<unknown>
  readonly onEvent: (listener: (event: unknown) => void) => () => void
}
