import type { ImportId } from '#basics/ids.ts'
import {
  findImport,
  findImportFile,
  removeImportFile,
  type StoredImport,
} from '#database/stores/import-store.ts'
import type { AccessContext } from '../access.ts'
import type { CommandHandler, QueryHandler } from '../context.ts'
import { refuse } from '../refusal.ts'
import { requireOwnCaseload } from './preview.ts'

/** The copy that was kept of a file leaves the vault for a place of the person's choice: an export like any other. */
export const file: QueryHandler<'import.file'> = async (context, { importId }) => {
  const { fileName, fileSha256 } = await requireImport(context, importId)
  const bytes = (await findImportFile(context.db, importId)) ?? refuse('not-found')
  context.audit({
    act: 'imported file copied out',
    subjectKind: 'import',
    subjectId: importId,
    detail: { sha256: fileSha256 },
  })
  return { name: fileName, base64: Buffer.from(bytes).toString('base64') }
}

/** The copy goes; what came in by it stays. */
export const deleteFile: CommandHandler<'import.deleteFile'> = async (context, { importId }) => {
  await requireImport(context, importId)
  if ((await findImportFile(context.db, importId)) === undefined) return refuse('not-found')
  await removeImportFile(context.db, importId)
  context.audit({ act: 'imported file deleted', subjectKind: 'import', subjectId: importId })
  return {}
}

const requireImport = async (context: AccessContext, importId: ImportId): Promise<StoredImport> => {
  const imported = (await findImport(context.db, importId)) ?? refuse('not-allowed')
  await requireOwnCaseload(context, imported.practitionerId)
  return imported
}
