import type { DrawRecord } from '#domain/draw/draw-record.ts'
import type { AddendumBody } from './addendum-schema.ts'
import { ERASED, type Eraser } from './erased-person.ts'
import { RecordBody } from './record-schema.ts'

/** A text without what it said of one person, and how many passages that was; null where it said nothing of them. */
export type Redacted<T> = { readonly body: T; readonly passages: number } | null

/**
 * A record without one person: every item about them goes, their line of a draw's frame loses what it says, and where
 * somebody else's item or a general text names them, the words or the paragraphs go. Figures and counts stay as they were.
 */
export const redactRecord = (body: RecordBody, eraser: Eraser): Redacted<RecordBody> => {
  const walk = walker(eraser)
  const changed = Object.fromEntries(
    Object.entries(body).map(([part, value]) => [part, KEPT.has(part) ? value : walk.of(value, false)]),
  )
  const passages = walk.passages()
  return passages === 0 ? null : { body: RecordBody.parse(changed), passages }
}

/** An addendum about the person says nothing any more; another loses the words or paragraphs that name them. */
export const redactAddendum = (body: AddendumBody, eraser: Eraser): Redacted<AddendumBody> => {
  const { says } = body
  if (says.about !== null && eraser.isReference(says.about.reference)) {
    const about = { reference: ERASED, initials: null, name: null }
    return {
      body: {
        ...body,
        says:
          says.kind === 'addition'
            ? { ...says, about, text: ERASED }
            : { ...says, about, text: ERASED, correction: { recordSays: ERASED, right: ERASED } },
      },
      passages: 1,
    }
  }
  const walk = walker(eraser)
  const changed = walk.of(says, says.about !== null) as AddendumBody['says']
  const passages = walk.passages()
  return passages === 0 ? null : { body: { ...body, says: changed }, passages }
}

/** Parts that say who, when and by which rules, and nothing of a client. */
const KEPT: ReadonlySet<string> = new Set([
  'schema',
  'sample',
  'number',
  'month',
  'reviewId',
  'shownAs',
  'practitioner',
  'supervisor',
  'scheme',
  'gaps',
  'madeWith',
  'fixedAt',
  'certificateSha256',
])

/** A draw from whose list somebody was erased: checksum, number and sample stand, and it can't be repeated. */
export const isRedactedDraw = ({ frame, excluded }: Pick<DrawRecord, 'frame' | 'excluded'>): boolean =>
  [...frame, ...excluded].some(({ reference }) => reference === ERASED)

/** Any JSON about several people, such as a draw, likewise. */
export const redactJson = (value: unknown, eraser: Eraser, ofAnother: boolean): unknown =>
  walker(eraser).of(value, ofAnother)

type Walker = {
  readonly of: (value: unknown, ofAnother: boolean) => unknown
  readonly passages: () => number
}

const walker = (eraser: Eraser): Walker => {
  let passages = 0
  const text = (value: string, ofAnother: boolean): string => {
    const changed = ofAnother ? eraser.words(value) : eraser.paragraphs(value)
    if (changed !== value) passages += 1
    return changed
  }
  const of = (value: unknown, ofAnother: boolean): unknown => {
    if (typeof value === 'string') return text(value, ofAnother)
    if (Array.isArray(value)) {
      const left = value.filter(item => !isAbout(item, eraser))
      passages += value.length - left.length
      return left.map(item => of(item, ofAnother))
    }
    if (value === null || typeof value !== 'object') return value
    if (isLineOf(value, eraser)) {
      passages += 1
      return bareLine(value)
    }
    if ('by' in value && typeof value.by === 'string' && eraser.isReference(value.by)) {
      passages += 1
      return of({ ...value, by: ERASED }, true)
    }
    const inside = ofAnother || ('client' in value && value.client !== null)
    return Object.fromEntries(
      Object.entries(value).map(([name, item]) => [
        eraser.isReference(name) ? ERASED : name,
        of(item, inside),
      ]),
    )
  }
  return { of, passages: () => passages }
}

/** An item of a list that stands under the person. */
const isAbout = (item: unknown, eraser: Eraser): boolean =>
  typeof item === 'object' && item !== null && 'client' in item && isLineOf(item.client, eraser)

const isLineOf = (value: unknown, eraser: Eraser): value is Record<string, unknown> =>
  typeof value === 'object' &&
  value !== null &&
  'reference' in value &&
  typeof value.reference === 'string' &&
  eraser.isReference(value.reference)

/** A line of a frame, of those left out, of a replacement: its place stays, what it says does not. */
const bareLine = (line: Record<string, unknown>): Record<string, unknown> =>
  Object.fromEntries(
    Object.entries(line).map(([name, value]) => [
      name,
      NULLABLE.has(name) ? null : name !== 'by' && typeof value === 'string' ? ERASED : value,
    ]),
  )

const NULLABLE: ReadonlySet<string> = new Set(['band', 'lastDrawn', 'initials', 'name'])
