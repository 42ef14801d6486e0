import { readdirSync } from 'node:fs'
import { homedir, tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { openChromiumShell, PAGE_ORIGIN } from '#shell/chromium/chromium-shell.ts'
import { PASSPHRASES } from '#tests/support/a-team.ts'
import { doorPage } from '../../e2e/pages/door-page.ts'
import type { PreparedVault } from '../work/prepared-vault.ts'
import { searchFiles } from './search-files.ts'

/** What was typed into the page of this run, and nowhere else. */
const TYPED = 'zq-Alex-typed-in-the-page'

/** A process of its own: a window in which Alex unlocks, types and closes. Prints what could be read meanwhile and afterwards. */
const { vault, browser } = JSON.parse(process.argv[2] ?? '') as { vault: PreparedVault; browser?: string }

const shell = await openChromiumShell({
  dataFolder: vault.folder,
  headless: true,
  coreEntry: fileURLToPath(new URL('../../../dist/faults-core/main.js', import.meta.url)),
  ...(browser === undefined ? {} : { browser }),
})
const { page, context } = shell
const pageRequests: string[] = []
context.on('request', request => {
  if (!request.url().startsWith(PAGE_ORIGIN) && !/^(data|blob):/.test(request.url()))
    pageRequests.push(request.url())
})
await doorPage(page).signIn({ name: 'Alex Brandt', passphrase: PASSPHRASES.Alex })
await page.evaluate(hash => {
  location.hash = hash
}, `/prepare/${vault.open}/wanted`)
await page.locator('.pg textarea').first().fill(TYPED)
await page
  .locator('.foot')
  .getByText(/^Saved at|^Everything is saved/)
  .waitFor()
const profileFolder = readdirSync(tmpdir()).find(name => name.startsWith('tandem-window-'))
const profile = searchFiles(join(tmpdir(), profileFolder ?? 'none'), [TYPED])
const inVault = searchFiles(vault.folder, [TYPED])
await shell.close()
const left = [tmpdir(), homedir()].flatMap(folder => searchFiles(folder, [TYPED]).hits)
console.log(
  JSON.stringify({
    profileFiles: profile.files,
    profileHits: profile.hits,
    vaultFiles: inVault.files,
    vaultHits: inVault.hits,
    leftHits: left,
    pageRequests,
  }),
)
process.exit(0)
