import { registerHooks } from 'node:module'

/** For the control, in a process of its own: the rule that neutralises takes no text for a formula. */
registerHooks({
  load: (url, context, next) => {
    const loaded = next(url, context)
    if (!url.endsWith('/src/basics/formula-text.ts')) return loaded
    const source = String(loaded.source)
    const without = source.replace('(FORMULA.test(text) ?', '(false ?')
    if (without === source) throw new Error('The rule is not where it was.')
    return { ...loaded, source: without }
  },
})

process.on('message', async (payloads: readonly string[]) => {
  const { exportPayloads } = await import('./export-payloads.ts')
  const { judgeFiles } = await import('./judge-cells.ts')
  process.send?.(judgeFiles(await exportPayloads(payloads), payloads))
  process.disconnect()
})
