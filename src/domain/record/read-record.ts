import { err, ok, type Result } from '#basics/result.ts'
import { EarlyRecordBody, settled } from './early-record.ts'
import { RecordBody } from './record-schema.ts'

/** Why something is not read: it is no record, or one that a newer Tandem wrote. */
export type RecordUnread = 'no-record' | 'newer-version'

/** A record as text or as the value of its JSON, an early one in the settled form. Says nothing of its hash. */
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

/** By the number in `schema`; a later form gets a reader of its own beside these. */
const READERS: ReadonlyMap<number, (value: unknown) => RecordBody | null> = new Map([
  [1, value => RecordBody.safeParse(value).data ?? earlyRecord(value)],
])
const NEWEST = Math.max(...READERS.keys())

const earlyRecord = (value: unknown): RecordBody | null => {
  const { data } = EarlyRecordBody.safeParse(value)
  return data === undefined ? null : settled(data)
}

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
