import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { PASSPHRASES } from '#tests/support/a-team.ts'
import { aHostilePdf } from '#tests/support/document-files.ts'
import type { copyOfMarked } from '#tests/support/marked-team.ts'
import { SCRIPT_PAYLOADS } from '#tests/support/script-payloads.ts'

export type HostileNames = {
  readonly count: number
  /** A file to be brought in whose name, headings and cells are payloads. */
  readonly file: string
}

/** Those that a file or a folder can be called. */
export const NAMES = SCRIPT_PAYLOADS.filter(payload => !payload.includes('/'))

/**
 * Files and folders whose names are payloads: Alex brings in a file for each, attaches a document, and Robin makes a backup into
 * a folder of such a name. Beside them lies a file for the page where files are chosen. Gives how many names there are.
 */
export const putHostileNames = async (
  { team, of, people }: Awaited<ReturnType<typeof copyOfMarked>>,
  beside: string,
): Promise<HostileNames> => {
  const { documentIds, references } = of.Alex
  const [documentId] = documentIds
  if (documentId === undefined) throw new Error('There is no document.')
  await team.unlock('Alex')
  for (const [index, name] of SCRIPT_PAYLOADS.entries()) {
    const csv = `Reference,Contacts made,${cell(name)}\n${references[0]},${index},${cell(name)}\n`
    await team.core.ask('import.run', {
      practitionerId: people.Alex,
      month: of.Alex.month,
      file: { name: `${name}.csv`, base64: Buffer.from(csv).toString('base64') },
      answers: {},
    })
  }
  const document = Buffer.from(aHostilePdf('app.alert(1)')).toString('base64')
  await team.core.ask('document.attachFile', { documentId, name: `${NAMES[0]}.pdf`, base64: document })
  await team.unlock('Robin')
  let folders = 0
  for (const name of NAMES.slice(0, 3)) {
    const to = join(beside, name)
    mkdirSync(to, { recursive: true })
    await team.core.ask('backup.make', { to })
    folders += 1
  }
  await team.core.core.stop()
  const file = join(beside, `${NAMES[1]}.csv`)
  const rows = SCRIPT_PAYLOADS.map(payload => `${cell(payload)},${cell(payload)},${cell(payload)}`)
  writeFileSync(file, `Reference,${cell(NAMES[2] ?? '')},Service\n${rows.join('\n')}\n`)
  return { count: SCRIPT_PAYLOADS.length + 1 + folders + 1, file }
}

export const OWNER = { name: 'Alex Brandt', passphrase: PASSPHRASES.Alex } as const

const cell = (text: string): string => `"${text.replaceAll('"', '""')}"`
