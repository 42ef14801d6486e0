import { ClientWords } from '#domain/caseload/client.ts'
import { EntryField, type EntryValues } from '#domain/caseload/entry.ts'

/** What the client says of themself stands in the grid too; it belongs to the client and to no month. */
export const ClientField = ClientWords.keyof()
export type ClientField = keyof ClientWords

/** Everything that has a cell. */
export type GridField = EntryField | ClientField
export const GRID_FIELDS: readonly GridField[] = [...EntryField.options, ...ClientField.options]

export type GridValue = EntryValues[EntryField] | ClientWords[ClientField]

export const isClientField = (field: GridField): field is ClientField => field in ClientWords.shape
