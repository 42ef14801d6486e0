import { epochOf } from '#basics/instant.ts'
import type { OperationOutput } from '#contract/index.ts'
import { readAttempts, waitSeconds } from '#database/vault/attempts.ts'
import { type KeyFile, readKeyFile } from '#database/vault/key-file.ts'
import type { VaultContext, VaultHandler } from '../context.ts'
import { SAMPLE_TEAM } from './sample-team.ts'
import { endWhatWasBegun, holdsWriterLock } from './writer.ts'

type Status = OperationOutput<'vault.status'>

/** What there is, before anybody has signed in. The one operation that answers whatever has happened. */
export const status: VaultHandler<'vault.status'> = async context => describeVault(context)

export const describeVault = ({ needs, state }: VaultContext): Status => {
  if (!endWhatWasBegun(needs, state)) return empty('in use')
  const read = readKeyFile(needs.folder)
  if (!read.ok) return empty(read.error)
  const keyFile = read.value
  if (keyFile === null) return empty('none')
  if (!holdsWriterLock(needs, state)) return empty('in use')
  if (state.damage !== null) return { ...empty('damaged'), sample: keyFile.sample }
  return {
    state: state.signedIn === null ? 'locked' : 'open',
    sample: keyFile.sample,
    people: keyFile.people
      .filter(person => !person.disabled)
      .map(({ personId, name, roles }) => ({ id: personId, name, roles })),
    waitSeconds: waitSeconds(readAttempts(needs.folder), epochOf(needs.now())),
    samplePassphrases: keyFile.sample ? samplePassphrases(keyFile) : [],
  }
}

const empty = (state: Status['state']): Status => ({
  state,
  sample: false,
  people: [],
  waitSeconds: 0,
  samplePassphrases: [],
})

/** Invented people have published passphrases; a real vault has none to show. */
const samplePassphrases = (keyFile: KeyFile): Status['samplePassphrases'] =>
  keyFile.people.flatMap(person => {
    const member = SAMPLE_TEAM.find(({ name }) => name === person.name)
    return member === undefined ? [] : [{ personId: person.personId, passphrase: member.passphrase }]
  })
