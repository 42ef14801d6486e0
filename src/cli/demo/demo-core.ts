import type { CoreOperationName, OperationInput, OperationOutput } from '#contract/index.ts'
import { type Core, createCore } from '#core/core.ts'
import type { Needs } from '#usecases/needs.ts'

export class StepFailed extends Error {}

export type Ask = <N extends CoreOperationName>(
  name: N,
  input: OperationInput<N>,
) => Promise<OperationOutput<N>>

/** The core that the screens have, without a window. Locking stops it and starts another, as it does there. */
export const demoCore = (needs: Needs) => {
  let core: Core = createCore(needs, { checkAnswers: true })
  const ask: Ask = async (name, input) => {
    const result = await core.call(name, input)
    if (!result.ok) throw new StepFailed(`${name} was refused: ${JSON.stringify(result.error)}`)
    return result.value as never
  }
  return {
    ask,
    lock: async (): Promise<void> => {
      await core.stop()
      core = createCore(needs, { checkAnswers: true })
    },
    stop: (): Promise<void> => core.stop(),
  }
}
