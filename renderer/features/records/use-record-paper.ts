import type { RecordId } from '#basics/ids.ts'
import type { AppError } from '#contract/app-error.ts'
import { callOperation } from '#renderer/bridge/bridge.ts'
import { type Paper, usePaper } from '#renderer/ui/paper/use-paper.ts'

/** A record's own two ways out of the window. */
export const useRecordPaper = (recordId: RecordId): Paper<AppError> =>
  usePaper<AppError>({
    get: purpose => callOperation('record.pdf', { recordId, purpose }),
    print: () => callOperation('platform.print', {}),
    save: (suggestedName, base64) => callOperation('platform.saveFile', { suggestedName, base64 }),
    unforeseen: { code: 'unforeseen' },
  })
