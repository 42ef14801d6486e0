import { execFileSync } from 'node:child_process'
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import type { Month } from '#basics/month.ts'
import type { PlainDate } from '#basics/plain-date.ts'
import type { TrailFilter } from '#contract/audit.ts'
import { readAnchor } from '#database/vault/anchor.ts'
import { subjectWords } from '#domain/audit/trail-words.ts'
import { anOpenMonth } from '#tests/support/a-month.ts'
import { PASSPHRASES, type Team } from '#tests/support/a-team.ts'
import { entriesOf } from '#tests/support/audited.ts'
import { scratchFolder } from '#tests/support/scratch.ts'

const ALL = { whose: 'everybody', personId: null, group: null, month: null, text: '' } as const
const OWN = { ...ALL, whose: 'own' } as const

const list = (team: Team, filter: TrailFilter, before: number | null = null) =>
  team.core.ask('audit.list', { ...filter, before })

test('an administrator reads all of it and no client; everybody else what concerns them', async () => {
  const { team } = await anOpenMonth(2)
  await team.unlock('Robin')
  await team.core.ask('caseload.list', { practitionerId: team.people.Sam, month: null })

  await team.unlock('Ada')
  const all = (await list(team, ALL)).rows
  expect(all.some(({ act }) => act === 'client added')).toBe(true)
  expect(
    all.filter(({ subject }) => subject?.kind === 'client').map(({ subject }) => subjectWords(subject)),
  ).toEqual(['A client', 'A client'])
  expect(JSON.stringify(all)).not.toMatch(/LD\d/)

  await team.unlock('Sam')
  expect(await team.core.tell('audit.list', { ...ALL, before: null })).toMatchObject({
    ok: false,
    error: { code: 'not-allowed' },
  })
  const sams = (await list(team, OWN)).rows
  // Sam's own clients have their references; what the supervisor read about Sam is there.
  expect(sams.map(({ subject }) => subjectWords(subject))).toContain('LD1')
  const read = sams.find(({ act }) => act === 'caseload read')
  expect(read?.person?.name).toBe('Robin Price')
  // What others did among themselves is not.
  expect(
    sams.some(({ subject }) => subject?.kind === 'person' && subject.person.name === 'Alex Brandt'),
  ).toBe(false)

  // That Sam was refused is in the trail, in words.
  await team.unlock('Ada')
  const refused = (await list(team, { ...ALL, group: 'refused' })).rows
  expect(refused).toHaveLength(1)
  expect(refused[0]).toMatchObject({
    person: { name: 'Sam Okafor' },
    facts: [{ name: 'operation', value: 'audit.list' }],
  })
})

test('is filtered by person, kind and month, found by words, and read on page by page', async () => {
  const { team, clientIds } = await anOpenMonth(1)
  const [clientId] = clientIds
  if (clientId === undefined) throw new Error('No client.')
  const { Sam } = team.people
  for (let day = 1; day <= 130; day += 1)
    await team.core.ask('caseload.changeClient', { clientId, facts: { service: `Service ${day}` } })
  team.core.setClock('2026-12-02T10:00:00Z')
  await team.unlock('Ada')

  const first = await list(team, { ...ALL, personId: Sam })
  expect(first.rows).toHaveLength(100)
  expect(first.months).toEqual(['2026-12', '2026-10'])
  expect(first.next).toBe(first.rows.at(-1)?.sequence)
  const second = await list(team, { ...ALL, personId: Sam }, first.next)
  expect(second.next).toBeNull()
  const sequences = [...first.rows, ...second.rows].map(({ sequence }) => sequence)
  expect(sequences).toEqual(sequences.toSorted((a, b) => b - a))
  expect(new Set(sequences).size).toBe(sequences.length)
  expect(sequences.length).toBeGreaterThan(130)
  expect([...first.rows, ...second.rows].every(({ person }) => person?.id === Sam)).toBe(true)

  const december = await list(team, { ...ALL, month: '2026-12' as Month })
  expect(december.rows.every(({ at }) => at.startsWith('2026-12'))).toBe(true)
  const signingIn = await list(team, { ...ALL, group: 'signing in' })
  expect(new Set(signingIn.rows.map(({ act }) => act))).toEqual(new Set(['unlocked', 'vault set up']))
  const found = await list(team, { ...ALL, text: 'ALEX added' })
  expect(found.rows.map(({ act, subject }) => [act, subjectWords(subject)])).toEqual([
    ['person added', 'Alex Brandt'],
  ])
  expect((await list(team, { ...ALL, text: 'nothing of the kind' })).rows).toEqual([])
  // Reading stands in it once a sitting, however often one looks.
  const readings = await list(team, { ...ALL, text: 'read this trail' })
  expect(readings.rows).toHaveLength(1)
})

test('leaves as a file in which no cell is a formula, and on paper; both are in it', async () => {
  const { team } = await anOpenMonth(1)
  const { Alex } = team.people
  await team.unlock('Ada')
  await team.core.ask('people.change', {
    personId: Alex,
    name: '=HYPERLINK("x")',
    title: null,
    roles: ['practitioner'],
    supervisorId: null,
    contractedHours: 30,
    reductions: [],
  })
  const { base64, entries, name } = await team.core.ask('audit.export', { ...ALL, form: 'csv' })
  const csv = Buffer.from(base64, 'base64').toString('utf8')
  const lines = csv.split('\r\n').filter(line => line !== '')
  expect(name).toBe('who-did-what-2026-10-29.csv')
  expect(lines[0]).toBe('\ufeffNumber,Date,Time,Who,What,About,More,Clock')
  expect(lines).toHaveLength(entries + 1)
  expect(csv).toContain('HYPERLINK')
  expect(csv).not.toMatch(/(^|,)"?[=+@-]/m)

  const pdf = await team.core.ask('audit.pdf', { ...ALL, purpose: 'print' })
  const path = join(scratchFolder(), 'trail.pdf')
  writeFileSync(path, Buffer.from(pdf.base64, 'base64'))
  const words = execFileSync('pdftotext', ['-layout', path, '-']).toString()
  expect(words).toContain('Who did what')
  expect(words).toMatch(/Ada Moreno +Saved this trail as a file/)
  expect(words).not.toMatch(/LD\d/)
  const taken = (await list(team, { ...ALL, group: 'taken out' })).rows.map(({ act }) => act)
  expect(taken).toEqual(['audit trail printed', 'audit trail exported'])
})

test('a clock moved by ten years either way changes no order: the sequence is it, and a step back is marked', async () => {
  const { team } = await anOpenMonth(1)
  const times = [
    '2036-10-29T09:00:00Z',
    '2016-10-29T09:00:00Z',
    '2026-10-29T12:00:00Z',
    '2026-10-29T11:59:00Z',
  ]
  for (const [index, time] of times.entries()) {
    team.core.setClock(time)
    await team.unlock('Sam')
    const from = '2016-01-01' as PlainDate
    const facts = { reference: `CK${index}` }
    await team.core.ask('caseload.addClient', { practitionerId: team.people.Sam, facts, from })
  }
  const { rows } = await list(team, OWN)
  const sequences = rows.map(({ sequence }) => sequence)
  expect(sequences).toEqual(sequences.toSorted((a, b) => b - a))
  const added = rows.filter(({ act }) => act === 'client added').map(({ subject }) => subjectWords(subject))
  expect(added).toEqual(['CK3', 'CK2', 'CK1', 'CK0', 'LD1'])
  expect(
    rows.filter(({ clockWentBack }) => clockWentBack).map(({ at, act }) => [at.slice(0, 4), act]),
  ).toEqual([
    ['2026', 'unlocked'],
    ['2016', 'unlocked'],
  ])
  // The anchor outside is the last entry by sequence, whatever its time says.
  await team.core.core.stop()
  const anchor = readAnchor(team.core.folder)
  const robin = { id: team.people.Robin, passphrase: PASSPHRASES.Robin }
  const last = (await entriesOf(team.core.folder, robin)).at(-1)
  expect(anchor).toEqual({ sequence: last?.sequence, hash: last?.hash })
  await team.unlock('Robin')
})
