import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

/** Name, version, licence and its text of every package that one of these modules is from. */
export const licenceTexts = (modules: readonly string[]): string =>
  [...new Set(modules.flatMap(packageFolderOf))]
    .sort()
    .map(noticeOf)
    .join(`\n\n${'-'.repeat(80)}\n\n`)

const packageFolderOf = (module: string): string[] => {
  const found = /^\0?(.*[\\/]node_modules[\\/](?:@[^\\/]+[\\/])?[^\\/]+)[\\/]/.exec(module)
  return found?.[1] === undefined ? [] : [found[1]]
}

const noticeOf = (folder: string): string => {
  const { name, version, license } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')) as Record<
    string,
    unknown
  >
  const texts = readdirSync(folder)
    .filter(file => /^(licen[cs]e|copying|notice)/i.test(file))
    .map(file => readFileSync(join(folder, file), 'utf8').trim())
  return [`${name} ${version}, ${license ?? 'see its text'}`, ...texts].join('\n\n')
}
