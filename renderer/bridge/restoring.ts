import type { PersonId } from '#basics/ids.ts'
import { err, type Result } from '#basics/result.ts'
import type { AppError } from '#contract/app-error.ts'
import type { BackupContents, BackupFile } from '#contract/backup.ts'
import { errorWords } from '#renderer/text/error-words.ts'
import { callOperation } from './bridge.ts'

type Asked = { readonly personId: PersonId; readonly passphrase: string }
type NotOpened = { readonly text: string; readonly ofPassphrase: boolean; readonly seconds: number }

/** Opens a chosen backup and puts it in place: the same from Settings, the first run and a damaged vault. */
export const restoring = (file: BackupFile) => ({
  open: async (asked: Asked): Promise<Result<BackupContents, NotOpened>> => {
    const opened = await callOperation('backup.open', { file, ...asked })
    return opened.ok ? opened : err(notOpened(opened.error))
  },
  /** The core ends with the old vault's key, and the page begins anew at the door. */
  restore: async (asked: Asked): Promise<NotOpened | null> => {
    const restored = await callOperation('backup.restore', { file, ...asked })
    if (!restored.ok) return notOpened(restored.error)
    await callOperation('platform.lock', { reason: 'restored' })
    return null
  },
})

const notOpened = (error: AppError): NotOpened => ({
  text: errorWords(error.code === 'wrong-passphrase' ? { code: 'wrong-passphrase' } : error),
  ofPassphrase: error.code === 'wrong-passphrase' || error.code === 'too-many-attempts',
  seconds: typeof error.detail?.seconds === 'number' ? error.detail.seconds : 0,
})
