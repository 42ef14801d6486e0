import { execFile } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { verifyRecord } from '#cli/tandem/verify-record.ts'
import { signaturePlaces } from '#reports/seal/signature-place.ts'

export type LaterChanges = {
  /** Single bits flipped in the bytes that the file's own signature covers. */
  readonly signed: number
  /** Bits flipped in that signature's container, which no signature can cover, and bytes added in front, behind and within. */
  readonly container: number
  readonly added: number
  /** Of these last two, how many `pdfsig` calls valid: why there is a check of our own. */
  readonly letPass: { readonly container: number; readonly added: number }
  /** A check by the text that is read off the pages alone: how many flips were looked at, and how many it does not see. */
  readonly read: { readonly looked: number; readonly unseen: number }
  readonly wrong: readonly string[]
}

export type Amounts = { readonly signed: number; readonly container: number; readonly read: number }

/**
 * A signed record's file changed in single bits and by bytes added: none that touches what was signed may be valid for `pdfsig`,
 * and none at all verified by `verify-record`. `random`: 0 to below 1.
 */
export const changeRecord = async (
  pdf: Uint8Array,
  amounts: Amounts,
  random: () => number,
): Promise<LaterChanges> => {
  const container = signaturePlaces(pdf)[0]?.container
  if (container === undefined) throw new Error('The record has no signature of its own.')
  const length = container.to - container.from
  const folder = mkdtempSync(join(tmpdir(), 'tandem-later-'))
  const wrong: string[] = []
  try {
    if ((await look(folder, 0, pdf)).join() !== 'true,true') wrong.push('unchanged, it does not hold')
    const anywhere = Array.from({ length: amounts.signed }, () => {
      const at = Math.floor(random() * (pdf.length - length))
      return flipped(pdf, at < container.from ? at : at + length, random)
    })
    const within = Array.from({ length: amounts.container }, () =>
      flipped(pdf, container.from + Math.floor(random() * length), random),
    )
    const added = addedTo(pdf, container)
    const [ofSigned, ofContainer, ofAdded] = [
      await lookAtAll(folder, anywhere),
      await lookAtAll(folder, within),
      await lookAtAll(folder, added),
    ]
    for (const one of [...ofSigned, ...ofContainer, ...ofAdded])
      if (one.verified) wrong.push(`${one.what}: verify-record calls it verified`)
    for (const one of ofSigned) if (one.valid) wrong.push(`${one.what}: pdfsig calls it valid`)
    const lookedAt = anywhere.slice(0, amounts.read)
    return {
      signed: anywhere.length,
      container: within.length,
      added: added.length,
      letPass: { container: count(ofContainer), added: count(ofAdded) },
      read: { looked: lookedAt.length, unseen: await unseenIn(folder, pdf, lookedAt) },
      wrong,
    }
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

type Changed = { readonly what: string; readonly pdf: Uint8Array }
type Seen = { readonly what: string; readonly valid: boolean; readonly verified: boolean }

const count = (seen: readonly Seen[]): number => seen.filter(({ valid }) => valid).length

const flipped = (pdf: Uint8Array, at: number, random: () => number): Changed => {
  const changed = new Uint8Array(pdf)
  const bit = Math.floor(random() * 8)
  changed[at] = (pdf[at] ?? 0) ^ (1 << bit)
  return { what: `bit ${bit} of byte ${at}`, pdf: changed }
}

const addedTo = (pdf: Uint8Array, container: { readonly from: number; readonly to: number }): Changed[] => {
  const joined = (...parts: readonly (Uint8Array | string)[]) =>
    new Uint8Array(
      Buffer.concat(parts.map(part => (typeof part === 'string' ? Buffer.from(part) : Buffer.from(part)))),
    )
  const into = (at: number, text: string) => joined(pdf.subarray(0, at), text, pdf.subarray(at))
  const ends = ['\n', ' ', '\0', '%%EOF\n', '\n% more\n', '\n99 0 obj\n<< >>\nendobj\n', '\u00ff'.repeat(9)]
  return [
    ...ends.map(text => ({ what: `${JSON.stringify(text)} at the end`, pdf: joined(pdf, text) })),
    ...ends.map(text => ({ what: `${JSON.stringify(text)} at the beginning`, pdf: joined(text, pdf) })),
    { what: 'padding in the container', pdf: into(container.to - 1, '00') },
    { what: 'a blank in the container', pdf: into(container.from + 1, ' ') },
    { what: 'a line break in the container', pdf: into(container.to - 1, '\n') },
    { what: 'the file once more behind itself', pdf: joined(pdf, pdf) },
    { what: 'its last byte cut off', pdf: pdf.subarray(0, -1) },
  ]
}

const lookAtAll = async (folder: string, all: readonly Changed[]): Promise<Seen[]> => {
  const seen: Seen[] = []
  const [PROCESSES, queue] = [2, [...all]]
  const takeOne = async (place: number): Promise<void> => {
    for (let next = queue.shift(); next !== undefined; next = queue.shift()) {
      const [valid, verified] = await look(folder, place, next.pdf)
      seen.push({ what: next.what, valid, verified })
    }
  }
  await Promise.all(Array.from({ length: PROCESSES }, (_, place) => takeOne(place)))
  return seen
}

/** Whether `pdfsig` calls it valid, and whether we call it verified. */
const look = async (folder: string, place: number, pdf: Uint8Array): Promise<[boolean, boolean]> => {
  const path = join(folder, `${place}.pdf`)
  writeFileSync(path, pdf)
  const said = await run('pdfsig', ['-nocert', path])
  const { exitCode } = await verifyRecord.run([path])
  return [said.includes('Signature is Valid'), exitCode === 0]
}

const unseenIn = async (folder: string, pdf: Uint8Array, all: readonly Changed[]): Promise<number> => {
  const path = join(folder, 'read.pdf')
  const textOf = (bytes: Uint8Array): Promise<string> => {
    writeFileSync(path, bytes)
    return run('pdftotext', ['-raw', path, '-'])
  }
  const text = all.length === 0 ? '' : await textOf(pdf)
  let unseen = 0
  for (const changed of all) if ((await textOf(changed.pdf)) === text) unseen += 1
  return unseen
}

/** A file that can't be read at all is answered with what was said until then. */
const run = (tool: string, args: readonly string[]): Promise<string> =>
  new Promise((resolve, reject) => {
    execFile(tool, args, { encoding: 'latin1', maxBuffer: 64 * 1024 * 1024 }, (error, stdout) => {
      if (error !== null && 'code' in error && error.code === 'ENOENT') reject(error)
      else resolve(stdout)
    })
  })
