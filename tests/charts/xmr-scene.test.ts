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

  it('gives differences their sign at points, limits and axis, and none to nought', () => {
    const limits = { mean: 0.4, lower: -1.1, upper: 1.9, signed: true }
    const { marks, summary } = xmrScene(chart([0.3, -0.34, 0, -0.01, 1], limits), frame)
    const said = words(marks)
    for (const figure of ['+0.3', '−0.3', '0.0', '+1.0', '+1', '−1', '0', 'Mean +0.4', 'Lower limit −1.1'])
      expect(said).toContain(figure)
    expect(said).not.toContain('−0.0')
    expect(summary).toContain('March 2026 +1.0. Mean +0.4, limits −1.1 to +1.9.')
    expect(words(xmrScene(chart([60, 65]), frame).marks).join(' ')).not.toContain('+')
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

  it('leaves a gap where a month is missing: its place on the axis, and no line over it', () => {
    const { points, ...rest } = chart([60, 61, 62, 63, 64])
    const { marks, table } = xmrScene({ ...rest, points: points.filter((_, index) => index !== 2) }, frame)
    const dots = of(marks, 'circle')
    expect(dots).toHaveLength(4)
    const pitch = (dots[1]?.x ?? 0) - (dots[0]?.x ?? 0)
    expect((dots[2]?.x ?? 0) - (dots[1]?.x ?? 0)).toBeCloseTo(2 * pitch)
    expect(of(marks, 'path').filter(({ paint }) => paint === 'series')).toHaveLength(2)
    expect(words(marks)).toEqual(expect.arrayContaining(['Nov', 'Dec', 'Jan', 'Feb', 'Mar']))
    expect(table.rows.map(([month]) => month)).not.toContain('January 2026')
  })

  describe('whose limits were started anew', () => {
    const based = chart([60, 61, 62, 80, 81, 80], {
      mean: 80.3,
      lower: 77.7,
      upper: 83,
      trial: true,
      base: {
        month: '2026-02' as Month,
        reason: 'Practice teaching began, which takes three hours of every week.',
        index: 4,
        earlier: { mean: 61, lower: 58.3, upper: 63.7 },
      },
    })
    const { marks, summary, table } = xmrScene(based, frame)
    const dots = of(marks, 'circle')
    const step = ((dots[2]?.x ?? 0) + (dots[3]?.x ?? 0)) / 2

    it('has each stretch’s own lines, stepping between the points', () => {
      const lines = of(marks, 'line').filter(({ paint }) => paint === 'mean' || paint === 'limit')
      expect(lines).toHaveLength(6)
      expect(lines.filter(({ x2 }) => Math.abs(x2 - step) < 0.01)).toHaveLength(3)
      expect(lines.filter(({ x1 }) => Math.abs(x1 - step) < 0.01)).toHaveLength(3)
      expect(words(marks)).toContain('Upper, trial 83.0')
      expect(words(marks)).not.toContain('Upper, trial 63.7')
    })

    it('names the month and the reason at a dotted line, inside of the plot', () => {
      const line = of(marks, 'line').find(({ paint }) => paint === 'event')
      expect(line).toMatchObject({ x1: step, x2: step, dash: 'dotted' })
      const name = of(marks, 'text').find(({ parts }) => parts[0]?.text === 'Anew from February 2026')
      expect(name).toBeDefined()
      expect(words(marks).some(text => text.startsWith('Practice teaching began'))).toBe(true)
    })

    it('says both in words and as a table', () => {
      expect(summary).toContain('Mean 80.3, trial limits 77.7 to 83.0.')
      expect(summary).toContain(
        'Limits anew from February 2026: Practice teaching began, which takes three hours of every week. Before: 58.3 to 63.7.',
      )
      expect(table.head).toEqual(['Month', 'Value', 'Pattern', 'Limits'])
      expect(table.rows.map(row => row[3])).toEqual([
        ...Array(3).fill('58.3 to 63.7'),
        ...Array(3).fill('77.7 to 83.0'),
      ])
    })

    it('without enough months since it says so and draws no line there', () => {
      const none = { mean: null, lower: null, upper: null, trial: false }
      const scene = xmrScene({ ...based, ...none }, frame)
      expect(scene.summary).toContain('Too few months since February 2026 for limits.')
      const lines = of(scene.marks, 'line').filter(({ paint }) => paint === 'mean' || paint === 'limit')
      expect(lines.every(({ x2 }) => x2 <= step + 0.01)).toBe(true)
      expect(scene.table.rows.at(-1)?.[3]).toBe('no limits')
    })
  })
})
