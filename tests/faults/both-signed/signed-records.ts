import { cpSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { PersonId, ReviewId } from '#basics/ids.ts'
import type { PlainDate } from '#basics/plain-date.ts'
import type { HandSignature } from '#domain/record/signature.ts'
import { revealed } from '#tests/support/a-session.ts'
import { PASSPHRASES, type Team } from '#tests/support/a-team.ts'
import { openTestCore } from '#tests/support/test-core.ts'

export type SignedRecord = {
  readonly pdf: Uint8Array
  readonly practitioner: string
  readonly supervisor: string
  readonly how: How
}

type How = 'both by passphrase' | 'drawn on the screen' | 'without a hand' | 'one in ink' | 'one not at all'

/**
 * So many records as they are copied out of vaults in which two people held a session and answered: of other names each time, with
 * accents and scripts, by hand or without, one of the two in ink or not at all.
 */
export const signedRecords = async (
  count: number,
  each: (record: SignedRecord) => void | Promise<void>,
): Promise<void> => {
  const held = await revealed()
  held.team.core.wait(1800)
  const { reviewId, team } = held
  await team.core.ask('session.end', { reviewId })
  await team.core.core.stop()
  try {
    for (let index = 0; index < count; index += 1) {
      const folder = mkdtempSync(join(tmpdir(), 'tandem-both-'))
      try {
        cpSync(team.core.folder, folder, { recursive: true })
        await each(await signIn(folder, team.people, reviewId, index))
      } finally {
        rmSync(folder, { recursive: true, force: true, maxRetries: 3 })
      }
    }
  } finally {
    rmSync(team.core.folder, { recursive: true, force: true, maxRetries: 3 })
  }
}

const signIn = async (
  folder: string,
  people: Team['people'],
  reviewId: ReviewId,
  index: number,
): Promise<SignedRecord> => {
  const how = HOWS[index % HOWS.length] ?? 'both by passphrase'
  const [practitioner, supervisor] = [nameOf(index * 2), nameOf(index * 2 + 1)]
  let core = openTestCore({ folder, startAt: '2026-10-29T12:00:00Z' })
  await core.ask('vault.unlock', { personId: people.Ada, passphrase: PASSPHRASES.Ada })
  const rename = (personId: PersonId, name: string, role: 'practitioner' | 'supervisor') =>
    core.ask('people.change', {
      personId,
      name,
      title: null,
      roles: [role],
      supervisorId: role === 'practitioner' ? people.Robin : null,
      contractedHours: 30,
      reductions: [],
    })
  await rename(people.Sam, practitioner, 'practitioner')
  await rename(people.Robin, supervisor, 'supervisor')
  core = await core.restart()
  await core.ask('vault.unlock', { personId: people.Robin, passphrase: PASSPHRASES.Robin })
  core.wait(60 * (index + 1))

  const sign = async (who: 'Sam' | 'Robin', name: string): Promise<void> => {
    core.wait(45)
    const { sha256 } = await core.ask('record.signing', { reviewId })
    const personId = people[who]
    const hand = handOf(how, name)
    await core.ask('record.sign', { reviewId, personId, passphrase: PASSPHRASES[who], sha256, hand })
  }
  const answer = async (who: 'Sam' | 'Robin', seenBy: string): Promise<void> => {
    core.wait(45)
    const { sha256 } = await core.ask('record.signing', { reviewId })
    await core.ask('record.signOtherwise', {
      reviewId,
      personId: people[who],
      passphrase: PASSPHRASES[who === 'Sam' ? 'Robin' : 'Sam'],
      sha256,
      answer:
        how === 'one in ink'
          ? { method: 'ink', on: '2026-10-29' as PlainDate, seenBy }
          : { method: 'not signed', reason: `is away until Friday, says ${seenBy}` },
    })
  }
  // Which of the two answers otherwise changes from one round to the next.
  const other = how === 'one in ink' || how === 'one not at all' ? OTHERS[index % OTHERS.length] : null
  if (other === 'Sam') await answer('Sam', supervisor)
  else await sign('Sam', practitioner)
  if (other === 'Robin') await answer('Robin', practitioner)
  else await sign('Robin', supervisor)
  const { recordId } = await core.ask('record.signing', { reviewId })
  if (recordId === null) throw new Error('Not locked.')
  const { base64 } = await core.ask('record.pdf', { recordId, purpose: 'copy' })
  await core.core.stop()
  return { pdf: new Uint8Array(Buffer.from(base64, 'base64')), practitioner, supervisor, how }
}

const HOWS = [
  'both by passphrase',
  'one in ink',
  'drawn on the screen',
  'one not at all',
  'without a hand',
] as const satisfies readonly How[]

const OTHERS = ['Sam', 'Robin'] as const

const handOf = (how: How, name: string): HandSignature | null => {
  if (how === 'drawn on the screen')
    return {
      kind: 'drawn',
      width: 400,
      height: 120,
      strokes: [
        [
          [20, 80],
          [120, 30.5],
          [380, 90],
        ],
      ],
    }
  return how === 'without a hand' ? null : { kind: 'typed', name }
}

/** Another one each time: after the last of them with a number. */
const nameOf = (index: number): string => {
  const name = NAMES[index % NAMES.length] ?? ''
  return index < NAMES.length ? name : `${name} ${Math.floor(index / NAMES.length) + 1}`
}

const NAMES = [
  'Zoë Ångström',
  'Siân O’Brien',
  'Nguyễn Thị Hương',
  'Ørjan Þórsson',
  'María-José Ñúñez',
  'Łukasz Żółty',
  'Иван Петровић',
  'Ελένη Παπαδάκη',
  'Chloe\u0301 Dubois',
  'Ana "Nan" Kovač',
  'A. N. d’Arcy-Smythe',
  'Sam Okafor',
]
