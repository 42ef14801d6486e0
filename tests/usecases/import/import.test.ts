import { describe, expect, test } from 'vitest'
import type { Month } from '#basics/month.ts'
import type { OperationInput } from '#contract/index.ts'
import { aTeam, type Team } from '#tests/support/a-team.ts'
import {
  BAD_ROWS_FILE,
  type FileToSend,
  fileToSend,
  OCTOBER_FILE,
  textToSend,
} from '#tests/support/sample-files.ts'

const HEADINGS = 'Client ID,Forename,Surname,Date of Birth,Risk,Planned Contacts,Contacts Made,Last Contact'

const samAtWork = async (): Promise<Team> => {
  const team = await aTeam()
  await team.unlock('Sam')
  return team
}

const inputOf = (
  team: Team,
  file: FileToSend,
  more: Partial<OperationInput<'import.run'>> = {},
): OperationInput<'import.run'> => ({
  practitionerId: team.people.Sam,
  month: null,
  file,
  answers: {},
  ...more,
})

const rows = (...lines: readonly string[]) => textToSend([HEADINGS, ...lines].join('\n'))

const october = { month: '2026-10' as Month }

describe('a caseload export', () => {
  test('is shown before it is brought in, and opens the month when it is', async () => {
    const team = await samAtWork()
    const { ask } = team.core
    const preview = await ask('import.preview', inputOf(team, fileToSend(OCTOBER_FILE)))
    expect(preview).toMatchObject({
      month: '2026-10',
      read: 34,
      unchanged: 0,
      refused: [],
      questions: [],
      unsettled: [],
    })
    expect(preview.added).toHaveLength(34)
    expect(preview.added[0]).toEqual({ row: 2, reference: 'LD1037', initials: 'S.Q.' })
    expect((await ask('caseload.list', { practitionerId: team.people.Sam, month: null })).rows).toEqual([])

    const done = await ask('import.run', inputOf(team, fileToSend(OCTOBER_FILE)))
    expect(done).toMatchObject({ added: 34, changed: 0, unchanged: 0 })
    const list = await ask('caseload.list', { practitionerId: team.people.Sam, month: null })
    expect(list.month).toBe('2026-10')
    expect(list.rows).toHaveLength(34)
    expect(list.rows[0]).toMatchObject({
      client: { reference: 'LD1037', initials: 'S.Q.', name: null },
      membership: 'carried',
      standing: 'open',
      values: {
        contactsPlanned: 1,
        contactsMade: 1,
        lastContact: '2026-10-18',
        risk: 'low',
        stage: 'delivery',
      },
      sources: { risk: 'imported' },
    })
    const review = await ask('review.get', { reviewId: list.reviewId ?? expect.fail('no review') })
    expect(review.review.state).toBe('open')
    expect(review.entries.every(entry => entry.complete)).toBe(true)
  })

  test('brought in twice adds nothing and changes nothing', async () => {
    const team = await samAtWork()
    const { ask } = team.core
    const first = await ask('import.run', inputOf(team, fileToSend(OCTOBER_FILE)))
    const second = await ask('import.run', inputOf(team, fileToSend(OCTOBER_FILE)))
    expect(second).toEqual({ importId: first.importId, added: 0, changed: 0, unchanged: 34 })
    expect((await ask('import.list', { practitionerId: team.people.Sam })).imports).toHaveLength(1)
  })

  test('says row by row what it can’t take, and takes the rest', async () => {
    const team = await samAtWork()
    const { ask } = team.core
    const preview = await ask('import.preview', inputOf(team, fileToSend(BAD_ROWS_FILE), october))
    expect(preview.refused).toContainEqual({
      row: 4,
      column: 'Client ID',
      value: 'D1',
      reason: 'reference-twice-in-file',
    })
    const done = await ask('import.run', inputOf(team, fileToSend(BAD_ROWS_FILE), october))
    expect(done.added).toBe(preview.added.length)
    const list = await ask('caseload.list', { practitionerId: team.people.Sam, month: null })
    expect(list.rows.map(row => row.client.reference)).toEqual(
      preview.added.map(({ reference }) => reference).toSorted(),
    )
  })

  test('that is no table or empty is refused with what it looks like; one without references is asked about', async () => {
    const team = await samAtWork()
    const codeOf = async (file: FileToSend) => {
      const result = await team.core.tell('import.preview', inputOf(team, file))
      return result.ok ? 'ok' : result.error.code
    }
    expect(await codeOf(textToSend(' '))).toBe('file-empty')
    expect(await codeOf(textToSend('%PDF-1.7 and so on'))).toBe('file-not-a-table')
    const nameless = await team.core.ask(
      'import.preview',
      inputOf(team, textToSend('Forename,Surname\nAda,Moreno')),
    )
    expect(nameless).toMatchObject({ unsettled: ['no-reference-column'], read: 1, added: [] })
    const run = await team.core.tell('import.run', inputOf(team, rows(',Ada,Moreno,,,,,'), october))
    expect(run).toMatchObject({ ok: false, error: { code: 'nothing-to-import' } })
  })
})

describe('figures that are here already', () => {
  test('a typed value is asked about and stays until somebody takes the file’s', async () => {
    const team = await samAtWork()
    const { ask } = team.core
    const file = (made: number) => rows(`LD1,Ada,Moreno,01/02/1950,Low,2,${made},15/10/2026`)
    await ask('import.run', inputOf(team, file(1), october))
    const { reviewId, rows: listed } = await ask('caseload.list', {
      practitionerId: team.people.Sam,
      month: null,
    })
    const clientId = listed[0]?.client.id ?? expect.fail('nobody')
    const values = { contactsMade: 3 }
    await ask('review.setEntry', {
      reviewId: reviewId ?? expect.fail('no review'),
      clientId,
      input: { values, drafts: {} },
    })

    const preview = await ask('import.preview', inputOf(team, file(2), october))
    expect(preview.questions).toMatchObject([
      { kind: 'typed-value', field: 'contactsMade', inTandem: '3', inFile: '2', choices: ['keep', 'take'] },
    ])
    const madeNow = async () =>
      (await ask('caseload.list', { practitionerId: team.people.Sam, month: null })).rows[0]?.values
        .contactsMade
    await ask('import.run', inputOf(team, file(2), october))
    expect(await madeNow()).toBe(3)
    const answers = { [preview.questions[0]?.id ?? '']: 'take' as const }
    expect(await ask('import.run', inputOf(team, file(2), { ...october, answers }))).toMatchObject({
      changed: 1,
    })
    expect(await madeNow()).toBe(2)
  })

  test('a known reference with another name is asked about and never merged', async () => {
    const team = await samAtWork()
    const { ask } = team.core
    await ask('import.run', inputOf(team, rows('LD1,Ada,Moreno,01/02/1950,Low,2,1,15/10/2026'), october))
    const other = rows('LD1,Bert,Unwin,07/08/1990,High,2,1,16/10/2026')
    const preview = await ask('import.preview', inputOf(team, other, october))
    expect(preview.questions).toMatchObject([
      {
        id: 'identity:LD1',
        kind: 'identity',
        inTandem: 'Ada Moreno 1950-02-01',
        inFile: 'Bert Unwin 1990-08-07',
        choices: ['keep', 'take', 'somebody-else'],
      },
    ])
    await ask('import.run', inputOf(team, other, october))
    const rowNow = async () =>
      (await ask('caseload.list', { practitionerId: team.people.Sam, month: null })).rows[0]
    expect(await rowNow()).toMatchObject({ client: { initials: 'A.M.' }, values: { risk: 'low' } })
    await ask('import.run', inputOf(team, other, { ...october, answers: { 'identity:LD1': 'keep' } }))
    expect(await rowNow()).toMatchObject({ client: { initials: 'A.M.' }, values: { risk: 'high' } })
  })

  test('clients missing from the file stay, unless it is said that they have left', async () => {
    const team = await samAtWork()
    const { ask } = team.core
    const both = rows('LD1,,,,Low,2,1,15/10/2026', 'LD2,,,,Low,2,1,15/10/2026')
    await ask('import.run', inputOf(team, both, october))
    const one = rows('LD1,,,,Low,2,1,17/10/2026')
    const preview = await ask('import.preview', inputOf(team, one, october))
    expect(preview.missing.map(({ reference }) => reference)).toEqual(['LD2'])
    await ask('import.run', inputOf(team, one, october))
    const references = async () =>
      (await ask('caseload.list', { practitionerId: team.people.Sam, month: null })).rows.map(
        ({ client }) => client.reference,
      )
    expect(await references()).toEqual(['LD1', 'LD2'])
    const left = rows('LD1,,,,Low,2,1,18/10/2026')
    await ask('import.run', inputOf(team, left, { ...october, answers: { 'missing:LD2': 'left' } }))
    expect(await references()).toEqual(['LD1'])
  })

  test('somebody on another’s caseload is not shown, and not taken over', async () => {
    const team = await aTeam()
    const file = rows('LD1,Ada,Moreno,01/02/1950,Low,2,1,15/10/2026')
    await team.unlock('Alex')
    await team.core.ask('import.run', inputOf(team, file, { ...october, practitionerId: team.people.Alex }))
    await team.unlock('Sam')
    const preview = await team.core.ask(
      'import.preview',
      inputOf(team, rows('LD1,Bert,,,Low,1,1,15/10/2026'), october),
    )
    expect(preview.questions.map(({ kind, inTandem, client }) => [kind, inTandem, client.initials])).toEqual([
      ['identity', null, null],
      ['elsewhere', null, null],
    ])
    expect(preview.questions[1]?.choices).toEqual(['leave'])
    const claim = inputOf(team, file, { ...october, answers: { 'other-caseload:LD1': 'transferred' } })
    expect(await team.core.tell('import.run', claim)).toMatchObject({
      ok: false,
      error: { code: 'not-allowed' },
    })
  })
})

describe('taking an import back', () => {
  test('takes its clients, its values and the month that it opened', async () => {
    const team = await samAtWork()
    const { ask, tell } = team.core
    const { importId } = await ask('import.run', inputOf(team, fileToSend(OCTOBER_FILE)))
    await ask('import.undo', { importId })
    expect(await ask('caseload.list', { practitionerId: team.people.Sam, month: null })).toMatchObject({
      rows: [],
      months: [],
      reviewId: null,
    })
    expect(await tell('import.undo', { importId })).toMatchObject({
      ok: false,
      error: { code: 'import-already-undone' },
    })
    expect((await ask('import.list', { practitionerId: team.people.Sam })).imports).toMatchObject([
      { undone: true },
    ])
    expect(await ask('import.run', inputOf(team, fileToSend(OCTOBER_FILE)))).toMatchObject({ added: 34 })
  })

  test('gives back the values that stood before, and whoever had left by it', async () => {
    const team = await samAtWork()
    const { ask } = team.core
    const both = rows('LD1,,,,Low,2,1,15/10/2026', 'LD2,,,,Low,2,1,15/10/2026')
    await ask('import.run', inputOf(team, both, october))
    const one = rows('LD1,,,,High,4,1,17/10/2026')
    const { importId } = await ask(
      'import.run',
      inputOf(team, one, { ...october, answers: { 'missing:LD2': 'left' } }),
    )
    await ask('import.undo', { importId })
    const list = await ask('caseload.list', { practitionerId: team.people.Sam, month: null })
    expect(
      list.rows.map(({ client, values }) => [client.reference, values.risk, values.contactsPlanned]),
    ).toEqual([
      ['LD1', 'low', 2],
      ['LD2', 'low', 2],
    ])
  })

  test('keeps a month in which somebody has done something', async () => {
    const team = await samAtWork()
    const { ask } = team.core
    const { clientId } = await ask('caseload.addClient', {
      practitionerId: team.people.Sam,
      facts: { reference: 'LD9' },
      from: '2026-09-01',
    } as OperationInput<'caseload.addClient'>)
    const { importId } = await ask('import.run', inputOf(team, rows('LD9,,,,Low,2,1,15/10/2026'), october))
    const { reviewId } = await ask('caseload.list', { practitionerId: team.people.Sam, month: null })
    const id = reviewId ?? expect.fail('no review')
    await ask('review.saveNote', { reviewId: id, name: 'wanted', text: 'Time for LD9.' })
    await ask('import.undo', { importId })
    const review = await ask('review.get', { reviewId: id })
    expect(review.notes.wanted).toBe('Time for LD9.')
    expect(review.entries).toMatchObject([{ client: { id: clientId }, values: { contactsMade: null } }])
  })

  test.for([
    ['a typed value', 'setEntry'],
    ['an own score', 'setOwnScore'],
    ['somebody to discuss', 'addDiscussion'],
  ] as const)('is refused once %s was built on it', async ([, how]) => {
    const team = await samAtWork()
    const { ask, tell } = team.core
    const { importId } = await ask('import.run', inputOf(team, rows('LD1,,,,Low,2,1,15/10/2026'), october))
    const { reviewId: found, rows: listed } = await ask('caseload.list', {
      practitionerId: team.people.Sam,
      month: null,
    })
    const reviewId = found ?? expect.fail('no review')
    const clientId = listed[0]?.client.id ?? expect.fail('nobody')
    if (how === 'setEntry') {
      await ask('review.setEntry', {
        reviewId,
        clientId,
        input: { values: { whatChanged: 'Moved.' }, drafts: {} },
      })
    } else if (how === 'setOwnScore') {
      await ask('review.setOwnScore', { reviewId, clientId, levels: { contact: 1 }, notes: {} })
    } else {
      await ask('review.addDiscussion', { reviewId, clientId, whyRaised: null, position: null })
    }
    expect(await tell('import.undo', { importId })).toMatchObject({
      ok: false,
      error: { code: 'import-used-since' },
    })
    expect((await ask('caseload.list', { practitionerId: team.people.Sam, month: null })).rows).toHaveLength(
      1,
    )
  })
})

test('nobody but the practitioner brings figures in, looks at the list or takes an import back', async () => {
  const team = await samAtWork()
  const { importId } = await team.core.ask(
    'import.run',
    inputOf(team, rows('LD1,,,,Low,2,1,15/10/2026'), october),
  )
  const guessed = importId.replace(/.$/, last => (last === '0' ? '1' : '0')) as typeof importId
  for (const name of ['Robin', 'Jo', 'Alex', 'Ada'] as const) {
    await team.unlock(name)
    const { tell } = team.core
    const refused = { ok: false, error: { code: 'not-allowed' } }
    expect(await tell('import.run', inputOf(team, fileToSend(OCTOBER_FILE)))).toMatchObject(refused)
    expect(await tell('import.preview', inputOf(team, fileToSend(OCTOBER_FILE)))).toMatchObject(refused)
    expect(await tell('import.undo', { importId })).toMatchObject(refused)
    expect(await tell('import.undo', { importId: guessed })).toMatchObject(refused)
    expect(await tell('import.list', { practitionerId: team.people.Sam })).toMatchObject(refused)
  }
})
