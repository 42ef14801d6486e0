import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { z } from 'zod'
import { writeSynced } from './key-file.ts'

export const ANCHOR_FILE = 'anchor.json'

/** Length and head of the audit chain, outside the database: an older file put back is noticed by it. */
export const Anchor = z.strictObject({ sequence: z.number().int().min(0), hash: z.string().length(64) })
export type Anchor = z.infer<typeof Anchor>

export const writeAnchor = (folder: string, anchor: Anchor): void =>
  writeSynced(folder, ANCHOR_FILE, Buffer.from(JSON.stringify(anchor), 'utf8'))

export const readAnchor = (folder: string): Anchor | null => {
  try {
    const parsed = Anchor.safeParse(JSON.parse(readFileSync(join(folder, ANCHOR_FILE), 'utf8')))
    return parsed.success ? parsed.data : null
  } catch {
    return null
  }
}
