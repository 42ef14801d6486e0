import type { SqliteHandle } from './open-database.ts'

/**
 * Takes the bytes of files that are deleted at signing out of a copy of the vault: the copy outlives the signing, and
 * whoever puts it back attaches them again. What the service keeps stays in it, and so do name and hash of all.
 */
export const leaveFilesOut = (copy: SqliteHandle): void => {
  const tables = copy
    .prepare("SELECT count(*) AS count FROM sqlite_schema WHERE name = 'document_file'")
    .get()
  if ((tables as { count: number }).count === 0) return
  copy
    .prepare(
      `UPDATE document_file SET bytes = NULL, deleted_at = strftime('%Y-%m-%dT%H:%M:%S+00:00', 'now')
        WHERE bytes IS NOT NULL
          AND NOT coalesce((SELECT value_json ->> 'keepDocumentFiles' FROM setting WHERE name = 'vault'), 0)
          AND document_id IN (
            SELECT document.id FROM document WHERE NOT EXISTS (
              SELECT 1 FROM review_event AS event
                WHERE event.review_id = document.review_id AND event.type = 'locked'))`,
    )
    .run()
}
