import { AddendumId, type RecordId } from '#basics/ids.ts'
import { useOperationQuery } from '#renderer/bridge/use-operation.ts'
import { AddendumEditor } from './addendum-editor.tsx'
import { AddendumPane } from './addendum-pane.tsx'
import { NEW } from './addendum-words.ts'
import { NotHere } from './record-pane.tsx'

/** Beside the list of records, in the place of a record: one of its addenda, or a new one that is written. */
export const AddendumPlace = ({
  recordId,
  which,
}: {
  readonly recordId: RecordId
  readonly which: string
}) => {
  const { data: record, error } = useOperationQuery('record.get', { recordId })
  const id = AddendumId.safeParse(which)
  if (error !== null) return <NotHere error={error} />
  if (record === undefined) return <section className="docpane" />
  if (which === NEW) return <AddendumEditor recordId={recordId} row={record.row} />
  const row = id.success ? record.row.addenda.find(one => one.id === id.data) : undefined
  return row === undefined ? (
    <NotHere error={{ code: 'not-found' }} />
  ) : (
    <AddendumPane key={row.id} row={row} record={record.row} />
  )
}
