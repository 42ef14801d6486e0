import { type DefinitionId, KeyId, PersonId } from '#basics/ids.ts'
import { dateOf } from '#basics/instant.ts'
import { appendAudit } from '#database/stores/audit-store.ts'
import { addCertificate } from '#database/stores/certificate-store.ts'
import { addDefinition } from '#database/stores/definition-store.ts'
import { addPerson, addPersonKey } from '#database/stores/people-store.ts'
import { setSetting } from '#database/stores/settings-store.ts'
import type { Db } from '#database/tables/db.ts'
import { readKeyFile } from '#database/vault/key-file.ts'
import { createVault, type Vault } from '#database/vault/vault.ts'
import { ClosingKind } from '#domain/closure/closing-kind.ts'
import { HOUSE_CLOSING_CRITERIA } from '#domain/closure/house-criteria.ts'
import { DocumentKind } from '#domain/document/checklist.ts'
import { HOUSE_CHECKLISTS } from '#domain/document/house-checklists.ts'
import type { Role } from '#domain/people/role.ts'
import { HOUSE_CRITERIA } from '#domain/prompt/criteria.ts'
import { houseScheme } from '#domain/scheme/house-scheme.ts'
import type { Needs } from '../needs.ts'
import { refuse } from '../refusal.ts'
import type { CoreState } from '../state.ts'
import { requireWriterLock } from './writer.ts'

/** Key of the criteria that candidates are looked for by. */
export const CRITERIA_KEY = 'candidates'

/** Key of the scheme that Tandem ships and a new vault uses. */
export const HOUSE_SCHEME_KEY = 'house'

export type FirstPerson = {
  readonly name: string
  readonly roles: readonly Role[]
  readonly passphrase: string
}

/**
 * Makes the vault with its first person, the schemes and checklists Tandem ships, and the certificate for printed
 * records. The key file is written last: until then nothing counts as a vault.
 */
export const setUpVault = async (
  needs: Needs,
  state: CoreState,
  first: FirstPerson,
  options: { readonly service: string | null; readonly sample: boolean },
): Promise<{ vault: Vault; personId: PersonId; recoveryCode: string }> => {
  refuseOverVault(needs, state)
  requireWriterLock(needs, state)
  // Whoever was the writer before may have made one in between.
  refuseOverVault(needs, state)
  const personId = PersonId.parse(needs.newId())
  const keyId = KeyId.parse(needs.newId())
  const made = await createVault(needs.folder, needs, {
    vaultId: needs.newId(),
    sample: options.sample,
    person: {
      personId,
      name: first.name,
      roles: first.roles,
      passphrase: first.passphrase,
      signingKeyId: keyId,
    },
  })
  const { vault, recoveryCode, publicKeyPem } = made
  const certificate = await needs.makeCertificate(options.service ?? 'Tandem')
  const now = needs.now()
  await vault.db.transaction().execute(async db => {
    await addPerson(
      db,
      { id: personId, name: first.name, title: null, roles: first.roles, contractedHours: null },
      now,
    )
    await addPersonKey(db, { id: keyId, personId, publicKeyPem, because: 'set up', at: now })
    await setSetting(db, 'service', options.service, personId, now)
    await setSetting(db, 'sample', options.sample, personId, now)
    await addCertificate(db, { id: needs.newId(), ...certificate, madeAt: now })
    await addShippedDefinitions(needs, db)
    await appendAudit(db, { at: now, personId, act: 'vault set up', detail: { on: dateOf(now) } })
  })
  made.finish()
  state.vault = vault
  return { vault, personId, recoveryCode }
}

const refuseOverVault = ({ folder }: Needs, state: CoreState): void => {
  const existing = readKeyFile(folder)
  if (!existing.ok || existing.value !== null || state.vault !== null) refuse('vault-exists')
}

const addShippedDefinitions = async (needs: Needs, db: Db): Promise<void> => {
  const shipped = { publishedBy: null, publishedAt: needs.now(), whatChanged: null, startsMonth: null }
  const newId = () => needs.newId() as DefinitionId
  await addDefinition(db, {
    ...shipped,
    id: newId(),
    kind: 'scheme',
    key: HOUSE_SCHEME_KEY,
    version: houseScheme.version,
    body: houseScheme,
  })
  await addDefinition(db, {
    ...shipped,
    id: newId(),
    kind: 'criteria',
    key: CRITERIA_KEY,
    version: HOUSE_CRITERIA.version,
    body: HOUSE_CRITERIA,
  })
  for (const kind of ClosingKind.options) {
    const criteria = HOUSE_CLOSING_CRITERIA[kind]
    await addDefinition(db, {
      ...shipped,
      id: newId(),
      kind: 'criteria',
      key: kind,
      version: criteria.version,
      body: criteria,
    })
  }
  for (const kind of DocumentKind.options) {
    const checklist = HOUSE_CHECKLISTS[kind]
    await addDefinition(db, {
      ...shipped,
      id: newId(),
      kind: 'checklist',
      key: kind,
      version: checklist.version,
      body: checklist,
    })
  }
}
