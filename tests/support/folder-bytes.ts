import { readdirSync } from 'node:fs'
import { relative } from 'node:path'

/** Every file and folder under one, by its path from there, in order. */
export const everyOne = (folder: string): string[] =>
  readdirSync(folder, { withFileTypes: true, recursive: true })
    .map(entry => relative(folder, `${entry.parentPath}/${entry.name}`))
    .toSorted()
