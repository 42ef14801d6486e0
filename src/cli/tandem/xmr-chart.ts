import { xmr } from '#domain/trend/xmr.ts'
import { type Command, cannot, json, numberRows, readBytes } from './command.ts'

/** Mean, limits and signals of a series, by the rules Tandem draws with. */
export const xmrChart: Command = {
  usage: 'xmr FILE.csv',
  what: 'control limits and signals: one number a line, or period,number',
  run: ([path]) => {
    if (path === undefined) return cannot('Name the file: xmr FILE.csv.')
    const bytes = readBytes(path)
    if (!bytes.ok) return cannot(bytes.error)
    const values = valuesOf(new TextDecoder().decode(bytes.value))
    if (values.length === 0) return cannot('No line holds a number.')
    const chart = xmr(values)
    return {
      exitCode: 0,
      text: json({
        mean: chart.mean,
        averageMovingRange: chart.averageMovingRange,
        lower: chart.lower,
        upper: chart.upper,
        movingRangeUpper: chart.movingRangeUpper,
        trial: chart.trial,
        signals: chart.signals,
      }),
    }
  },
}

/** The last cell of each line; a period before it (2026-10) may be any text. */
const valuesOf = (text: string): number[] =>
  numberRows(
    text
      .split(/\r\n|\r|\n/)
      .map(line => line.split(/[,;\t]/).at(-1) ?? '')
      .join('\n'),
  ).flatMap(([value]) => (value === undefined ? [] : [value]))
