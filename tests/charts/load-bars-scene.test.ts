import { describe, expect, it } from 'vitest'
import { type LoadBars, loadBarsScene } from '#charts/load-bars-scene.ts'
import type { Mark } from '#charts/scene.ts'

const row = (
  points: readonly [number, number, number, number],
  available: number | null,
): LoadBars['rows'][number] => ({
  label: 'October',
  strong: true,
  bands: (['very high', 'high', 'medium', 'low'] as const).map((band, index) => ({
    band,
    clients: points[index] ?? 0,
    points: points[index] ?? 0,
  })),
  available,
})
const scene = (...rows: readonly LoadBars['rows'][number][]) =>
  loadBarsScene({ title: 'The load', unit: 'points', rows }, { width: 485, text: 8.5 })
const rects = (marks: readonly Mark[]) => marks.flatMap(mark => (mark.kind === 'rect' ? [mark] : []))
const words = (marks: readonly Mark[]) =>
  marks.flatMap(mark => (mark.kind === 'text' ? [mark.parts.map(part => part.text).join('')] : []))

describe('bars of the load', () => {
  it('are as long as their points, highest band first', () => {
    const bars = rects(scene(row([10, 6, 30, 15], null)).marks)
    expect(bars.map(bar => bar.paint)).toEqual(['very-high', 'high', 'medium', 'low'])
    const unit = (bars[0]?.width ?? 0) / 10
    expect(bars.map(bar => bar.width / unit)).toEqual(
      [10, 6, 30, 15].map(points => expect.closeTo(points, 5)),
    )
    expect(bars[1]?.x).toBeCloseTo((bars[0]?.x ?? 0) + (bars[0]?.width ?? 0))
  })

  it('hatch what exceeds the capacity and say how much it is', () => {
    const { marks } = scene(row([10, 6, 30, 15], 57))
    const [over] = rects(marks).filter(bar => bar.hatched)
    const unit = (rects(marks)[0]?.width ?? 0) / 10
    expect((over?.width ?? 0) / unit).toBeCloseTo(4)
    expect(words(marks)).toEqual(expect.arrayContaining(['Capacity 57', '61 points', '4 over', 'Low, 15']))
    expect(rects(scene(row([1, 0, 0, 0], 57)).marks).some(bar => bar.hatched)).toBe(false)
  })

  it('leave out bands of nobody, and stand with nobody at all', () => {
    expect(words(scene(row([0, 0, 5, 0], 57)).marks)).not.toContain('Low, 0')
    expect(rects(scene(row([0, 0, 0, 0], 57)).marks)).toEqual([])
    expect(words(scene(row([0, 0, 0, 0], null)).marks)).toContain('0 points')
  })

  it('never set the names of two bands over each other', () => {
    const { marks } = scene(row([1, 1, 1, 90], 57))
    const names = marks.flatMap(mark =>
      mark.kind === 'text' && /^(Very high|High|Medium|Low), /.test(mark.parts[0]?.text ?? '') ? [mark] : [],
    )
    names.slice(1).forEach((name, index) => {
      const before = names[index]
      expect(name.x).toBeGreaterThan((before?.x ?? 0) + (before?.parts[0]?.text.length ?? 0) * 3)
    })
  })

  it('say everything in words', () => {
    expect(scene(row([10, 6, 30, 15], 57)).summary).toBe(
      'October: very high 10 clients, 10 points; high 6 clients, 6 points; medium 30 clients, 30 points; low 15 clients, 15 points; 61 points in all; capacity 57.',
    )
  })
})
