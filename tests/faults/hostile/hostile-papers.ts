import { execFileSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { CoreOperationName } from '#contract/index.ts'
import { PASSPHRASES } from '#tests/support/a-team.ts'
import { everyInput } from '#tests/support/every-operation.ts'
import type { copyOfMarked } from '#tests/support/marked-team.ts'
import { readingText } from '../../reports/pdf-tools.ts'

export type Papers = {
  readonly papers: number
  /** Those in which a payload can be read. */
  readonly withPayloads: number
  readonly wrong: readonly string[]
}

const DRAWN: readonly CoreOperationName[] = [
  'brief.pdf',
  'closing.pdf',
  'caseload.overTimePdf',
  'handover.client',
  'handover.person',
  'record.draft',
  'record.pdf',
  'record.slip',
  'record.copyWithoutNames',
  'addendum.pdf',
  'audit.pdf',
]

/** Every paper that a hostile vault draws: payloads are words in it, and nothing in it acts, opens or leads anywhere. */
export const lookAtPapers = async ({
  team,
  of,
  people,
}: Awaited<ReturnType<typeof copyOfMarked>>): Promise<Papers> => {
  const wrong: string[] = []
  let [papers, withPayloads] = [0, 0]
  const draw = async (who: 'Robin' | 'Alex', whose: 'Sam' | 'Alex') => {
    const inputs = everyInput({ people: { ...people, Sam: people[whose] } }, of[whose])
    for (const name of DRAWN) {
      const input = { ...(inputs[name] as object), purpose: 'view' }
      const answer = await team.core.tell(name, input as never)
      if (!answer.ok) continue
      const { base64 } = answer.value as { base64?: string }
      const bytes = new Uint8Array(Buffer.from(base64 ?? '', 'base64'))
      if (Buffer.from(bytes.subarray(0, 4)).toString('latin1') !== '%PDF') continue
      papers += 1
      if (/(window|parent)\.ran/.test(readingText(bytes).replaceAll(/[\s\u00ad]/g, ''))) withPayloads += 1
      wrong.push(...activeIn(bytes).map(key => `${name} by ${who} has ${key}`))
    }
  }
  await team.unlock('Alex')
  await draw('Alex', 'Alex')
  await team.unlock('Robin')
  const { reviewId } = of.Sam
  await team.core.ask('session.signIn', { reviewId, personId: people.Sam, passphrase: PASSPHRASES.Sam })
  await team.core.ask('session.resume', { reviewId })
  await team.core.ask('session.end', { reviewId })
  await draw('Robin', 'Sam')
  return { papers, withPayloads, wrong }
}

/** Keys and names by which a PDF does something by itself or leads elsewhere (ISO 32000, 12.6), as qpdf reads its objects. */
const ACTIVE = new Set([
  '/OpenAction',
  '/AA',
  '/JS',
  '/JavaScript',
  '/Launch',
  '/URI',
  '/GoToR',
  '/GoToE',
  '/SubmitForm',
  '/ImportData',
  '/RichMedia',
  '/Rendition',
  '/XFA',
])

export const activeIn = (bytes: Uint8Array): string[] => {
  const folder = mkdtempSync(join(tmpdir(), 'tandem-pdf-'))
  try {
    const file = join(folder, 'paper.pdf')
    writeFileSync(file, bytes)
    const found = new Set<string>()
    const walk = (value: unknown): void => {
      if (typeof value === 'string' && ACTIVE.has(value)) found.add(value)
      if (typeof value !== 'object' || value === null) return
      for (const [key, inner] of Object.entries(value)) {
        if (ACTIVE.has(key)) found.add(key)
        walk(inner)
      }
    }
    walk(
      JSON.parse(
        execFileSync('qpdf', ['--json=2', '--json-key=qpdf', file], {
          encoding: 'utf8',
          maxBuffer: 256 * 1024 * 1024,
        }),
      ),
    )
    return [...found]
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}
