import { join } from 'node:path'
import { app, utilityProcess } from 'electron'
import { coreEnvironment } from '../core-environment.ts'
import type { CoreChild } from '../core-process.ts'

/** The core as a utility process: no window of its own, no access to the page's memory, ended with the lock. */
export const startCoreChild = (dataFolder: string): CoreChild => {
  const child = utilityProcess.fork(join(app.getAppPath(), 'dist', 'core', 'main.js'), [], {
    serviceName: 'Tandem core',
    env: coreEnvironment({ dataFolder, assetsFolder: join(app.getAppPath(), 'assets') }, process.env),
    execArgv: [],
    stdio: 'inherit',
  })
  return {
    send: message => child.postMessage(message),
    onMessage: listener => void child.on('message', listener),
    onExit: listener => void child.once('exit', listener),
    kill: () => void child.kill(),
  }
}
