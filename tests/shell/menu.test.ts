import { expect, test } from 'vitest'
import { MENUS as PAGE_MENUS } from '#renderer/app/menu.ts'
import { frame } from '#renderer/text/frame.ts'
import { MENUS } from '#shell/menu.ts'

test('the native menu and the one that the page draws have the same commands, words and chords', () => {
  const native = MENUS.flatMap(menu =>
    menu.items.flatMap(item =>
      'command' in item ? [[menu.label, item.command, item.label, item.accelerator]] : [],
    ),
  )
  const drawn = PAGE_MENUS.flatMap(({ head, entries }) =>
    entries.map(entry => [frame.menu[head], entry.command, frame.menu[entry.words], entry.accelerator]),
  )
  expect(native).toEqual(drawn)
})

test('no chord is used twice, and none is a letter alone', () => {
  const chords = MENUS.flatMap(menu => menu.items)
    .flatMap(item => ('accelerator' in item ? [item.accelerator] : []))
    .filter(chord => chord !== undefined)
  expect(new Set(chords).size).toBe(chords.length)
  for (const chord of chords) expect(chord).toMatch(/^Mod\+/)
})
