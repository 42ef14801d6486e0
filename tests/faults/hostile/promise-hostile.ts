import { buildPage, buildProgram } from '#cli/build.ts'
import { aHostilePdf } from '#tests/support/document-files.ts'
import { SCRIPT_PAYLOADS } from '#tests/support/script-payloads.ts'
import { setup } from '../../e2e/set-up.ts'
import {
  findingsOfPage,
  REVIEWED,
  scanProgram,
  scanWithoutWalls,
} from '../../shell/electron/scan-for-findings.ts'
import type { Promised } from '../promise.ts'
import { activeIn } from './hostile-papers.ts'
import { runWithoutPolicy, showHostile } from './show-hostile.ts'

/**
 * A hostile page or import can't reach the system; the count is that of views of each person. Electron's checklist has a test for
 * each of its items in `tests/shell/electron`, which `npm test` runs.
 */
export const hostile: Promised = {
  number: 14,
  name: 'hostile',
  promise: 'A hostile page or import can’t reach the system',
  full: 80,
  show: async (count, seed) => {
    await setup()
    const people = ['Sam', 'Robin', 'Alex', 'Ada'] as const
    const shown = await showHostile({ people, views: count, first: seed, files: true })
    const { texts, names, views, papers } = shown
    const findings = await findingsOfProgram()
    const without = await runWithoutPolicy()
    const paperFound = activeIn(aHostilePdf('app.alert(1)')).length
    const wallsFound = scanWithoutWalls().found.length
    const unshown = [
      ...(shown.shown === 0 ? ['No view showed a payload.'] : []),
      ...(papers.withPayloads === 0 ? ['No paper showed a payload.'] : []),
    ]
    return {
      figure: `${SCRIPT_PAYLOADS.length} payloads in ${texts} texts, a file brought in and ${names} names of files and folders, ${views} views (${shown.shown} show them), ${papers.papers} papers (${papers.withPayloads} show them): ${shown.wrong.length} run, act, or ask for anything elsewhere; electronegativity: ${findings.found} findings, ${findings.found - findings.unreviewed.length} reviewed, ${findings.unreviewed.length} not`,
      wrong: [...shown.wrong, ...findings.unreviewed, ...unshown],
      control: `without the policy ${without} of ${SCRIPT_PAYLOADS.length} run; a hostile PDF has ${paperFound} of what is looked for, a window without walls ${wallsFound} findings`,
      controlFailed: without > 12 && paperFound > 3 && wallsFound > 2,
    }
  },
}

const findingsOfProgram = async () => {
  await buildPage()
  await buildProgram()
  const found = [...scanProgram().found, ...findingsOfPage()]
  const unreviewed = found.filter(
    ({ id, file, sample }) =>
      !REVIEWED.some(known => known.id === id && known.file === file && known.sample === sample),
  )
  return {
    found: found.length,
    unreviewed: unreviewed.map(({ id, file }) => `${id} in ${file} was not looked into`),
  }
}
