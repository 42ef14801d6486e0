import { config } from 'zod'
import type { AppError } from '#contract/app-error.ts'
import type { AppEvent } from '#contract/event.ts'
import type { OperationInput, OperationName, OperationResult } from '#contract/index.ts'

// Without this zod tries `new Function`, which the page's security policy forbids and reports.
config({ jitless: true })

export type Shell = 'electron' | 'chromium'

/** What a shell puts into the page, and all it puts. What crosses is JSON. */
export type TandemBridge = {
  readonly shell: Shell
  readonly call: (operation: string, input: unknown) => Promise<unknown>
  readonly onEvent: (listener: (event: AppEvent) => void) => () => void
}

declare global {
  // biome-ignore lint/style/useConsistentTypeDefinitions: only an interface can add to the window's own.
  interface Window {
    readonly tandem?: TandemBridge
  }
}

/** The one place that touches the bridge. It never throws: a bridge that fails is an error like any other. */
export const callOperation = async <N extends OperationName>(
  operation: N,
  input: OperationInput<N>,
): Promise<OperationResult<N>> => {
  try {
    // Checked against the contract's output by the core before it is sent; JSON carries no `undefined`.
    return (await bridge().call(operation, input)) as OperationResult<N>
  } catch {
    return { ok: false, error: CORE_STOPPED }
  }
}

export const onAppEvent = (listener: (event: AppEvent) => void): (() => void) => bridge().onEvent(listener)

export const shell = (): Shell => bridge().shell

const CORE_STOPPED: AppError = { code: 'core-stopped' }

const bridge = (): TandemBridge => {
  if (window.tandem === undefined) throw new Error('This page works inside Tandem’s own window only.')
  return window.tandem
}
