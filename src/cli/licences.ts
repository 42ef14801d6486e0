import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs'
import { dirname, join } from 'node:path'

/**
 * Name, version, licence and its text of every package that one of these modules is from; and the texts that lie beside a
 * module within its package, for what others wrote of it.
 */
export const licenceTexts = (modules: readonly string[]): string =>
  [...new Set(modules.flatMap(packageFolderOf))]
    .sort()
    .map(folder => noticeOf(folder, foldersWithin(folder, modules)))
    .join(`\n\n${'-'.repeat(80)}\n\n`)

const packageFolderOf = (module: string): string[] => {
  const found = /^\0?(.*[\\/]node_modules[\\/](?:@[^\\/]+[\\/])?[^\\/]+)[\\/]/.exec(module)
  return found?.[1] === undefined ? [] : [found[1]]
}

/** Where its modules lie, without what a bundler puts around a path. */
const foldersWithin = (folder: string, modules: readonly string[]): readonly string[] => {
  const own = modules
    .filter(module => packageFolderOf(module)[0] === folder)
    .map(module => dirname(module.replace(/^\0/, '').replace(/\?.*$/, '')))
  return [...new Set(own)].filter(within => within !== folder && existsSync(within)).sort()
}

const noticeOf = (folder: string, within: readonly string[]): string => {
  const { name, version, license } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')) as Record<
    string,
    unknown
  >
  const texts = [folder, ...within].flatMap(textsIn)
  return [`${name} ${version}, ${license ?? 'see its text'}`, ...texts].join('\n\n')
}

const textsIn = (folder: string): readonly string[] =>
  readdirSync(folder)
    .filter(file => /^(licen[cs]e|copying|notice)/i.test(file))
    .filter(file => statSync(join(folder, file)).isFile())
    .map(file => readFileSync(join(folder, file), 'utf8').trim())
