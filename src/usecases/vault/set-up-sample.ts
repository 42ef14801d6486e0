import { KeyId, PersonId } from '#basics/ids.ts'
import { dateOf } from '#basics/instant.ts'
import { monthOf } from '#basics/month.ts'
import { appendAudit } from '#database/stores/audit-store.ts'
import { addPerson, addPersonKey, changePerson, setSupervisor } from '#database/stores/people-store.ts'
import type { Vault } from '#database/vault/vault.ts'
import type { Role } from '#domain/people/role.ts'
import type { VaultContext, VaultHandler } from '../context.ts'
import { refuse } from '../refusal.ts'
import { fillSampleCaseload } from './sample-caseload.ts'
import { SAMPLE_SERVICE, SAMPLE_TEAM } from './sample-team.ts'
import { setUpVault } from './setup.ts'
import { describeVault } from './status.ts'

/** Makes a vault of invented people, marked as sample for good. Nobody is signed in afterwards. */
export const setUpSample: VaultHandler<'vault.setUpSample'> = async (context, { withCaseload }) => {
  const { vault, practitioner } = await setUpSampleTeam(context)
  if (withCaseload) await fillSampleCaseload(context, vault, practitioner)
  context.changed('vault')
  return describeVault(context)
}

/** The first of the team sets the vault up; the others are added, each with their own passphrase. */
const setUpSampleTeam = async ({
  needs,
  state,
}: VaultContext): Promise<{ vault: Vault; practitioner: { id: PersonId; name: string } }> => {
  const [lead, ...others] = SAMPLE_TEAM
  const { vault, personId: leadId } = await setUpVault(needs, state, lead, {
    service: SAMPLE_SERVICE,
    sample: true,
  })
  const now = needs.now()
  const people: { id: PersonId; name: string; roles: readonly Role[] }[] = []
  await vault.db.transaction().execute(async db => {
    const from = { month: monthOf(dateOf(now)), by: leadId, at: now }
    await changePerson(db, { id: leadId, ...lead }, from)
    for (const member of others) {
      const personId = PersonId.parse(needs.newId())
      const keyId = KeyId.parse(needs.newId())
      people.push({ id: personId, name: member.name, roles: member.roles })
      await addPerson(db, { id: personId, ...member }, now)
      await setSupervisor(db, needs.newId, personId, leadId, dateOf(now))
      const publicKeyPem = await vault.addPerson(needs, { personId, signingKeyId: keyId, ...member })
      await addPersonKey(db, { id: keyId, personId, publicKeyPem, because: 'added', at: now })
      await appendAudit(db, {
        at: now,
        personId: leadId,
        act: 'person added',
        subjectKind: 'person',
        subjectId: personId,
      })
    }
  })
  const practitioner = people.find(({ roles }) => roles.includes('practitioner'))
  return practitioner === undefined ? refuse('not-found') : { vault, practitioner }
}
