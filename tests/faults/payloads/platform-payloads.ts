import type { PlatformOperationName } from '#contract/index.ts'
import { parseInput } from '#contract/operation.ts'
import { platformOperations } from '#contract/platform.ts'
import type { CoreKeeper } from '#shell/core-keeper.ts'
import { openDesk } from '#shell/desk.ts'
import type { ShellWindow } from '#shell/shell-window.ts'
import { randomFrom } from '../import/random.ts'
import { mutated } from './mutate.ts'

const FITTING = {
  'platform.openFile': { kind: 'caseload', title: 'Open a file' },
  'platform.saveFile': { suggestedName: 'record.pdf', base64: 'JVBERg==' },
  'platform.chooseFolder': { title: 'Where to' },
  'platform.chooseBackup': { title: 'Open a backup' },
  'platform.saveInFolder': { folder: 'token', suggestedName: 'record.pdf', base64: 'JVBERg==' },
  'platform.lock': { reason: 'asked' },
  'platform.quit': {},
  'platform.readyToClose': {},
  'platform.copyText': { text: 'LD1001' },
  'platform.print': {},
} as const satisfies Record<PlatformOperationName, unknown>

export type PlatformFound = {
  readonly refused: number
  /** What a refused call did all the same, or how it was answered otherwise. */
  readonly wrong: readonly string[]
}

/** What the shell does itself, tried as the core's operations are: what its schema refuses reaches no window. */
export const callPlatformWithPayloads = async (
  perOperation: number,
  seed: number,
): Promise<PlatformFound> => {
  const done: string[] = []
  const note = (what: string) => async (): Promise<null> => {
    done.push(what)
    return null
  }
  const window: ShellWindow = {
    show: async () => void done.push('show'),
    tell: () => void done.push('tell'),
    chooseFiles: note('choose files'),
    choosePlace: note('choose a place'),
    chooseFolder: note('choose a folder'),
    print: async () => void done.push('print'),
    copy: async () => void done.push('copy'),
    close: async () => void done.push('close'),
  }
  const core: CoreKeeper = {
    call: async () => {
      done.push('core')
      return { ok: true, value: {} }
    },
    onEvent: () => undefined,
    onDied: () => undefined,
    renew: async () => void done.push('renew'),
    idle: async () => undefined,
    stop: async () => undefined,
  }
  const desk = openDesk(core, window)
  const random = randomFrom(seed)
  const wrong: string[] = []
  let refused = 0
  for (const name of Object.keys(FITTING) as PlatformOperationName[]) {
    for (let count = 0; count < perOperation; count += 1) {
      const text = JSON.stringify(mutated(FITTING[name], random))
      if (text === undefined || parseInput(platformOperations[name], JSON.parse(text)).ok) continue
      refused += 1
      const answer = await desk.answer(name, text)
      if (!answer.includes('malformed-input')) wrong.push(`${name}: ${answer} for ${text.slice(0, 200)}`)
    }
  }
  // Locking and closing are answered first and done a moment later.
  await new Promise(resolve => setTimeout(resolve, 50))
  return { refused, wrong: [...wrong, ...done] }
}
