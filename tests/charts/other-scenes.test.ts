import { describe, expect, it } from 'vitest'
import type { Month } from '#basics/month.ts'
import { intervalsScene } from '#charts/intervals-scene.ts'
import { minutesBar } from '#charts/minutes-bar.ts'
import { monthsScene } from '#charts/months-scene.ts'
import type { Mark } from '#charts/scene.ts'

const words = (marks: readonly Mark[]) =>
  marks.flatMap(mark => (mark.kind === 'text' ? [mark.parts.map(part => part.text).join('')] : []))

describe('minutes', () => {
  it('set the bar to what was taken and the line to what was planned', () => {
    const [bar, line] = minutesBar({ planned: 20, taken: 10 }, 40, 200, 16)
    expect(bar).toMatchObject({ kind: 'rect', width: 50 })
    expect(line).toMatchObject({ kind: 'line', x1: 100, x2: 100 })
    expect(minutesBar({ planned: 10, taken: 0 }, 40, 200, 16)).toHaveLength(1)
  })
})

describe('months of a client', () => {
  const months = ['2026-08', '2026-09', '2026-10'].map(month => ({
    month: month as Month,
    own: null as number | null,
    agreed: null as number | null,
    contactsPlanned: null as number | null,
    contactsMade: null as number | null,
  }))
  const bands = [
    { name: 'Low', from: 0, to: 3 },
    { name: 'Medium', from: 4, to: 6 },
    { name: 'High', from: 7, to: 10 },
    { name: 'Very high', from: 11, to: 15 },
  ]
  const frame = { width: 460, height: 168, text: 13 }

  it('show own scores as discs with their figure and agreed ones as squares', () => {
    const [first, second, third] = months
    if (!first || !second || !third) throw new Error('No months.')
    const scene = monthsScene(
      {
        title: 'Months',
        bands,
        months: [
          first,
          { ...second, own: 9, agreed: 8 },
          { ...third, own: 8, contactsPlanned: 4, contactsMade: 2 },
        ],
        before: 'Referred 11 Aug 2026',
      },
      frame,
    )
    const discs = scene.marks.flatMap(mark => (mark.kind === 'circle' ? [mark] : []))
    const squares = scene.marks.flatMap(mark => (mark.kind === 'agreed' ? [mark] : []))
    expect(discs).toHaveLength(2)
    expect(discs[0]?.y).toBeLessThan(discs[1]?.y ?? 0)
    expect(squares).toHaveLength(1)
    expect(squares[0]?.y).toBeCloseTo(discs[1]?.y ?? 0)
    expect(words(scene.marks)).toEqual(
      expect.arrayContaining(['9', '8', 'agreed 8', '2 of 4', 'Very high', 'Oct', 'Referred 11 Aug 2026']),
    )
    expect(scene.table.rows[0]).toEqual(['August 2026', 'not recorded', 'not recorded', 'not recorded'])
  })

  it('show the supervisor’s where it is neither, as a square, and say it in words and in the table', () => {
    const [first] = months
    if (!first) throw new Error('No months.')
    const sceneOf = (supervisor: number | null) =>
      monthsScene({ title: 'Months', bands, months: [{ ...first, own: 9, agreed: 8, supervisor }] }, frame)
    const squaresOf = (scene: ReturnType<typeof sceneOf>) =>
      scene.marks.filter(mark => mark.kind === 'rect' && mark.paint === 'supervisor').length
    expect(squaresOf(sceneOf(6))).toBe(1)
    expect(squaresOf(sceneOf(8))).toBe(0)
    expect(sceneOf(6).summary).toContain('own score 9, supervisor’s score 6, agreed score 8')
    expect(sceneOf(6).table.head).toContain('Supervisor’s score')
    expect(sceneOf(null).table.head).not.toContain('Supervisor’s score')
  })

  it('keep the words of a lower own score and a higher agreed one apart', () => {
    const [first] = months
    if (!first) throw new Error('No months.')
    const scene = monthsScene({ title: 'Months', bands, months: [{ ...first, own: 6, agreed: 7 }] }, frame)
    const heightOf = (text: string) =>
      scene.marks.flatMap(mark => (mark.kind === 'text' && mark.parts[0]?.text === text ? [mark.y] : []))[0]
    expect((heightOf('6') ?? 0) - (heightOf('agreed 7') ?? 0)).toBeGreaterThan(frame.text * 2)
  })

  it('put a band’s ground around its totals', () => {
    const scene = monthsScene(
      { title: 'Months', bands, months: months.map(month => ({ ...month, own: 12 })) },
      frame,
    )
    const grounds = scene.marks.flatMap(mark =>
      mark.kind === 'rect' && mark.paint === 'ground' ? [mark] : [],
    )
    const [top] = grounds.toSorted((a, b) => a.y - b.y)
    const [disc] = scene.marks.flatMap(mark => (mark.kind === 'circle' ? [mark] : []))
    expect(grounds).toHaveLength(2)
    expect(disc?.y).toBeGreaterThan(top?.y ?? 0)
    expect(disc?.y).toBeLessThan((top?.y ?? 0) + (top?.height ?? 0))
  })

  it('stand without any month', () => {
    expect(monthsScene({ title: 'Months', bands, months: [] }, frame).summary).toBe('')
  })
})

describe('intervals', () => {
  it('span their interval with the share inside', () => {
    const scene = intervalsScene(
      'Agreement',
      [{ label: 'This session', count: 3, of: 4, share: 0.75, interval: [0.3, 0.95] }],
      { width: 485, text: 8.5 },
    )
    const lines = scene.marks.flatMap(mark => (mark.kind === 'line' && mark.paint === 'mean' ? [mark] : []))
    const [dot] = scene.marks.flatMap(mark => (mark.kind === 'circle' ? [mark] : []))
    const [span] = lines
    expect(span?.x1).toBeLessThan(dot?.x ?? 0)
    expect(span?.x2).toBeGreaterThan(dot?.x ?? 0)
    expect(((dot?.x ?? 0) - (span?.x1 ?? 0)) / ((span?.x2 ?? 0) - (span?.x1 ?? 0))).toBeCloseTo(0.45 / 0.65)
    expect(words(scene.marks)).toEqual(
      expect.arrayContaining(['30', '75', '95', 'This session, 3 of 4', '100 %']),
    )
    expect(scene.summary).toBe('This session, 3 of 4: 75 %, interval 30 to 95 %.')
  })

  it('write a figure once where the share is an end of its interval', () => {
    const row = { label: 'This session', count: 4, of: 4, share: 1, interval: [0.51, 1] as const }
    const scene = intervalsScene('Agreement', [row], { width: 400, text: 9 })
    expect(words(scene.marks).filter(text => text === '100')).toHaveLength(1)
    expect(words(scene.marks)).toContain('51')
  })
})
