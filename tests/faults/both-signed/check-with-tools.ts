import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

/**
 * A record's file checked as its own last page tells: the commands are read off that page and typed into a shell, what they
 * answer is compared with what is printed there. Nothing of the product's takes part. Gives what does not hold, a sentence each.
 */
export const checkWithTools = (pdf: Uint8Array): ToolsFound => {
  const folder = mkdtempSync(join(tmpdir(), 'tandem-last-page-'))
  try {
    writeFileSync(join(folder, 'record.pdf'), pdf)
    return check(folder)
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

export type ToolsFound = {
  /** Who gave a signature that verifies under this very text, with their part. */
  readonly signed: readonly string[]
  /** Who answered otherwise, as the other of the two states over their key. */
  readonly stated: readonly string[]
  /** What of the text and the signatures does not hold. */
  readonly wrong: readonly string[]
  /** The file's own signature, by `pdfsig`. */
  readonly fileIsWhole: boolean
}

/** Whether all that the page speaks of is there. */
export const hasTools = (): boolean =>
  ['pdfinfo', 'pdftotext', 'pdfsig', 'pdfdetach', 'sha256sum', 'jq', 'openssl'].every(
    tool => spawnSync(tool, ['-v'], { stdio: 'ignore' }).error === undefined,
  )

const check = (folder: string): ToolsFound => {
  const run = (command: string): string =>
    spawnSync('sh', ['-c', command], { cwd: folder, encoding: 'utf8' }).stdout.trimEnd()
  const page = lastPage(run)
  const printed = page.replaceAll(/\s/g, '')
  const command = commandsOn(page)
  const fileIsWhole = run(command('pdfsig record')).includes('Signature is Valid')
  run(command('pdfdetach'))
  const [sha256 = ''] = run(command('sha256sum record')).split(' ')
  const wrong: string[] = []
  if (!/^[0-9a-f]{64}$/.test(sha256) || !printed.includes(sha256))
    wrong.push('the SHA-256 of record.json is not the one printed')

  const two = PARTS.map(part => run(`jq -r .${part}.name record.json`))
  const signed: string[] = []
  const stated: string[] = []
  const answers = [
    ...listed(run('jq -r ".signatures | length" signatures.json'), '.signatures'),
    ...listed(run('jq -r ".others // [] | length" signatures.json'), '.others'),
  ]
  for (const at of answers) {
    const isStated = at.startsWith('.others')
    const where = isStated ? `${at}.stated` : at
    // As the page says: the same commands, for the second person or for the statement.
    for (const one of ['signedText', 'publicKeyPem', 'signatureBase64'])
      run(command(`jq ${one}`).replace('.signatures[0]', where))
    const text = run('cat text').split('\n')
    const [name, role] = [run(`jq -r ${at}.name signatures.json`), run(`jq -r ${at}.role signatures.json`)]
    const who = `${name}, ${role}`
    const verified = run(command('openssl pkeyutl')).includes('Signature Verified Successfully')
    const [fingerprint = ''] = run(command('openssl pkey ')).split(' ')
    if (!verified) wrong.push(`${who}: the signature does not verify`)
    if (!printed.includes(fingerprint)) wrong.push(`${who}: the key is not the one printed`)
    if (two[PARTS.indexOf(role as Part)] !== name) wrong.push(`${who} is not who the record names`)
    if (text[1] !== sha256) wrong.push(`${who}: what was signed is another record`)
    if (text[0] !== (isStated ? 'Tandem statement 1' : 'Tandem record 1'))
      wrong.push(`${who}: what was signed is no record`)
    if (isStated ? !(text[2] ?? '').startsWith(`${who}, `) : text[2] !== who)
      wrong.push(`${who}: what was signed names somebody else`)
    ;(isStated ? stated : signed).push(who)
  }
  for (const [index, part] of PARTS.entries())
    if ([...signed, ...stated].filter(who => who === `${two[index]}, ${part}`).length !== 1)
      wrong.push(`the ${part} has not answered once`)
  if (signed.length === 0) wrong.push('nobody signed with a key')
  return { signed, stated, wrong, fileIsWhole }
}

const PARTS = ['practitioner', 'supervisor'] as const
type Part = (typeof PARTS)[number]

const lastPage = (run: (command: string) => string): string => {
  const [, pages = '1'] = /^Pages:\s+(\d+)/m.exec(run('pdfinfo record.pdf')) ?? []
  return run(`pdftotext -layout -f ${pages} -l ${pages} record.pdf -`)
}

/** The command that stands on the page with all of these words in it; a page that lacks one shows nothing. */
const commandsOn = (page: string): ((words: string) => string) => {
  const commands = page.split('\n').map(line => line.trim().split(/\s{2,}/)[0] ?? '')
  return words => {
    const [program = '', what = ''] = words.split(' ')
    return commands.find(line => line.startsWith(`${program} `) && line.includes(what)) ?? 'false'
  }
}

const listed = (count: string, where: string): string[] =>
  Array.from({ length: Number(count) || 0 }, (_, index) => `${where}[${index}]`)
