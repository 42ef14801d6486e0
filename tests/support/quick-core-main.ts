import { enableCompileCache } from 'node:module'
import { fileURLToPath } from 'node:url'

// The core starts with every window and after every lock. Stripped of its types and compiled each time anew, that is
// most of what an end-to-end test would wait for.
enableCompileCache(fileURLToPath(new URL('../../node_modules/.cache/tandem-core', import.meta.url)))

await import('./core-main.ts')
