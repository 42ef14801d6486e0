import type { Trend } from '#domain/trend/trend.ts'

/** Text of the printed page, with emphasis in places. */
export type Words = string | readonly { readonly text: string; readonly strong?: boolean }[]

/** A shape before a word of a table; the word says the same. */
export type MarkWord = 'overdue' | 'same' | 'higher' | 'lower' | 'met' | 'partly' | 'not-met' | 'none'

export type CellWords =
  | Words
  | { readonly text: Words; readonly mark?: MarkWord; readonly minutes?: MinutesOfCell }

export type MinutesOfCell = { readonly planned: number; readonly taken: number; readonly longest: number }

export type RowWords =
  | { readonly kind: 'row'; readonly cells: readonly CellWords[]; readonly strong?: boolean }
  | { readonly kind: 'group'; readonly text: string }

/** Each table of the record and of what is printed beside it; how wide its columns are is the drawer's business. */
export const TABLES = [
  'minutes',
  'last-actions',
  'caseload',
  'draw-result',
  'scores',
  'own-scores',
  'bands',
  'checklist',
  'actions',
  'signatures',
  'commands',
  'load-by-client',
] as const
export type TableName = (typeof TABLES)[number]

export type TableWords = {
  readonly kind: 'table'
  readonly name: TableName
  readonly label: string | null
  readonly caption: Words | null
  /** Without 'continued'. */
  readonly shortCaption: string
  readonly heads: readonly string[]
  readonly rows: readonly RowWords[]
}

export type ChartWords =
  | {
      readonly kind: 'load'
      readonly title: string
      readonly unit: string
      readonly rows: readonly {
        readonly label: string
        readonly strong: boolean
        readonly bands: readonly {
          readonly band: 'very high' | 'high' | 'medium' | 'low'
          readonly clients: number
          readonly points: number
        }[]
        readonly available: number | null
      }[]
    }
  | {
      readonly kind: 'trend'
      readonly title: string
      readonly trend: Trend
      /** Of differences, which have a sign. */
      readonly signed?: boolean
      /** Points; that of the record unless said otherwise. */
      readonly height?: number
    }
  | {
      readonly kind: 'intervals'
      readonly title: string
      readonly rows: readonly {
        readonly label: string
        readonly count: number
        readonly of: number
        readonly share: number
        readonly interval: readonly [number, number]
      }[]
    }

/** A client in the order of a draw, in the words of the long table. */
export type OrderRow = {
  readonly place: string
  readonly client: string
  readonly band: string
  readonly drawn: string
  readonly key: string
  /** Drawn, or came in somebody's place. */
  readonly strong: boolean
}

export type Block =
  /** A label at the side, its text beside it; `note` ('→ A7') at the right edge. */
  | {
      readonly kind: 'row'
      readonly label: string
      readonly text: Words
      readonly note?: string
      readonly small?: boolean
    }
  | TableWords
  /** The order of a draw in columns, as many as the page is wide. */
  | {
      readonly kind: 'order'
      readonly label: string
      readonly caption: Words
      readonly shortCaption: string
      readonly heads: readonly string[]
      readonly rows: readonly OrderRow[]
    }
  | { readonly kind: 'chart'; readonly label: string; readonly chart: ChartWords; readonly note: string }
  /** A client, document or form, kept on one page where it can be. */
  | {
      readonly kind: 'item'
      readonly number: string
      readonly title: string
      readonly facts: string | null
      readonly outcome: string | null
      readonly blocks: readonly Block[]
    }
  | { readonly kind: 'heading'; readonly title: string }
  | { readonly kind: 'steps'; readonly steps: readonly string[] }
  | { readonly kind: 'small'; readonly text: Words }
  | {
      readonly kind: 'legend'
      readonly items: readonly { readonly mark: MarkWord; readonly text: string }[]
    }
  /** The list of sections with their pages, known when all is drawn. */
  | { readonly kind: 'contents'; readonly label: string }

export type Section = {
  /** '6' */
  readonly number: string
  readonly title: string
  /** Always begins a page. */
  readonly ownPage?: boolean
  /** Stands on one page where a page holds it and not too much is left empty before: so that the page alone can be worked with. */
  readonly onePage?: boolean
  readonly blocks: readonly Block[]
}

/** Gives out 'Table 1', 'Table 2' in the order in which the sections are written. */
export type Numbering = { readonly table: () => string; readonly figure: () => string }

export const numbering = (): Numbering => {
  let tables = 0
  let figures = 0
  return {
    table: () => {
      tables += 1
      return `Table ${tables}`
    },
    figure: () => {
      figures += 1
      return `Figure ${figures}`
    },
  }
}
