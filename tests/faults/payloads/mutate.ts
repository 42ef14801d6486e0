import type { Random } from '../import/random.ts'

type Path = readonly (string | number)[]

/** What a page that was taken over might send instead of anything. */
const STRANGE: readonly unknown[] = [
  null,
  true,
  0,
  -1,
  1.5,
  1e308,
  2 ** 53,
  '',
  ' ',
  '\u0000',
  '\ud800',
  '../../etc/passwd',
  "'; DROP TABLE client; --",
  '<script>alert(1)</script>',
  '=cmd()',
  '2026-02-30',
  '9999-99',
  '00000000-0000-0000-0000-000000000000',
  '01a2b3c4-0000-7000-8000-000000000000',
  'a'.repeat(300),
  '𝒳'.repeat(5000),
  [],
  [[]],
  {},
  JSON.parse('{"then":"x"}'),
  { length: -1 },
  // Measured by a schema, it throws.
  { length: { toString: null } },
  { toString: null },
  JSON.parse('{"__proto__":{"polluted":true}}'),
  JSON.parse('{"constructor":{"prototype":{"polluted":true}}}'),
]

/** A payload made from one that fits: a strange value, a missing or further field, a list grown, a text twisted. */
export const mutated = (fitting: unknown, random: Random): unknown => {
  const copy: unknown = structuredClone(fitting)
  if (random.chance(0.03)) return strange(random)
  if (random.chance(0.01)) return deep(random.below(4000) + 10)
  let changed = copy
  const times = 1 + random.below(3)
  for (let time = 0; time < times; time += 1) changed = changeOne(changed, random)
  return changed
}

const changeOne = (value: unknown, random: Random): unknown => {
  const path = random.pick(pathsOf(value))
  const last = path.at(-1)
  if (last === undefined) return isObject(value) ? withFurtherField(value, random) : strange(random)
  const holder = path.slice(0, -1).reduce<unknown>((inner, key) => fieldOf(inner, key), value)
  if (!isObject(holder)) return value
  const before = holder[last]
  if (!Array.isArray(holder) && random.chance(0.15)) delete holder[last]
  else if (random.chance(0.15) && isObject(before)) holder[last] = withFurtherField(before, random)
  else if (random.chance(0.3)) holder[last] = twisted(before, random)
  else holder[last] = strange(random)
  return value
}

/** A copy: what is put in may be changed further. */
const strange = (random: Random): unknown => structuredClone(random.pick(STRANGE))

/** Like what was there, and not it. */
const twisted = (value: unknown, random: Random): unknown => {
  if (typeof value === 'string') {
    const at = random.below(value.length + 1)
    return random.pick([
      `${value.slice(0, at)}${random.pick(['\u0000', '\u202e', 'é', ' ', '%', '\n', '0'])}${value.slice(at + 1)}`,
      value.repeat(2 + random.below(40)),
      value.toUpperCase(),
      value.slice(0, at),
    ])
  }
  if (typeof value === 'number') return random.pick([-value, value * 1e9, value + 0.5, String(value)])
  if (Array.isArray(value)) return [...value, ...value, strange(random)]
  return [value]
}

const withFurtherField = (value: Record<string | number, unknown>, random: Random): unknown =>
  Array.isArray(value)
    ? [...value, strange(random)]
    : { ...value, [random.pick(['extra', 'id', 'toString', 'practitionerId', ''])]: strange(random) }

const pathsOf = (value: unknown, before: Path = []): Path[] =>
  isObject(value)
    ? [
        before,
        ...Object.keys(value).flatMap(key =>
          pathsOf(value[key], [...before, Array.isArray(value) ? Number(key) : key]),
        ),
      ]
    : [before]

const fieldOf = (value: unknown, key: string | number): unknown => (isObject(value) ? value[key] : undefined)

const isObject = (value: unknown): value is Record<string | number, unknown> =>
  typeof value === 'object' && value !== null

/** As deep as `JSON.parse` still gives it. */
const deep = (levels: number): unknown => JSON.parse(`${'['.repeat(levels)}${']'.repeat(levels)}`)
