import { describe, expect, test } from 'vitest'
import { AgendaItem, AgendaKey, agendaMinutes, DEFAULT_AGENDA, itemAfter } from '#domain/session/agenda.ts'
import {
  AgendaItems,
  agendaRemarks,
  HOUSE_AGENDA,
  mayMove,
  movedItem,
  ServiceAgenda,
  sameAgenda,
} from '#domain/session/service-agenda.ts'

const keysOf = (items: readonly { readonly key: AgendaKey }[]) => items.map(({ key }) => key)
const withItem = (key: AgendaKey, change: Partial<AgendaItem>) =>
  DEFAULT_AGENDA.map(item => (item.key === key ? { ...item, ...change } : item))
const fits = (items: readonly unknown[]) => AgendaItems.safeParse(items).success

describe('an agenda', () => {
  test('as Tandem ships it has every item once, the draw before the overview, 75 minutes', () => {
    expect(ServiceAgenda.parse(HOUSE_AGENDA)).toEqual(HOUSE_AGENDA)
    expect(keysOf(HOUSE_AGENDA.items)).toEqual(AgendaKey.options)
    expect(agendaMinutes(HOUSE_AGENDA.items)).toBe(75)
    expect(agendaRemarks(HOUSE_AGENDA.items)).toEqual([])
  })

  test('lacks no item, has none twice, opens with the opening and ends with the close', () => {
    const [opening, draw, overview, ...rest] = DEFAULT_AGENDA
    expect(fits([opening, overview, draw, ...rest])).toBe(true)
    expect(fits([opening, draw, ...rest])).toBe(false)
    expect(fits([opening, draw, draw, ...rest])).toBe(false)
    expect(fits([draw, opening, overview, ...rest])).toBe(false)
    expect(fits([opening, draw, ...rest, overview])).toBe(false)
  })

  test('plans whole minutes from 0 to 240 and says no more than a few sentences', () => {
    for (const minutes of [0, 240]) expect(fits(withItem('draw', { minutes }))).toBe(true)
    for (const minutes of [-1, 241, 7.5]) expect(fits(withItem('draw', { minutes }))).toBe(false)
    expect(fits(withItem('draw', { text: 'x'.repeat(1000) }))).toBe(true)
    expect(fits(withItem('draw', { text: 'x'.repeat(1001) }))).toBe(false)
  })

  test('stored before there were texts has none', () => {
    expect(AgendaItem.parse({ key: 'draw', minutes: 20 })).toEqual({ key: 'draw', minutes: 20, text: null })
  })

  test('is the same when order, minutes and texts are', () => {
    expect(sameAgenda(DEFAULT_AGENDA, withItem('draw', { text: '' }))).toBe(true)
    expect(sameAgenda(DEFAULT_AGENDA, withItem('draw', { minutes: 21 }))).toBe(false)
    expect(sameAgenda(DEFAULT_AGENDA, withItem('draw', { text: 'Slowly.' }))).toBe(false)
    expect(sameAgenda(DEFAULT_AGENDA, movedItem(DEFAULT_AGENDA, 'draw', 1))).toBe(false)
  })
})

test('every item moves by a place either way, but not past the opening or the close, and these never', () => {
  for (const { key } of DEFAULT_AGENDA) {
    for (const by of [1, -1] as const) {
      const moved = movedItem(DEFAULT_AGENDA, key, by)
      expect(fits(moved)).toBe(true)
      const [from, to] = [keysOf(DEFAULT_AGENDA).indexOf(key), keysOf(moved).indexOf(key)]
      const other = DEFAULT_AGENDA[from + by]
      expect(to - from).toBe(mayMove(key) && other !== undefined && mayMove(other.key) ? by : 0)
    }
  }
})

test('the overview before the draw and a length outside 60 to 90 minutes are remarked on', () => {
  expect(agendaRemarks(movedItem(DEFAULT_AGENDA, 'draw', 1))).toEqual(['overview-before-draw'])
  expect(agendaRemarks(withItem('draw', { minutes: 5 }))).toEqual([])
  expect(agendaRemarks(withItem('draw', { minutes: 4 }))).toEqual(['shorter-than-an-hour'])
  expect(agendaRemarks(withItem('draw', { minutes: 35 }))).toEqual([])
  expect(agendaRemarks(withItem('draw', { minutes: 36 }))).toEqual(['longer-than-ninety-minutes'])
})

test('what comes next follows a session’s own order', () => {
  const own = movedItem(DEFAULT_AGENDA, 'draw', 1)
  expect(itemAfter(own, 'opening')).toBe('overview')
  expect(itemAfter(own, 'draw')).toBe('discussion')
  expect(itemAfter(own, 'close')).toBeNull()
  expect(itemAfter(own, 'close', -1)).toBe('closing')
  expect(itemAfter([], 'draw')).toBeNull()
})
