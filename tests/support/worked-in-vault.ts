import type { ClientId, PersonId } from '#basics/ids.ts'
import type { PlainDate } from '#basics/plain-date.ts'
import { builtOnce, copyOf, workingCopyOf } from './built-once.ts'
import { heldMonthForFile } from './held-month.ts'
import { novemberAfter, ROBIN, SAM } from './month-folder.ts'
import { openTestCore, type TestCore } from './test-core.ts'

/** As long as names come: sixty characters, with accents. */
export const LONG_NAME = 'Bronwen-Siân Llewellyn-Ó Dubhghaill Maximiliane Fürstenberg'
export const LONG_PASSPHRASE = 'thimble gravel eleven foxglove'

export type WorkedInVault = {
  readonly folder: string
  readonly sam: PersonId
  readonly robin: PersonId
  readonly longNamed: PersonId
  /** On hold. */
  readonly held: ClientId
  /** Neither held nor erased. */
  readonly free: ClientId
}

/**
 * The sample team in the November after a signed October: twenty people, one of them with a name of sixty characters, one
 * stopped; four clients on hold, one erased; backups of five weeks, of which one attempt stopped; years set.
 */
export const workedInVault = async (): Promise<WorkedInVault> => copyOf(await worked())

/** The same for several tests. */
export const workedInVaultForFile = async (): Promise<WorkedInVault> => workingCopyOf(await worked())

/** Two years on, with Sam gone: nearly everything is past its time. */
export const yearsLater = async (): Promise<WorkedInVault & { readonly clock: string }> =>
  copyOf(await builtOnce('worked in, years later', buildYearsLater))

const worked = () => builtOnce('worked in', buildWorkedIn)

const YEARS = { records: 1, clients: 1, scores: 1, files: 1 }
const LATER = '2028-11-06T09:00:00Z'

const buildWorkedIn = async (): Promise<WorkedInVault> => {
  const month = await heldMonthForFile('locked')
  const { folder } = await novemberAfter(month)
  let core = openTestCore({ folder, startAt: '2026-11-03T09:10:00Z' })
  await core.ask('vault.unlock', { personId: month.robin.id, passphrase: ROBIN.passphrase })
  const longNamed = await addPeople(core, month.robin.id)
  await core.ask('keeping.setYears', YEARS)

  const clients = await clientsOf(core, month.sam.id)
  const [free, erased, ...others] = clients
  if (free === undefined || erased === undefined) throw new Error('The sample month has no clients.')
  for (const [index, clientId] of others.slice(0, REASONS.length).entries())
    await core.ask('keeping.hold', { clientId, reason: REASONS[index] ?? '' })
  await core.ask('keeping.eraseClient', {
    clientId: erased,
    reason: 'entered by mistake',
    note: 'Entered twice in the same week, under two references; noticed at the November audit.',
    passphrase: ROBIN.passphrase,
    secondPersonId: month.sam.id,
    secondPassphrase: SAM.passphrase,
  })
  await core.tell('backup.make', { to: '/nowhere/at/all' })
  for (const day of ['04', '05', '11', '12', '19', '26', '27']) {
    core.setClock(`2026-11-${day}T16:0${Number(day) % 10}:00Z`)
    core = await core.restart()
    await core.ask('vault.unlock', { personId: month.robin.id, passphrase: ROBIN.passphrase })
    await core.ask('backup.make', { to: null })
  }
  await core.core.stop()
  return {
    folder,
    sam: month.sam.id,
    robin: month.robin.id,
    longNamed,
    held: others[0] ?? free,
    free,
  }
}

const REASONS = [
  'A complaint about the change of support worker is open; the service manager decides when it is settled.',
  'A subject access request came on 2 November.',
  'The coroner has asked for the whole file.',
  'Requested by the safeguarding adults board under section 44 of the Care Act, together with everything that the team wrote about the placement between March and September.',
]

const addPeople = async (core: TestCore, supervisorId: PersonId): Promise<PersonId> => {
  const add = async (name: string, index: number): Promise<PersonId> => {
    const { personId } = await core.ask('people.add', {
      name,
      title: index === 0 ? 'Principal clinical psychologist and approved clinician' : null,
      roles: index % 4 === 0 ? ['practitioner', 'supervisor', 'administrator'] : ['practitioner'],
      supervisorId,
      contractedHours: index % 3 === 0 ? 37.5 : null,
      passphrase: index === 0 ? LONG_PASSPHRASE : `${LONG_PASSPHRASE} ${index}`,
    })
    return personId
  }
  const longNamed = await add(LONG_NAME, 0)
  for (const [index, name] of NAMES.entries()) {
    const personId = await add(name, index + 1)
    if (name === 'Wren Ashby') await core.ask('people.disable', { personId })
  }
  return longNamed
}

const NAMES = [
  'Ada Moreno',
  'Zoë Ångström',
  'Alex Brandt',
  'Jo Lindqvist',
  'Wren Ashby',
  'Nkechi Adébáyọ̀',
  'Łukasz Wójcik',
  'Priya Raghunathan',
  'Tomasz Kowalczyk',
  'Máire Ní Bhriain',
  'Ifan ap Rhys',
  'Fatima al-Hassan',
  'Georgios Papadopoulos',
  'Harriet Smythe-Jones',
  'Ines Carvalho',
  'Kofi Mensah',
  'Leila Farrokhzad',
]

const clientsOf = async (core: TestCore, practitionerId: PersonId): Promise<ClientId[]> =>
  (await core.ask('caseload.list', { practitionerId, month: null })).rows.map(({ client }) => client.id)

const buildYearsLater = async (): Promise<WorkedInVault & { readonly clock: string }> => {
  const before = workingCopyOf(await worked())
  const core = openTestCore({ folder: before.folder, startAt: '2026-12-01T09:00:00Z' })
  await core.ask('vault.unlock', { personId: before.robin, passphrase: ROBIN.passphrase })
  for (const clientId of (await clientsOf(core, before.sam)).slice(2, 8))
    await core.ask('caseload.closeClient', {
      clientId,
      on: '2026-12-01' as PlainDate,
      reason: 'goals met',
      note: null,
    })
  await core.ask('people.disable', { personId: before.sam })
  await core.core.stop()
  return { ...before, clock: LATER }
}

/** For the window over a vault that was worked in: after the last backup. */
export const AFTER_NOVEMBER = '2026-11-27T17:30:00Z'
