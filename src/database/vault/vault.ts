import { existsSync, mkdirSync, renameSync, statSync } from 'node:fs'
import { join } from 'node:path'
import type { KeyId, PersonId } from '#basics/ids.ts'
import { err, ok, type Result } from '#basics/result.ts'
import type { Role } from '#domain/people/role.ts'
import type { Db } from '../tables/db.ts'
import { type BackupOrder, type MadeBackup, makeBackup } from './backup.ts'
import { backUpBeforeMigrating, type Maker } from './before-migrating.ts'
import { type KeyFile, type PersonWrap, writeKeyFile } from './key-file.ts'
import { losesCommits, putBack, readLeftLog } from './left-log.ts'
import { migrate, NewerVault } from './migrate.ts'
import { DATABASE_FILE, DatabaseDamaged, damageOf, type OpenDatabase, openDatabase } from './open-database.ts'
import { recoveryCodeFrom } from './recovery-code.ts'
import { publicKeyPem } from './signing-key.ts'
import {
  type NewPerson,
  type Unwrapped,
  unwrap,
  unwrapRecovery,
  type WrapMeans,
  wrapForPerson,
  wrapForRecovery,
} from './wraps.ts'

/** An open vault: its database, and what is needed to let somebody else in. Closing leaves nothing behind. */
export type Vault = {
  readonly folder: string
  readonly db: Db
  readonly keyFile: () => KeyFile
  /** Seals the database key for one more person; gives their public key. */
  readonly addPerson: (means: WrapMeans, person: NewPerson) => Promise<string>
  /** Rewraps; the database is never re-keyed. Null for a wrong old passphrase. */
  readonly changePassphrase: (
    means: WrapMeans,
    personId: PersonId,
    oldPassphrase: string,
    newPassphrase: string,
  ) => Promise<KeyChange | null>
  /** A new way in, with a new signing key, for somebody who forgot theirs: the old key is lost with the old passphrase. */
  readonly resetKeys: (
    means: WrapMeans,
    person: NewPerson,
  ) => Promise<{ readonly publicKeyPem: string; readonly change: KeyChange }>
  /** A new recovery code, which replaces the one before once its change is written. */
  readonly newRecoveryCode: (
    means: WrapMeans,
  ) => Promise<{ readonly recoveryCode: string; readonly change: KeyChange }>
  /**
   * Makes the key file say of everybody what the database says. Whoever the database does not know (somebody whose adding
   * was cut off, or a database put back from before them) is shut out, not removed: no signing key is ever thrown away.
   */
  readonly describePeople: (people: readonly DescribedPerson[]) => void
  /** The same, to be written together with a commit. */
  readonly describing: (people: readonly DescribedPerson[]) => KeyChange
  /** Whose passphrase opened it, and their signing key; null where it was set up or opened by the recovery code. */
  readonly openedBy: OpenedBy | null
  /** Folds the write-ahead log into the database and empties it. */
  readonly checkpoint: () => void
  /** Outside any transaction; holds the process for about a second per 130 MB. */
  readonly backUp: (order: BackupOrder) => MadeBackup
  readonly close: () => void
}

/** A change of the key file that is worked out and not yet written. */
export type KeyChange = { readonly write: () => void; readonly putBack: () => void }

export type OpenedBy = {
  readonly personId: PersonId
  readonly keyId: KeyId
  readonly publicKeyPem: string
}

/** A person as the database has them. */
export type DescribedPerson = {
  readonly id: PersonId
  readonly name: string
  readonly roles: readonly Role[]
  readonly disabledAt: string | null
}

export type OpeningProblem = 'damaged' | 'newer'
export type VaultProblem = 'wrong-passphrase' | 'no-such-person' | OpeningProblem

export type NewVault = {
  readonly vaultId: string
  readonly sample: boolean
  readonly person: NewPerson
}

/**
 * Makes a vault in an empty folder. The key file comes last: a set-up that was cut off before it leaves a database that
 * nobody can open, which the next set-up moves aside.
 */
export const createVault = async (
  folder: string,
  means: WrapMeans,
  details: NewVault,
): Promise<{ vault: Vault; recoveryCode: string; publicKeyPem: string; finish: () => void }> => {
  mkdirSync(folder, { recursive: true, mode: 0o700 })
  moveAside(folder)
  const databaseKey = means.randomBytes(32)
  const signingSeed = means.randomBytes(32)
  const recoveryCode = recoveryCodeFrom(means.randomBytes(25))
  const keyFile: KeyFile = {
    format: 'tandem-keys-1',
    vaultId: details.vaultId,
    sample: details.sample,
    generation: 1,
    people: [await wrapForPerson(means, details.vaultId, databaseKey, signingSeed, details.person)],
    recovery: await wrapForRecovery(means, details.vaultId, databaseKey, recoveryCode),
  }
  const open = openDatabase(join(folder, DATABASE_FILE), databaseKey)
  await migrate(open.db)
  return {
    vault: vaultOf(folder, open, databaseKey, keyFile, null),
    recoveryCode,
    publicKeyPem: publicKeyPem(signingSeed),
    finish: () => writeKeyFile(folder, keyFile),
  }
}

/**
 * Opens a vault for somebody who knows their passphrase, checks it quickly, and brings its schema up to date: after a
 * backup, which says by `maker` when and with what it was made.
 */
export const unlockVault = async (
  folder: string,
  means: WrapMeans,
  keyFile: KeyFile,
  personId: PersonId,
  passphrase: string,
  maker: Maker = NOBODY_SAID,
): Promise<Result<Vault, VaultProblem>> => {
  const wrap = keyFile.people.find(person => person.personId === personId && !person.disabled)
  if (wrap === undefined) return err('no-such-person')
  const unwrapped = await unwrap(means.keys, keyFile.vaultId, wrap, passphrase)
  if (unwrapped === null) return err('wrong-passphrase')
  const openedBy = {
    personId,
    keyId: wrap.signingKeyId,
    publicKeyPem: publicKeyPem(unwrapped.signingSeed),
  }
  unwrapped.signingSeed.fill(0)
  return openWith(folder, unwrapped.databaseKey, keyFile, openedBy, maker)
}

/** Opens it for whoever has the recovery code. */
export const recoverVault = async (
  folder: string,
  means: WrapMeans,
  keyFile: KeyFile,
  recoveryCode: string,
  maker: Maker = NOBODY_SAID,
): Promise<Result<Vault, 'wrong-code' | OpeningProblem>> => {
  const databaseKey = await unwrapRecovery(means.keys, keyFile, recoveryCode)
  if (databaseKey === null) return err('wrong-code')
  return openWith(folder, databaseKey, keyFile, null, maker)
}

const openWith = async (
  folder: string,
  databaseKey: Uint8Array,
  keyFile: KeyFile,
  openedBy: OpenedBy | null,
  maker: Maker,
): Promise<Result<Vault, OpeningProblem>> => {
  const path = join(folder, DATABASE_FILE)
  // SQLite takes an empty file for a new database, and throws the log beside it away.
  if (!existsSync(path) || statSync(path).size === 0) return err('damaged')
  const left = readLeftLog(path)
  let open: OpenDatabase | null = null
  try {
    open = openDatabase(path, databaseKey)
    if (!isSound(open) || (left !== null && losesCommits(left, open.sqlite))) {
      open.close()
      putBack(left)
      return err('damaged')
    }
    await backUpBeforeMigrating({ folder, open, databaseKey, keyFile }, maker)
    await migrate(open.db)
    return ok(vaultOf(folder, open, databaseKey, keyFile, openedBy))
  } catch (error) {
    open?.close()
    if (error instanceof NewerVault) return err('newer')
    if (damageOf(error) instanceof DatabaseDamaged) {
      putBack(left)
      return err('damaged')
    }
    throw error
  }
}

/** The keys behind a passphrase, for a second person signing in and for a signature. Null when it is wrong. */
export const keysOf = async (
  means: Pick<WrapMeans, 'keys'>,
  keyFile: KeyFile,
  personId: PersonId,
  passphrase: string,
): Promise<(Unwrapped & { readonly wrap: PersonWrap }) | null> => {
  const wrap = keyFile.people.find(person => person.personId === personId && !person.disabled)
  if (wrap === undefined) return null
  const unwrapped = await unwrap(means.keys, keyFile.vaultId, wrap, passphrase)
  return unwrapped === null ? null : { ...unwrapped, wrap }
}

/** Where a vault is opened that is up to date, nothing is made. */
const NOBODY_SAID: Maker = { madeAt: '1970-01-01T00:00:00+00:00' as Maker['madeAt'], madeWith: 'not said' }

const isSound = (open: OpenDatabase): boolean => {
  const answer: unknown = open.sqlite.pragma('quick_check(1)', { simple: true })
  return answer === 'ok'
}

const vaultOf = (
  folder: string,
  open: OpenDatabase,
  databaseKey: Uint8Array,
  first: KeyFile,
  openedBy: OpenedBy | null,
): Vault => {
  let current = first
  const replace = (parts: Partial<Pick<KeyFile, 'people' | 'recovery'>>) => {
    const next = { ...current, ...parts, generation: current.generation + 1 }
    writeKeyFile(folder, next)
    current = next
  }
  /** What a failed write leaves on the disk isn't known: putting back writes anew what held before. */
  const changeOf = (write: () => void): KeyChange => {
    let before: KeyFile | null = null
    return {
      write: () => {
        before = current
        write()
      },
      putBack: () => {
        if (before !== null) replace({ people: before.people, recovery: before.recovery })
      },
    }
  }
  const replaceWrap = (next: PersonWrap) =>
    replace({ people: current.people.map(wrap => (wrap.personId === next.personId ? next : wrap)) })
  const describePeople = (people: readonly DescribedPerson[]) => {
    const described = current.people.map(wrap => {
      const person = people.find(({ id }) => id === wrap.personId)
      if (person === undefined) return { ...wrap, disabled: true }
      const { name, roles, disabledAt } = person
      return { ...wrap, name, roles: [...roles], disabled: disabledAt !== null }
    })
    if (JSON.stringify(described) !== JSON.stringify(current.people)) replace({ people: described })
  }
  return {
    folder,
    db: open.db,
    keyFile: () => current,
    openedBy,
    addPerson: async (means, person) => {
      const seed = means.randomBytes(32)
      const wrap = await wrapForPerson(means, current.vaultId, databaseKey, seed, person)
      replace({ people: [...current.people, wrap] })
      return publicKeyPem(seed)
    },
    changePassphrase: async (means, personId, oldPassphrase, newPassphrase) => {
      const found = await keysOf(means, current, personId, oldPassphrase)
      if (found === null) return null
      const { wrap, signingSeed } = found
      const next = await wrapForPerson(means, current.vaultId, databaseKey, signingSeed, {
        personId,
        name: wrap.name,
        roles: wrap.roles,
        passphrase: newPassphrase,
        signingKeyId: wrap.signingKeyId,
      })
      signingSeed.fill(0)
      found.databaseKey.fill(0)
      return changeOf(() => replaceWrap(next))
    },
    resetKeys: async (means, person) => {
      const seed = means.randomBytes(32)
      const wrap = await wrapForPerson(means, current.vaultId, databaseKey, seed, person)
      return { publicKeyPem: publicKeyPem(seed), change: changeOf(() => replaceWrap(wrap)) }
    },
    newRecoveryCode: async means => {
      const recoveryCode = recoveryCodeFrom(means.randomBytes(25))
      const recovery = await wrapForRecovery(means, current.vaultId, databaseKey, recoveryCode)
      const change = changeOf(() => {
        replace({ recovery })
        // Once more, so that the generation before this one doesn't open with the old code either.
        replace({ recovery })
      })
      return { recoveryCode, change }
    },
    describePeople,
    describing: people => changeOf(() => describePeople(people)),
    checkpoint: () => {
      open.sqlite.pragma('wal_checkpoint(TRUNCATE)')
    },
    backUp: order => makeBackup({ folder, open, databaseKey, keyFile: current }, order),
    close: () => {
      databaseKey.fill(0)
      open.close()
    },
  }
}

/** A database without a key file is one that a cut-off set-up left: nobody can open it, and nobody deletes it. */
const moveAside = (folder: string): void => {
  const path = join(folder, DATABASE_FILE)
  if (!existsSync(path)) return
  let number = 1
  while (existsSync(`${path}.unfinished-${number}`)) number += 1
  renameSync(path, `${path}.unfinished-${number}`)
  if (existsSync(`${path}-wal`)) renameSync(`${path}-wal`, `${path}.unfinished-${number}-wal`)
}
