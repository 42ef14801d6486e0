import { describe, expect, it } from 'vitest'
import { addMonths, type Month } from '#basics/month.ts'
import type { Mark } from '#charts/scene.ts'
import { type XmrChart, xmrScene } from '#charts/xmr-scene.ts'

const frame = { width: 485, height: 200, text: 8.5 }
const chart = (values: readonly number[], more: Partial<XmrChart> = {}): XmrChart => ({
  title: 'Contacts made vary no more than usual',
  points: values.map((value, index) => ({ month: addMonths('2025-11' as Month, index), value })),
  mean: 60,
  lower: 50,
  upper: 70,
  trial: false,
  signals: [],
  ...more,
})
const of = <K extends Mark['kind']>(marks: readonly Mark[], kind: K) =>
  marks.filter((mark): mark is Extract<Mark, { kind: K }> => mark.kind === kind)
const words = (marks: readonly Mark[]) =>
  of(marks, 'text').map(mark => mark.parts.map(part => part.text).join(''))

describe('a control chart', () => {
  it('puts higher values higher, in steps of equal width', () => {
    const { marks } = xmrScene(chart([60, 65, 55]), frame)
    const [a, b, c] = of(marks, 'circle')
    expect(b?.y).toBeLessThan(a?.y ?? 0)
    expect(c?.y).toBeGreaterThan(a?.y ?? 0)
    expect((b?.x ?? 0) - (a?.x ?? 0)).toBeCloseTo((c?.x ?? 0) - (b?.x ?? 0))
    const scale = (a?.y ?? 0) - (b?.y ?? 0)
    expect((c?.y ?? 0) - (a?.y ?? 0)).toBeCloseTo(scale)
  })

  it('draws points of a pattern as filled diamonds, others as open circles', () => {
    const { marks } = xmrScene(chart([60, 61, 72], { signals: [{ index: 3, rule: 'outside' }] }), frame)
    expect(of(marks, 'circle').map(mark => mark.filled)).toEqual([false, false])
    expect(of(marks, 'diamond').map(mark => mark.filled)).toEqual([true])
  })

  it('names mean and limits with their figures, and trial limits as such', () => {
    expect(words(xmrScene(chart([60, 65]), frame).marks)).toEqual(
      expect.arrayContaining(['Upper limit 70.0', 'Mean 60.0', 'Lower limit 50.0']),
    )
    expect(words(xmrScene(chart([60, 65], { trial: true }), frame).marks)).toContain('Upper, trial 70.0')
  })

  it('has no limits where there are none, and stands with one point or none', () => {
    const none = { mean: null, lower: null, upper: null }
    expect(words(xmrScene(chart([60, 65], none), frame).marks).some(text => text.includes('limit'))).toBe(
      false,
    )
    expect(of(xmrScene(chart([60], none), frame).marks, 'circle')).toHaveLength(1)
    expect(xmrScene(chart([], none), frame).summary).toBe('No month is recorded.')
    for (const mark of of(xmrScene(chart([], none), frame).marks, 'text'))
      expect(Number.isFinite(mark.y)).toBe(true)
  })

  it('turns a figure to the other side of its point rather than across the mean', () => {
    const { marks } = xmrScene(chart([66, 59.4, 66, 52]), frame)
    const mean = of(marks, 'line').find(mark => mark.paint === 'mean')
    const dots = of(marks, 'circle')
    const figures = of(marks, 'text').filter(
      mark => /^\d+(\.\d)?$/.test(mark.parts[0]?.text ?? '') && mark.parts[0]?.strong,
    )
    expect(figures).toHaveLength(4)
    for (const figure of figures) {
      const top = figure.y - 6
      expect((mean?.y1 ?? 0) > top && (mean?.y1 ?? 0) < figure.y, `${figure.parts[0]?.text}`).toBe(false)
    }
    expect(figures[1]?.y).toBeGreaterThan(dots[1]?.y ?? 0)
  })

  it('keeps its text at one size whatever its width, and its figures apart', () => {
    const years = chart(Array.from({ length: 60 }, (_, index) => 60 + (index % 7)))
    for (const width of [300, 485, 900]) {
      const { marks } = xmrScene(years, { ...frame, width })
      expect(new Set(of(marks, 'text').map(mark => mark.size))).toEqual(new Set([8.5]))
      const figures = of(marks, 'text').filter(mark => mark.align === 'middle' && mark.parts[0]?.strong)
      figures.slice(1).forEach((mark, index) => {
        expect(mark.x - (figures[index]?.x ?? 0)).toBeGreaterThan(8)
      })
    }
  })

  it('says all values in words and as a table', () => {
    const scene = xmrScene(chart([66, 51], { signals: [{ index: 2, rule: 'outside' }] }), frame)
    expect(scene.summary).toBe(
      'November 2025 66, December 2025 51. Mean 60.0, limits 50.0 to 70.0. Belonging to a pattern: December 2025.',
    )
    expect(scene.table.rows).toEqual([
      ['November 2025', '66', 'no'],
      ['December 2025', '51', 'yes'],
    ])
  })
})
