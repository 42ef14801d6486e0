import { afterAll, expect, test } from 'vitest'
import type { ClientId } from '#basics/ids.ts'
import { type CoreOperationName, coreOperations } from '#contract/index.ts'
import { PASSPHRASES, type Team } from '#tests/support/a-team.ts'
import { everyInput } from '#tests/support/every-operation.ts'
import { copyOfMarked } from '#tests/support/marked-team.ts'

const teams: Team[] = []
afterAll(async () => {
  for (const team of teams) await team.core.core.stop()
})

/** Whose answer needs no client, or ends what the next ones need. */
const LEFT_OUT = /^(vault|backup|people|keeping)\./

test('after an erasure every question about the others is answered as before it', {
  timeout: 120_000,
}, async () => {
  const { team, of, people } = await copyOfMarked()
  teams.push(team)
  const { Alex: ids } = of
  await team.unlock('Jo')
  await team.core.ask('keeping.eraseClient', {
    clientId: ids.clientIds[0] as ClientId,
    reason: 'asked for',
    note: null,
    passphrase: PASSPHRASES.Jo,
    secondPersonId: people.Alex,
    secondPassphrase: PASSPHRASES.Alex,
  })
  const failed: string[] = []
  for (const clientIds of [ids.clientIds, ids.clientIds.slice(1)]) {
    const inputs = everyInput({ people: { ...people, Sam: people.Alex } }, { ...ids, clientIds })
    for (const name of Object.keys(coreOperations) as CoreOperationName[]) {
      if (coreOperations[name].kind !== 'query' || LEFT_OUT.test(name)) continue
      const answer = await team.core.core.call(name, inputs[name])
      if (!answer.ok && answer.error.code === 'unforeseen') failed.push(name)
      expect(JSON.stringify(answer), name).not.toMatch(/zq-Alex-c0-/)
    }
  }
  expect(failed).toEqual([])
})
