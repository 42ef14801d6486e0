import { rmSync } from 'node:fs'
import { type CoreOperationName, coreOperations } from '#contract/index.ts'
import { type Name, PASSPHRASES } from '#tests/support/a-team.ts'
import { entriesOf } from '#tests/support/audited.ts'
import { everyInput } from '#tests/support/every-operation.ts'
import { copyOfMarked, MARKS, type Marked, type Practitioner } from '#tests/support/marked-team.ts'
import { randomFrom } from '../../faults/import/random.ts'
import { OPERATIONS } from './drive-acts.ts'

export type ReadAlone = {
  readonly calls: number
  /** Answers in which a text about a client or a month stood. */
  readonly shown: number
  readonly wrong: readonly string[]
}

/** What shows a text and leaves nothing, and why it may. References alone open no record. */
const SHOWN_UNNOTED: Readonly<Partial<Record<CoreOperationName, string>>> = {
  'agenda.blankForm': 'is a form with nothing in it',
  'today.get': 'lists what one has to do oneself',
  'import.preview': 'reads a file that its owner has just brought, and keeps nothing',
  'import.list': 'lists one’s own imports by day and file',
  'keeping.previewErasure': 'names the files that an erasure would take, and opens none',
}

/**
 * Asks for so many things, each as the only one of a sitting, by the practitioner and by their supervisor: whatever answers
 * with more of a client than a reference has to stand in the trail, for whoever asked.
 */
export const readAlone = async (
  most: number,
  seed: number,
  among: readonly CoreOperationName[] = QUERIES,
): Promise<ReadAlone> => {
  const world = await copyOfMarked()
  const { team, people } = world
  const random = randomFrom(seed)
  const wrong: string[] = []
  let shown = 0
  try {
    const all = READERS.flatMap(reader => among.map(name => ({ ...reader, name })))
    const some = all.map(one => ({ one, at: random.below(1_000_000) })).sort((a, b) => a.at - b.at)
    const chosen = some.slice(0, most).map(({ one }) => one)
    let before = (await entriesOf(team.core.folder, { id: people.Robin, passphrase: PASSPHRASES.Robin }))
      .length
    for (const { who, whose, name } of chosen) {
      await team.unlock(who)
      const answer = await team.core.tell(name, inputsOf(world, whose)[name] as never)
      await team.core.core.stop()
      const person = { id: people[who], passphrase: PASSPHRASES[who] }
      const entries = await entriesOf(team.core.folder, person)
      const fresh = entries.slice(before).filter(({ act }) => act !== 'unlocked')
      before = entries.length
      if (fresh.some(({ personId }) => personId !== people[who]))
        wrong.push(`${name} by ${who} was entered for somebody else`)
      if (!showsText(answer)) continue
      shown += 1
      if (fresh.length === 0 && SHOWN_UNNOTED[name] === undefined)
        wrong.push(`${name} by ${who} showed a text and left nothing`)
    }
    return { calls: chosen.length, shown, wrong }
  } finally {
    await team.core.core.stop()
    rmSync(team.core.folder, { recursive: true, force: true, maxRetries: 3 })
  }
}

const QUERIES = OPERATIONS.filter(name => coreOperations[name].kind === 'query')

/** Sam's month runs; Alex's is prepared. Each is read by the one whose it is and by who supervises them. */
const READERS = [
  { who: 'Sam', whose: 'Sam' },
  { who: 'Robin', whose: 'Sam' },
  { who: 'Alex', whose: 'Alex' },
  { who: 'Jo', whose: 'Alex' },
] as const satisfies readonly { who: Name; whose: Practitioner }[]

/** As many as there are, in all. */
export const READINGS = QUERIES.length * READERS.length

const inputsOf = ({ people, of }: Marked, whose: Practitioner) =>
  everyInput({ people: { ...people, Sam: people[whose] } }, of[whose])

/** A PDF's own letters are packed; what draws one has an act of its own, whatever stands in it. */
const showsText = (answer: { readonly ok: boolean; readonly value?: unknown }): boolean => {
  if (!answer.ok) return false
  const { base64 } = (answer.value ?? {}) as { base64?: string }
  const file = typeof base64 === 'string' ? Buffer.from(base64, 'base64').toString('latin1') : ''
  const marks = `${JSON.stringify(answer.value)}${file}`.match(MARKS) ?? []
  return file.startsWith('%PDF') || marks.some(mark => !mark.endsWith('-ref'))
}
