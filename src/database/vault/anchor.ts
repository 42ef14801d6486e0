import { readFileSync, renameSync } from 'node:fs'
import { join } from 'node:path'
import { z } from 'zod'
import { auditHead } from '../stores/audit-store.ts'
import type { ReadDb } from '../tables/db.ts'
import { freeName } from './disk.ts'
import { writeSynced } from './key-file.ts'

export const ANCHOR_FILE = 'anchor.json'

/** Length and head of the audit chain, outside the database: an older file put back is noticed by it. */
export const Anchor = z.strictObject({ sequence: z.number().int().min(0), hash: z.string().length(64) })
export type Anchor = z.infer<typeof Anchor>

/** One that can't be read is kept beside: whoever looks into it later may read more of it. */
export const writeAnchor = (folder: string, anchor: Anchor): void => {
  if (anchorStateOf(folder) === 'not readable') keepBeside(folder)
  writeSynced(folder, ANCHOR_FILE, Buffer.from(JSON.stringify(anchor), 'utf8'))
}

const keepBeside = (folder: string): void =>
  renameSync(join(folder, ANCHOR_FILE), join(folder, freeName(folder, 'anchor-not-readable', '.json')))

/**
 * Brings the anchor up to the head of the chain. Always after the commit, which is on the disk by then: cut off in
 * between, the anchor stays behind, and an anchor that is behind accuses nobody.
 */
export const keepAnchor = async (folder: string, db: ReadDb): Promise<void> => {
  const head = await auditHead(db)
  if (head.sequence > 0 && readAnchor(folder)?.hash !== head.hash) writeAnchor(folder, head)
}

/** Null where there is none, and where what is there can't be read. */
export const readAnchor = (folder: string): Anchor | null => {
  const found = anchorStateOf(folder)
  return typeof found === 'object' ? found : null
}

/** The anchor, or why there is none: Tandem itself always writes it whole. */
export const anchorStateOf = (folder: string): Anchor | 'missing' | 'not readable' => {
  let text: string
  try {
    text = readFileSync(join(folder, ANCHOR_FILE), 'utf8')
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'ENOENT' ? 'missing' : 'not readable'
  }
  try {
    return Anchor.parse(JSON.parse(text))
  } catch {
    return 'not readable'
  }
}
