import { execFileSync } from 'node:child_process'
import { memoryHolds } from '#tests/support/process-memory.ts'

/** Processes of a window that this process opened: those of its pages, and its core. */
export const ofTheWindow = (word: '--type=renderer' | 'test-core/main.js'): number[] => {
  const lines = execFileSync('ps', ['-eo', 'pid=,ppid=,args='], { encoding: 'utf8', maxBuffer: 10_000_000 })
    .split('\n')
    .map(line => /^\s*(\d+)\s+(\d+)\s+(.*)$/.exec(line))
    .flatMap(match =>
      match === null ? [] : [{ pid: Number(match[1]), parent: Number(match[2]), args: match[3] ?? '' }],
    )
  const below = new Set([process.pid])
  for (let before = 0; before !== below.size; ) {
    before = below.size
    for (const { pid, parent } of lines) if (below.has(parent)) below.add(pid)
  }
  return lines.filter(({ pid, args }) => below.has(pid) && args.includes(word)).map(({ pid }) => pid)
}

/** How many of them hold one of these texts in memory. */
export const holders = (...texts: readonly string[]) => ({
  page: ofTheWindow('--type=renderer').filter(pid => memoryHolds(pid, ...texts)).length,
  core: ofTheWindow('test-core/main.js').filter(pid => memoryHolds(pid, ...texts)).length,
})
