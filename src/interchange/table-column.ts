export type TableColumn = {
  /** The heading on one line; its letters where it has none; with a number where it stands twice. Never twice the same. */
  readonly name: string
  readonly index: number
}
