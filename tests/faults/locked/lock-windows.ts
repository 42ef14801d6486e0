import { rmSync } from 'node:fs'
import type { Page } from 'playwright-core'
import { PASSPHRASES } from '#tests/support/a-team.ts'
import { copyOfMarked, type Marked } from '#tests/support/marked-team.ts'
import { doorPage } from '../../e2e/pages/door-page.ts'
import { openLastingWindow } from '../../e2e/pages/open-window.ts'
import { setup } from '../../e2e/set-up.ts'
import { MARKS } from '../whole-run/search-files.ts'
import { lookForMarks, type Places, placesWithMarks } from './look-for-marks.ts'
import { lockBy, WAYS_TO_LOCK, type WayToLock } from './ways-to-lock.ts'
import { ofTheWindow } from './window-processes.ts'

export type Locked = {
  readonly times: number
  readonly ways: Readonly<Record<WayToLock, number>>
  readonly screens: number
  /** Places that held a mark while a window was open: the control. */
  readonly open: readonly Places[]
  readonly wrong: readonly string[]
}

/**
 * Robin opens one view after the other of a vault with a mark in whatever can be typed, then it is locked: on demand, by nobody
 * being there, by nobody being there in a session, by the computer having slept. Page, storage, heap and the memory of the page and of
 * the core, which are new processes, are searched before and after.
 */
export const lockWindows = async (times: number): Promise<Locked> => {
  await setup()
  const marked = await copyOfMarked()
  const { folder } = marked.team.core
  await marked.team.core.core.stop()
  const ways: Record<WayToLock, number> = { asked: 0, idle: 0, 'idle in session': 0, system: 0 }
  const open: Places[] = []
  const wrong: string[] = []
  let screens = 0
  try {
    for (let done = 0; done < times; done += 1) {
      const way = WAYS_TO_LOCK[done % WAYS_TO_LOCK.length] ?? 'asked'
      const { page, shell } = await openLastingWindow({ folder, clock: '2026-10-29T15:10:00Z' })
      try {
        await page.clock.install()
        await doorPage(page).signIn({ name: 'Robin Price', passphrase: PASSPHRASES.Robin })
        if (way === 'idle in session') await takeUpSession(page, marked)
        for (const address of viewsOf(marked)) {
          await show(page, address)
          screens += 1
        }
        open.push(await lookForMarks(page, MARKS))
        const before = [...ofTheWindow('--type=renderer'), ...ofTheWindow('test-core/main.js')]
        const early = await lockBy(page, way)
        await doorPage(page).waitFor('Tandem is locked')
        ways[way] += 1
        const after = [...ofTheWindow('--type=renderer'), ...ofTheWindow('test-core/main.js')]
        const left = placesWithMarks(await whenSettled(page))
        wrong.push(
          ...early,
          ...left.map(place => `locked (${way}), a mark is in ${place}`),
          ...before.filter(pid => after.includes(pid)).map(() => `locked (${way}), a process lived on`),
        )
      } finally {
        await shell.close()
      }
    }
    return { times, ways, screens, open, wrong }
  } finally {
    rmSync(folder, { recursive: true, force: true, maxRetries: 3 })
  }
}

/** A client, a month in preparation, what is to be talked about, a signed record with its pages, the session's own view. */
const viewsOf = ({ of }: Marked): readonly string[] => {
  const { clientIds, reviewId, recordId } = of.Sam
  return [
    `#/caseload/${clientIds[1]}`,
    `#/prepare/${reviewId}/discuss`,
    `#/prepare/${of.Robin.reviewId}/figures`,
    `#/records/${recordId}`,
    `#/session/${reviewId}`,
    '#/today',
    `#/caseload/${clientIds[0]}`,
  ]
}

const show = async (page: Page, address: string): Promise<void> => {
  await page.evaluate(hash => {
    location.hash = hash
  }, address)
  await page.waitForTimeout(1200)
}

/** As on the screen before a session: Sam joins with their passphrase, and the two go on. */
const takeUpSession = async (page: Page, { people, of }: Marked): Promise<void> => {
  const { reviewId } = of.Sam
  const join = { reviewId, personId: people.Sam, passphrase: PASSPHRASES.Sam }
  const answers = await page.evaluate(
    async ([joining, on]) => {
      const { tandem } = window as unknown as {
        tandem: { call: (name: string, input: unknown) => Promise<{ ok: boolean }> }
      }
      return [await tandem.call('session.signIn', joining), await tandem.call('session.resume', on)]
    },
    [join, { reviewId }] as const,
  )
  if (answers.some(({ ok }) => !ok))
    throw new Error(`The session was not taken up: ${JSON.stringify(answers)}`)
}

/** A process that has just been told to end may still be there for a moment, and the new page be on its way. */
const whenSettled = async (page: Page): Promise<Places> => {
  for (let tries = 0; ; tries += 1) {
    const found = await lookForMarks(page, MARKS).catch(error => {
      if (tries === 10) throw error
      return null
    })
    if (found !== null && (tries === 10 || placesWithMarks(found).length === 0)) return found
    await page.waitForTimeout(500)
  }
}
