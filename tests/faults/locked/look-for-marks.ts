import type { Page } from 'playwright-core'
import { holders } from './window-processes.ts'

/** How often a mark was found in each place; processes are counted, not marks. */
export type Places = {
  readonly text: number
  readonly storage: number
  readonly heap: number
  readonly pageMemory: number
  readonly coreMemory: number
}

export const placesWithMarks = (places: Places): string[] =>
  Object.entries(places).flatMap(([place, count]) => (count === 0 ? [] : [`${place} (${count})`]))

/** Everything of a window that may not hold a word of the records once it is locked. The marks themselves never enter the page. */
export const lookForMarks = async (page: Page, marks: readonly string[]): Promise<Places> => {
  // First: what reads the page afterwards leaves copies of its text.
  const { page: pageMemory, core: coreMemory } = holders(...marks)
  const count = (text: string) => marks.reduce((sum, mark) => sum + text.split(mark).length - 1, 0)
  return {
    text: count(`${await page.title()} ${page.url()} ${await page.content()}`),
    storage: count(await storageOf(page)),
    heap: await heapCount(page, count),
    pageMemory,
    coreMemory,
  }
}

const storageOf = (page: Page): Promise<string> =>
  page.evaluate(async () =>
    JSON.stringify({
      local: { ...localStorage },
      session: { ...sessionStorage },
      cookies: document.cookie,
      databases: await indexedDB.databases(),
      caches: await caches.keys(),
      name: window.name,
      history: history.state,
    }),
  )

/** Every object and string that the page's engine holds, as its own tools write them out. */
const heapCount = async (page: Page, count: (text: string) => number): Promise<number> => {
  const session = await page.context().newCDPSession(page)
  const chunks: string[] = []
  session.on('HeapProfiler.addHeapSnapshotChunk', ({ chunk }) => void chunks.push(chunk))
  await session.send('HeapProfiler.enable')
  await session.send('HeapProfiler.takeHeapSnapshot', { reportProgress: false })
  await session.detach()
  return count(chunks.join(''))
}
