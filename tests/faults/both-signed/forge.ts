import { execFileSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

/** A record's file with one of its embedded files changed; its pages and everything else are as they were. */
export type Forgery = { readonly what: string; readonly pdf: Uint8Array }

/**
 * One byte changed in the text, in a name, in a signature, in a key and in what was signed; the signatures of the two put in each
 * other's place, and those of another record in the place of these. `random` (0 to below 1) says which byte.
 */
export const forge = (pdf: Uint8Array, other: Uint8Array, random: () => number): Forgery[] => {
  const files = attachmentsOf(pdf)
  const text = files['signatures.json'].toString('utf8')
  const changed = (change: (file: Signatures, keyed: Signed[]) => void): Uint8Array => {
    const file = JSON.parse(text) as Signatures
    change(file, [...file.signatures, ...(file.others ?? []).map(({ stated }) => stated)])
    if (JSON.stringify(file) === text) throw new Error('Nothing was changed.')
    return Buffer.from(JSON.stringify(file))
  }
  const inOne = (field: keyof Signed): Uint8Array =>
    changed((_, keyed) => {
      const one = keyed[Math.floor(random() * keyed.length)]
      if (one !== undefined) one[field] = withOther(one[field], random)
    })
  const signatures: readonly (readonly [what: string, content: Uint8Array])[] = [
    ['a byte of a name', changed(file => rename(file, random))],
    ['a byte of a signature', inOne('signatureBase64')],
    ['a byte of a key', inOne('publicKeyPem')],
    ['a byte of what was signed', inOne('signedText')],
    ['the two signatures swapped', changed((_, keyed) => swap(keyed))],
    ['the signatures of another record', attachmentsOf(other)['signatures.json']],
  ]
  const record = Buffer.from(files['record.json'])
  const at = Math.floor(random() * record.length)
  record[at] = (record[at] ?? 0) ^ (1 + Math.floor(random() * 255))
  return [
    { what: 'a byte of the text', pdf: withAttachment(pdf, 'record.json', record) },
    ...signatures.map(([what, content]) => ({ what, pdf: withAttachment(pdf, 'signatures.json', content) })),
  ]
}

type Signed = { publicKeyPem: string; signedText: string; signatureBase64: string }
type Signatures = {
  signatures: (Signed & { name: string })[]
  others?: { name: string; stated: Signed }[]
}

const rename = ({ signatures, others = [] }: Signatures, random: () => number): void => {
  const all = [...signatures, ...others]
  const one = all[Math.floor(random() * all.length)]
  if (one !== undefined) one.name = withOther(one.name, random)
}

/** Of one who signed and one who states there are two signatures by the same person, under two texts. */
const swap = (keyed: readonly Signed[]): void => {
  const [one, two] = keyed
  if (one === undefined || two === undefined) throw new Error('There are no two signatures.')
  const { signatureBase64, publicKeyPem } = one
  Object.assign(one, { signatureBase64: two.signatureBase64, publicKeyPem: two.publicKeyPem })
  Object.assign(two, { signatureBase64, publicKeyPem })
}

/** One letter or digit is another one; the last three are spared, which base64 may not use to the last bit. */
const withOther = (text: string, random: () => number): string => {
  const places = [...text.slice(0, -3).matchAll(/[a-z0-9]/gi)].map(({ index }) => index)
  const at = places[Math.floor(random() * places.length)] ?? 0
  return `${text.slice(0, at)}${text[at] === 'B' ? 'C' : 'B'}${text.slice(at + 1)}`
}

const inFolder = <T>(pdf: Uint8Array, work: (folder: string) => T): T => {
  const folder = mkdtempSync(join(tmpdir(), 'tandem-forge-'))
  try {
    writeFileSync(join(folder, 'record.pdf'), pdf)
    return work(folder)
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

const attachmentsOf = (pdf: Uint8Array): Record<'record.json' | 'signatures.json', Buffer> =>
  inFolder(pdf, cwd => {
    execFileSync('pdfdetach', ['-saveall', 'record.pdf'], { cwd })
    const read = (name: string) => readFileSync(join(cwd, name))
    return { 'record.json': read('record.json'), 'signatures.json': read('signatures.json') }
  })

const withAttachment = (pdf: Uint8Array, name: string, content: Uint8Array): Uint8Array =>
  inFolder(pdf, cwd => {
    writeFileSync(join(cwd, name), content)
    const put = [`--remove-attachment=${name}`, '--add-attachment', name, '--replace', '--']
    execFileSync('qpdf', ['record.pdf', ...put, 'forged.pdf'], { cwd, stdio: 'pipe' })
    return new Uint8Array(readFileSync(join(cwd, 'forged.pdf')))
  })
