/**
 * What a printed document's model says, a line each, so that a change of its words shows in a diff: texts as they are,
 * stressed ones between asterisks, cells of a row on one line. Hashes stand as such: they change with every word.
 */
export const readableModel = (model: unknown): string => `${linesOf(model).join('\n')}\n`

const linesOf = (value: unknown): readonly string[] => {
  const one = oneLine(value)
  if (one !== null) return [one]
  if (Array.isArray(value)) return value.flatMap(item => under('-', flat(item) ?? item))
  return Object.entries(value as object).flatMap(([key, item]) => {
    if (item === undefined || item === null || (Array.isArray(item) && item.length === 0)) return []
    return under(`${key}:`, item)
  })
}

const under = (label: string, value: unknown): readonly string[] => {
  const one = oneLine(value)
  if (one !== null) return [`${label} ${one}`.trimEnd()]
  return [label, ...linesOf(value).map(line => `  ${line}`)]
}

/** An item of a list that holds nothing but short things: they stand beside one another, without their keys. */
const flat = (value: unknown): string | null => {
  if (typeof value !== 'object' || value === null) return null
  if (Array.isArray(value) && !value.every(item => oneLine(item) !== null || isCell(item))) return null
  const parts = Object.values(value).flatMap(item =>
    item === null || item === undefined || (Array.isArray(item) && item.length === 0)
      ? []
      : [oneLine(item) ?? flat(item)],
  )
  return parts.every(part => part !== null) ? parts.join(' | ') : null
}

const isCell = (value: unknown): boolean => typeof value === 'object' && value !== null && 'text' in value

/** Scalars, words with emphasis, and lists of such; null for what needs lines of its own. */
const oneLine = (value: unknown): string | null => {
  if (typeof value !== 'object' || value === null) return scalar(value)
  if (!Array.isArray(value)) return isWords(value) ? words([value]) : null
  if (value.every(isWords)) return words(value)
  if (value.flat(2).length > 20 && value.flat(2).every(item => typeof item === 'number'))
    return `${value.length} numbers`
  const parts = value.map(oneLine)
  return parts.every(part => part !== null) ? parts.join(' | ') : null
}

const scalar = (value: unknown): string =>
  String(value ?? '')
    .replaceAll('\n', ' / ')
    .replaceAll('\u00a0', ' ')
    .replaceAll(/\b[0-9a-f]{8}(?:[ /]+[0-9a-f]{8})+\b/g, '[hash]')
    .replaceAll(/\b(Record|begins) [0-9a-f]{4} [0-9a-f]{4}/g, '$1 [hash]')
    .replaceAll(/^[0-9a-f]{4} [0-9a-f]{4}$/g, '[hash]')

type Part = {
  readonly text: unknown
  readonly strong?: boolean
  readonly face?: string
  readonly mark?: string
}

const isWords = (value: unknown): value is Part =>
  typeof value === 'object' &&
  value !== null &&
  'text' in value &&
  Object.keys(value).every(key => ['text', 'strong', 'face', 'mark'].includes(key)) &&
  oneLine(value.text) !== null

const words = (parts: readonly Part[]): string =>
  parts
    .map(({ text, strong, face, mark }) => {
      const said = oneLine(text) ?? ''
      const stressed = strong === true || face === 'semibold' ? `*${said}*` : said
      return mark === undefined ? stressed : `(${mark}) ${stressed}`
    })
    .join('')
