import { existsSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { BACKUP_ENDING, BACKUP_FOLDER } from '#database/vault/backup.ts'
import { checkBackup } from '#database/vault/backup-file.ts'
import type { CallResult } from '#shell/core-process.ts'
import { PASSPHRASES } from '#tests/support/a-team.ts'
import type { Rows } from './look.ts'
import type { PreparedVault } from './prepared-vault.ts'

/** A core, wherever it runs. */
export type Call = (operation: string, input: unknown) => Promise<CallResult>

/** Something a person does that is answered with 'kept'. */
export type Act = {
  readonly name: string
  readonly run: (call: Call) => Promise<CallResult>
  /** Whether it stands in a vault. */
  readonly stands: (rows: Rows) => boolean
}

export const unlockAs = (vault: PreparedVault, who: 'Alex' | 'Robin') => ({
  personId: who === 'Alex' ? vault.alex : vault.robin,
  passphrase: PASSPHRASES[who],
})

/**
 * Alex types: the n-th text, into a client's line or a note of the month. The next one in the same place replaces it; what
 * counts is that it is not an older one that stands there.
 */
export const save = (vault: PreparedVault, n: number): Act => {
  const reviewId = vault.open
  const clientId = vault.clientIds[n % vault.clientIds.length]
  const isNote = n % 3 === 2
  return {
    name: `save ${n}`,
    run: call =>
      isNote
        ? call('review.saveNote', { reviewId, name: 'wanted', text: textOf(n) })
        : call('review.setEntry', {
            reviewId,
            clientId,
            input: { values: { whatChanged: textOf(n) }, drafts: {} },
          }),
    stands: rows => {
      const newest = isNote
        ? rows.text("SELECT body FROM review_note WHERE name = 'wanted' AND review_id = ?", reviewId)
        : rows.text(NEWEST_OF_CLIENT, reviewId, clientId)
      return Number(/kept (\d+)\./.exec(newest)?.[1] ?? -1) >= n
    },
  }
}

const textOf = (n: number): string => `kept ${n}.`

const NEWEST_OF_CLIENT = `
  SELECT values_json FROM entry_change JOIN entry ON entry.id = entry_id
  WHERE review_id = ? AND client_id = ? AND values_json LIKE '%kept %'
  ORDER BY entry_change.sequence DESC LIMIT 1`

/** How many clients a file brings. */
export const IMPORTED = 40

/** Alex brings the n-th file: forty clients that are not there yet. */
export const importFile = (vault: PreparedVault, n: number): Act => {
  const lines = Array.from({ length: IMPORTED }, (_, line) => `IM${n}-${line},${line % 5}`)
  const file = { name: `export-${n}.csv`, base64: btoa(`Reference,Contacts made\n${lines.join('\n')}\n`) }
  return {
    name: `import ${n}`,
    run: call =>
      call('import.run', {
        practitionerId: vault.alex,
        month: '2026-10',
        file,
        answers: {},
        keepFile: true,
      }),
    stands: rows => rows.count('SELECT count(*) FROM import WHERE file_name = ?', file.name) === 1,
  }
}

/** One of the two signs the month that was held; the second signature locks and prints it. Robin is at the keyboard. */
export const sign = (vault: PreparedVault, who: 'Sam' | 'Robin'): Act => ({
  name: `sign ${who}`,
  run: async call => {
    const reviewId = vault.held
    const signing = await call('record.signing', { reviewId })
    if (!signing.ok) return signing
    const { sha256 } = signing.value as { sha256: string }
    const personId = who === 'Sam' ? vault.sam : vault.robin
    return call('record.sign', { reviewId, personId, passphrase: PASSPHRASES[who], sha256, hand: null })
  },
  stands: rows =>
    rows.count(
      'SELECT count(*) FROM signature WHERE person_id = ?',
      who === 'Sam' ? vault.sam : vault.robin,
    ) === 1,
})

/**
 * Robin backs up into the vault's own folder. The newest of a day stays; whatever is called a backup has to be one.
 */
export const backUp = (vault: PreparedVault, n: number): Act => ({
  name: `backup ${n}`,
  run: call => call('backup.make', { to: null }),
  stands: () => {
    const own = join(vault.folder, BACKUP_FOLDER)
    const backups = existsSync(own) ? readdirSync(own).filter(name => name.endsWith(BACKUP_ENDING)) : []
    return backups.length > 0 && backups.every(name => checkBackup(join(own, name)).ok)
  },
})
