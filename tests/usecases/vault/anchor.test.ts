import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { readAnchor } from '#database/vault/anchor.ts'
import { readKeyFile } from '#database/vault/key-file.ts'
import { openToCheck } from '#database/vault/open-to-check.ts'
import { aTeam, PASSPHRASES, type Team } from '#tests/support/a-team.ts'
import { entriesOf } from '#tests/support/audited.ts'
import { testKeySource } from '#tests/support/test-keys.ts'
import { checkVault } from '#usecases/vault/check-vault.ts'

const breaksOf = async (team: Team) => {
  const { folder } = team.core
  const keyFile = readKeyFile(folder)
  if (!keyFile.ok || keyFile.value === null) return expect.fail('no vault')
  const { Robin } = team.people
  const open = await openToCheck(folder, { keys: testKeySource }, keyFile.value, Robin, PASSPHRASES.Robin)
  if (!open.ok) return expect.fail(open.error)
  const { checks } = await checkVault(open.value.db, folder)
  open.value.close()
  return checks.flatMap(({ breaks }) => breaks.map(({ problem }) => problem))
}

test.each(['', '{', '{"sequence":"7"}'])(
  'an anchor of %j is told before anybody works on, and kept',
  async text => {
    const team = await aTeam()
    await team.core.core.stop()
    const { folder } = team.core
    writeFileSync(join(folder, 'anchor.json'), text)
    expect(await breaksOf(team)).toEqual(['anchor-not-readable'])

    team.core = await team.core.restart()
    const robin = { personId: team.people.Robin, passphrase: PASSPHRASES.Robin }
    expect(await team.core.tell('vault.unlock', robin)).toMatchObject({
      error: { code: 'anchor-not-readable' },
    })
    const [kept = ''] = readdirSync(folder).filter(name => name.startsWith('anchor-not-readable'))
    expect(readFileSync(join(folder, kept), 'utf8')).toBe(text)
    await team.core.ask('vault.unlock', robin)
    await team.core.core.stop()
    const entries = await entriesOf(folder, { id: robin.personId, passphrase: robin.passphrase })
    expect(entries.slice(-2).map(({ act }) => act)).toEqual(['anchor not readable', 'unlocked'])
    expect(readAnchor(folder)?.sequence).toBe(entries.length)
    expect(await breaksOf(team)).toEqual([])
  },
)
