import { TEXT, TYPE, type TypeSize } from '../kit/geometry.ts'
import type { TableColumn } from '../kit/table-spec.ts'
import type { TableName } from './blocks.ts'

/** Columns of a table of the record: the words come from the model, the widths from here. */
export type TableLayout = {
  readonly columns: readonly Omit<TableColumn, 'head'>[]
  readonly x?: number
  readonly type?: TypeSize
  readonly padding?: number
  readonly rowHeads?: boolean
}

export const TABLE_LAYOUTS = {
  minutes: {
    x: TEXT.x,
    columns: [
      { width: 'rest' },
      { width: 56, align: 'right' },
      { width: 48, align: 'right' },
      { width: 130 },
    ],
    rowHeads: false,
  },
  'last-actions': {
    columns: [{ width: 'rest' }, { width: 48 }, { width: 66 }, { width: 66 }, { width: 48 }, { width: 126 }],
    rowHeads: false,
  },
  caseload: {
    type: TYPE.denseTable,
    padding: 3.85,
    columns: [
      { width: 39 },
      { width: 41, gap: 5 },
      { width: 34, gap: 4 },
      { width: 23, gap: 6, align: 'right', colour: 'secondary' },
      { width: 39 },
      { width: 38 },
      { width: 41 },
      { width: 52 },
      { width: 64 },
      { width: 64 },
      { width: 'rest' },
    ],
  },
  'draw-result': {
    columns: [
      { width: 32, align: 'right', colour: 'secondary' },
      { width: 86 },
      { width: 74 },
      { width: 92 },
      { width: 'rest' },
    ],
    rowHeads: false,
  },
  scores: {
    columns: [{ width: 126 }, { width: 61 }, { width: 61 }, { width: 56 }, { width: 60 }, { width: 'rest' }],
    rowHeads: false,
  },
  'own-scores': {
    type: TYPE.denseTable,
    padding: 2.2,
    columns: [{ width: 82 }, { width: 84 }, { width: 34, align: 'right' }, { width: 62 }, { width: 'rest' }],
  },
  bands: {
    x: TEXT.x,
    columns: [
      { width: 'rest' },
      { width: 62, align: 'right' },
      { width: 62, align: 'right' },
      { width: 62, align: 'right' },
      { width: 62, align: 'right' },
      { width: 62, align: 'right', colour: 'secondary' },
    ],
    rowHeads: false,
  },
  checklist: { columns: [{ width: 196 }, { width: 92 }, { width: 'rest' }], rowHeads: false },
  actions: {
    columns: [
      { width: 27 },
      { width: 'rest' },
      { width: 66 },
      { width: 66 },
      { width: 58 },
      { width: 98 },
      { width: 36, align: 'right' },
    ],
  },
  signatures: {
    type: TYPE.denseTable,
    padding: 2.4,
    columns: [{ width: 92 }, { width: 'rest' }, { width: 196 }],
  },
  'load-by-client': {
    type: TYPE.denseTable,
    padding: 3.25,
    columns: [
      { width: 110 },
      { width: 90 },
      { width: 52, align: 'right' },
      { width: 'rest' },
      { width: 52, align: 'right' },
    ],
  },
  commands: { type: TYPE.denseTable, columns: [{ width: 300 }, { width: 'rest' }], padding: 2.4 },
} as const satisfies Record<TableName, TableLayout>

/** Columns of page 1. */
export const SUMMARY_LAYOUTS = {
  decided: (wideClients: boolean): readonly TableColumn[] => [
    { head: 'Client', width: wideClients ? 150 : 74 },
    { head: 'Decision', width: 'rest' },
    { head: 'Section', width: 44, align: 'right' },
  ],
  toDo: (wideClients: boolean): readonly TableColumn[] => [
    { head: 'No.', width: 28 },
    { head: 'Action', width: 'rest' },
    { head: 'Client', width: wideClients ? 130 : 74 },
    { head: 'Owner', width: 80 },
    { head: 'By', width: 62, align: 'right', strong: true },
  ],
} as const
