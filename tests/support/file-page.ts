import { basename, dirname } from 'node:path'
import type { BrowserContext, Page } from 'playwright-core'

/** `ask` makes the application ask for files; these are chosen, all in one folder, as a person would. */
export const chooseFiles = async (
  context: BrowserContext,
  ask: () => Promise<unknown>,
  paths: readonly string[],
): Promise<void> => {
  const page = await filePage(context, ask)
  await goTo(page, dirname(paths[0] ?? ''))
  for (const path of paths) await page.getByLabel(basename(path), { exact: true }).check()
  await andItCloses(page, page.getByRole('button', { name: /^Open/ }).click())
}

/** `ask` makes the application ask where to save; it is saved in this folder, under this name or the suggested one. */
export const saveIn = async (
  context: BrowserContext,
  ask: () => Promise<unknown>,
  folder: string,
  name?: string,
): Promise<void> => {
  const page = await filePage(context, ask)
  await goTo(page, folder)
  if (name !== undefined) await page.getByLabel('File name').fill(name)
  await andItCloses(page, page.getByRole('button', { name: 'Save', exact: true }).click())
}

/** `ask` makes the application ask for a folder; this one is chosen. */
export const chooseFolder = async (
  context: BrowserContext,
  ask: () => Promise<unknown>,
  folder: string,
): Promise<void> => {
  const page = await filePage(context, ask)
  await goTo(page, folder)
  await page.getByRole('heading').waitFor()
  await page.waitForFunction(at => document.querySelector('input')?.value === at, folder)
  await andItCloses(page, page.getByRole('button', { name: 'Choose this folder' }).click())
}

/** The page that the shell opens to ask. */
export const filePage = async (context: BrowserContext, ask: () => Promise<unknown>): Promise<Page> => {
  const opened = context.waitForEvent('page')
  void ask().catch(() => undefined)
  const page = await opened
  await page.getByRole('heading').waitFor()
  return page
}

export const goTo = async (page: Page, folder: string): Promise<void> => {
  await page.getByLabel('Folder', { exact: true }).fill(folder)
  await page.keyboard.press('Enter')
}

/** What closes the page may be answered by its absence. */
export const andItCloses = async (page: Page, act: Promise<unknown>): Promise<void> => {
  const closed = page.isClosed() ? Promise.resolve() : page.waitForEvent('close')
  await act.catch(() => undefined)
  await closed
}
