import { cpSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { ClientId, PersonId, ReviewId } from '#basics/ids.ts'
import { aCaseload } from '#tests/support/a-caseload.ts'
import { revealed } from '#tests/support/a-session.ts'

/** A vault on which faults are tried; nobody has it open. All but the folder is the same in its copies. */
export type PreparedVault = {
  readonly folder: string
  /** Robin's and Sam's month: held and ended, nothing signed. */
  readonly held: ReviewId
  readonly robin: PersonId
  readonly sam: PersonId
  /** Alex's month, which Alex prepares. */
  readonly open: ReviewId
  readonly alex: PersonId
  readonly clientIds: readonly ClientId[]
  readonly references: readonly string[]
}

/** Few clients, so that it is small: thousands of its copies are opened. */
export const prepareVault = async (clients = 2): Promise<PreparedVault> => {
  const { team, reviewId: held } = await revealed({ clients })
  team.core.wait(1800)
  await team.core.ask('session.end', { reviewId: held })
  const alexs = await aCaseload(team, { of: 'Alex', clients, prefix: 'AX' })
  const { Robin: robin, Sam: sam, Alex: alex } = team.people
  const { clientIds, references } = alexs
  return { folder: team.core.folder, held, robin, sam, open: alexs.reviewId, alex, clientIds, references }
}

/** Another one like it, in a folder of its own. */
export const copyFolder = (vault: PreparedVault): PreparedVault => copyFolderTo(vault, tmpdir())

export const copyFolderTo = (vault: PreparedVault, within: string): PreparedVault => {
  mkdirSync(within, { recursive: true })
  const folder = mkdtempSync(join(within, 'tandem-fault-'))
  cpSync(vault.folder, folder, { recursive: true })
  return { ...vault, folder }
}

/** The same, in this folder from now on. */
export const moveFolder = (vault: PreparedVault, folder: string): PreparedVault => {
  cpSync(vault.folder, folder, { recursive: true })
  rmSync(vault.folder, { recursive: true, force: true, maxRetries: 3 })
  return { ...vault, folder }
}
