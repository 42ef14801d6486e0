import type { Json } from '#basics/canonical-json.ts'
import type { DrawRecord } from '#domain/draw/draw-record.ts'
import type { RecordBody } from '#domain/record/record-schema.ts'
import type { NamedIn, ToldRow } from './client-export.ts'

/** What a signed record says of one client, by the lists it stands in; lists that say nothing of them are not there. */
export const passagesAbout = (body: RecordBody, reference: string): ToldRow => {
  const lists = new Map<string, Json[]>()
  const walk = (value: unknown, name: string): void => {
    if (typeof value !== 'object' || value === null) return
    if (isAbout(value, reference)) {
      lists.set(name, [...(lists.get(name) ?? []), withItemNames(jsonOf(withoutOthers(value)), body)])
    } else if (Array.isArray(value)) for (const item of value) walk(item, name)
    else for (const [key, item] of Object.entries(value)) walk(item, key)
  }
  walk(body, '')
  const draws = body.draws.flatMap(draw => {
    const line = drawAbout(draw, reference)
    return line === null ? [] : [{ ...line, drawnAt: draw.drawnAt }]
  })
  return { ...Object.fromEntries(lists), ...(draws.length > 0 && { draws }) }
}

/** In whose place somebody was scored says another client's reference. */
const withoutOthers = (value: object): object =>
  'inPlaceOf' in value && value.inPlaceOf !== null ? { ...value, inPlaceOf: 'another client' } : value

/** Levels, notes and reasons under the names that the record's scheme gives its items. */
const withItemNames = (value: Json, body: RecordBody): Json => {
  const names = new Map(body.scheme?.items.map(({ key, name }) => [key, name]))
  const walk = (item: Json, byItem: boolean): Json =>
    typeof item !== 'object' || item === null || Array.isArray(item)
      ? item
      : Object.fromEntries(
          Object.entries(item).map(([key, inner]) => [
            (byItem ? names.get(key) : undefined) ?? key,
            walk(inner ?? null, BY_ITEM.has(key)),
          ]),
        )
  return walk(value, false)
}

const BY_ITEM: ReadonlySet<string> = new Set(['levels', 'notes', 'reasons'])

/** A client's own line of a draw, and what the draw can be known by; null where they stand neither in it nor beside it. */
export const drawAbout = (draw: DrawRecord, reference: string): Record<string, Json> | null => {
  const line = draw.frame.find(one => one.reference === reference)
  const leftOut = draw.excluded.find(one => one.reference === reference)
  const replaced = draw.replaced.find(one => one.reference === reference)
  const cameIn = draw.replaced.some(({ by }) => by === reference)
  if (line === undefined && leftOut === undefined && !cameIn) return null
  const place = draw.sample.indexOf(reference)
  return {
    month: draw.month,
    method: draw.method,
    seed: draw.seed,
    frameHash: draw.frameHash,
    clientsInFrame: draw.frame.length,
    band: line?.band ?? null,
    lastDrawn: line?.lastDrawn ?? null,
    drawnAs: place < 0 ? null : place + 1,
    leftOutBecause: leftOut?.reason ?? null,
    replacedBecause: replaced?.reason ?? null,
    cameInAnothersPlace: cameIn,
  }
}

/** Where else in a record a client is named: `find` gives the paragraphs of a text that do. */
export const namedElsewhere = (
  body: RecordBody,
  reference: string,
  find: (text: string) => readonly string[],
): NamedIn[] => {
  const found: NamedIn[] = []
  const walk = (value: unknown, where: string): void => {
    if (typeof value === 'string') for (const text of find(value)) found.push({ where, text })
    else if (Array.isArray(value)) for (const item of value) walk(item, where)
    else if (typeof value === 'object' && value !== null && !isAbout(value, reference))
      for (const [name, item] of Object.entries(value)) if (!OTHERS.has(name)) walk(item, where)
  }
  for (const [part, value] of Object.entries(body)) if (!NO_TEXTS.has(part)) walk(value, part)
  return found
}

const isAbout = (value: object, reference: string): boolean =>
  'client' in value &&
  typeof value.client === 'object' &&
  value.client !== null &&
  'reference' in value.client &&
  value.client.reference === reference

/** Fields that say a client by reference, in no text. */
const OTHERS: ReadonlySet<string> = new Set(['client', 'inPlaceOf'])

/** Parts of a record that name clients by what they are, in no text. */
const NO_TEXTS: ReadonlySet<string> = new Set(['draws', 'scheme'])

const jsonOf = (value: unknown): Json => JSON.parse(JSON.stringify(value)) as Json
