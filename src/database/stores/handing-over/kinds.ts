import type { Tables } from '../../tables/tables.ts'

/**
 * What a column is to somebody who is handed its row. `fact`: as it stands; `words`: typed by people; `json`: the same,
 * with a shape of its own; ids of people, clients, reviews, versions and imports are told as what they stand for.
 */
export type Kind =
  | 'fact'
  | 'words'
  | 'json'
  | 'flag'
  | 'person'
  | 'client'
  | 'review'
  | 'definition'
  | 'import'
  | LeftOut

/** Why something is in no export. */
export type LeftOut = { readonly leftOut: string }

export type TableName = keyof Tables

/** Every column of a table: a new one does not compile until somebody has said what it is. */
export type Columns<T extends TableName> = { readonly [C in keyof Tables[T] & string]: Kind }

/** A table some of whose rows are somebody's: those where one of `by` has their id. */
export type Told = {
  readonly by: readonly string[]
  /**
   * The column through which the rows hang on rows of another table, which says their review; `by` is a column of that
   * table, or with `own` of this one.
   */
  readonly through?: { readonly table: TableName; readonly column: string; readonly own: boolean }
  readonly order: string
  readonly columns: Readonly<Record<string, Kind>>
}

/** What becomes of a table in an export: told row by row, read in a way of its own, or left out. */
export type Treatment = Told | { readonly readAs: string } | LeftOut

export const told = <T extends TableName>(
  table: T,
  by: readonly (keyof Tables[T] & string)[],
  order: keyof Tables[T] & string,
  columns: Columns<T>,
): { readonly [K in T]: Told } => ({ [table]: { by, order, columns } }) as unknown as { [K in T]: Told }

/** The same of a table whose rows belong to rows of another one. */
export const toldThrough = <T extends TableName, O extends TableName>(
  table: T,
  column: keyof Tables[T] & string,
  other: O,
  by: readonly (keyof Tables[O] & string)[],
  order: keyof Tables[T] & string,
  columns: Columns<T>,
): { readonly [K in T]: Told } =>
  ({ [table]: { by, through: { table: other, column, own: false }, order, columns } }) as unknown as {
    [K in T]: Told
  }

/** Rows that say themselves whose they are, and through another table of which review. */
export const toldBeside = <T extends TableName>(
  table: T,
  by: readonly (keyof Tables[T] & string)[],
  column: keyof Tables[T] & string,
  other: TableName,
  order: keyof Tables[T] & string,
  columns: Columns<T>,
): { readonly [K in T]: Told } =>
  ({ [table]: { by, through: { table: other, column, own: true }, order, columns } }) as unknown as {
    [K in T]: Told
  }
