import { err, ok, type Result } from '#basics/result.ts'
import { RecordBody } from './record-schema.ts'
import { RecordBody1, upgraded } from './record-version-1.ts'

/** Why something is not read: it is no record, or one that a newer Tandem wrote. */
export type RecordUnread = 'no-record' | 'newer-version'

/** A record of whichever version, as text or as the value of its JSON, in the form of today. Says nothing of its hash. */
export const readRecord = (record: unknown): Result<RecordBody, RecordUnread> => {
  const value = typeof record === 'string' ? parsedJson(record) : record
  const version = versionOf(value)
  if (version === null) return err('no-record')
  const read = READERS.get(version)
  if (read === undefined) return err(version > NEWEST ? 'newer-version' : 'no-record')
  const body = read(value)
  return body === null ? err('no-record') : ok(body)
}

/** One that the vault itself keeps, by its bytes; that it can't be read is a fault, and no case. */
export const readStoredRecord = (bytes: Uint8Array): RecordBody => {
  const read = readRecord(new TextDecoder().decode(bytes))
  if (!read.ok) throw new Error(`A record that is kept can't be read: ${read.error}.`)
  return read.value
}

/** The version that a record's text names: 'tandem-record-1'. Null for what names none. */
export const schemaOf = (text: string): string | null => {
  const version = versionOf(parsedJson(text))
  return version === null ? null : `tandem-record-${version}`
}

const READERS: ReadonlyMap<number, (value: unknown) => RecordBody | null> = new Map([
  [
    1,
    value => {
      const parsed = RecordBody1.safeParse(value)
      return parsed.success ? upgraded(parsed.data) : null
    },
  ],
  [2, value => RecordBody.safeParse(value).data ?? null],
])
const NEWEST = Math.max(...READERS.keys())

const parsedJson = (text: string): unknown => {
  try {
    return JSON.parse(text)
  } catch {
    return null
  }
}

const versionOf = (value: unknown): number | null => {
  if (typeof value !== 'object' || value === null || !('schema' in value)) return null
  const found = /^tandem-record-([1-9]\d{0,5})$/.exec(String(value.schema))
  return found === null ? null : Number(found[1])
}
