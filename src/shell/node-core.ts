import { fork } from 'node:child_process'
import { type CoreSettings, coreEnvironment } from './core-environment.ts'
import type { CoreChild } from './core-process.ts'

/**
 * The core under plain Node: the Chromium shell, the command line, tests and benchmark. `entry` is a file's path, `flags` are Node's. It is
 * the head of its own process group, so that Ctrl+C at a terminal ends it through its shell and not in mid-sentence.
 */
export const forkCore = (entry: string, settings: CoreSettings, flags: readonly string[] = []): CoreChild => {
  const child = fork(entry, [], {
    env: coreEnvironment(settings, process.env),
    execArgv: ['--disable-warning=ExperimentalWarning', ...flags],
    serialization: 'advanced',
    stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
    detached: process.platform !== 'win32',
  })
  return {
    send: message => {
      if (!child.connected) throw new Error('The core has gone.')
      child.send(message)
    },
    onMessage: listener => void child.on('message', listener),
    onExit: listener => {
      child.once('exit', listener)
      child.once('error', () => {
        child.kill('SIGKILL')
        listener()
      })
    },
    kill: () => void child.kill('SIGKILL'),
  }
}
