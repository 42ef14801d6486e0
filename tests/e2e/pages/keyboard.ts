import type { Page } from 'playwright-core'
import { expect } from 'vitest'

type Focused = {
  readonly name: string
  /** Nothing lies over it, and it is in the window. */
  readonly isInSight: boolean
  /** It, or the label that is drawn for it, has a ring. */
  readonly hasRing: boolean
  /** What scrolls or is read, and no control. */
  readonly isPlace: boolean
  /** What is in its middle instead of it. */
  readonly overIt: string
}

/** A person without a mouse. Each step holds that what has the focus is seen to have it. */
export const keyboard = (page: Page) => {
  const press = (key: string) => page.keyboard.press(key)
  const focused = () => page.evaluate(whatHasTheFocus)
  const name = async () => (await focused()).name
  const step = async (key: string): Promise<Focused> => {
    await press(key)
    const now = await focused()
    if (now.name === '') return now
    expect(now, `${key} leads to '${now.name}', which can't be seen: ${now.overIt}`).toMatchObject(
      now.isPlace ? { isInSight: true } : { isInSight: true, hasRing: true },
    )
    return now
  }
  const to = async (wanted: string | RegExp, key = 'Tab', most = 90): Promise<void> => {
    const passed: string[] = []
    for (let steps = 0; steps < most; steps += 1) {
      const now = await step(key)
      if (typeof wanted === 'string' ? now.name === wanted : wanted.test(now.name)) return
      passed.push(now.name)
    }
    expect.fail(`${key} does not lead to ${wanted}, only to: ${passed.join(' | ')}`)
  }
  return {
    name,
    press,
    type: (text: string) => page.keyboard.type(text),
    to,
    back: (wanted: string | RegExp) => to(wanted, 'Shift+Tab'),
    enter: async (wanted: string | RegExp) => {
      await to(wanted)
      await press('Enter')
    },
    write: async (field: string | RegExp, text: string) => {
      await to(field)
      await page.keyboard.type(text)
    },
    /** Until the focus is there by itself. */
    comesTo: (wanted: string | RegExp) => expect.poll(name).toMatch(wanted),
    isIn: (selector: string) =>
      expect
        .poll(() => page.evaluate(at => document.activeElement?.closest(at) !== null, selector), {
          message: selector,
        })
        .toBe(true),
    /** Every stop of the page from here to its end, each seen to have the focus. */
    throughThePage: async (most = 150): Promise<string[]> => {
      const names: string[] = []
      for (let steps = 0; steps < most; steps += 1) {
        const now = await step('Tab')
        const inPage = await page.evaluate(() => document.activeElement?.closest('main') !== null)
        if (!inPage || now.name === '') return names
        names.push(now.name)
      }
      return expect.fail(`Tab never leaves the page: ${names.slice(-5).join(' | ')}`)
    },
  }
}

/** Runs in the page. */
const whatHasTheFocus = (): Focused => {
  const at = document.activeElement
  if (!(at instanceof HTMLElement) || at === document.body)
    return { name: '', isInSight: false, hasRing: false, isPlace: false, overIt: '' }
  const labels = 'labels' in at ? (at.labels as NodeListOf<HTMLElement> | null) : null
  const saidBy = document.getElementById(at.getAttribute('aria-labelledby') ?? '') ?? labels?.[0] ?? at
  const words = saidBy.cloneNode(true) as HTMLElement
  for (const drawing of words.querySelectorAll('[aria-hidden="true"], option, small')) drawing.remove()
  const name = at.getAttribute('aria-label') ?? words.textContent ?? ''
  const drawn = at.closest('label') ?? at
  const box = drawn.getBoundingClientRect()
  const isPlace = at.tabIndex === -1 || ['SECTION', 'MAIN', 'DIV'].includes(at.tagName)
  // Of something large, what is in the window counts.
  const [left, right] = [Math.max(box.left, 0), Math.min(box.right, window.innerWidth)]
  const [top, bottom] = [Math.max(box.top, 0), Math.min(box.bottom, window.innerHeight)]
  const over = document.elementFromPoint((left + right) / 2, (top + bottom) / 2)
  const isInSight =
    right > left && bottom > top && over !== null && (drawn.contains(over) || over.contains(drawn) || isPlace)
  const ringed = (element: Element | null): boolean => {
    if (element === null) return false
    const { outlineStyle, outlineWidth } = getComputedStyle(element)
    return outlineStyle !== 'none' && Number.parseFloat(outlineWidth) > 0
  }
  const hasRing = [at, at.parentElement, at.closest('label'), at.closest('.field')].some(ringed)
  const overIt = isInSight ? '' : (over?.outerHTML.slice(0, 120) ?? 'nothing')
  return { name: name.trim().replaceAll(/\s+/g, ' '), isInSight, hasRing, isPlace, overIt }
}
