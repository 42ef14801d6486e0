import { createHash } from 'node:crypto'
import { mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { dirname, join, relative, sep } from 'node:path'
import { fileURLToPath } from 'node:url'
import { build, type InlineConfig, type Plugin } from 'vite'
import { withInstallLock } from './install-lock.mjs'
import { licenceTexts } from './licences.ts'

const TOP = fileURLToPath(new URL('../../', import.meta.url))
const DIST = join(TOP, 'dist')

export type Built = 'built' | 'unchanged'

/** The page, into `dist/renderer`; left as it is where nothing that goes into it has changed. */
export const buildPage = (): Promise<Built> =>
  unlessUnchanged('renderer', PAGE_SOURCES, async () => {
    await build({
      configFile: join(TOP, 'renderer', 'vite.config.ts'),
      logLevel: 'warn',
      plugins: [collectLicences('renderer')],
    })
  })

/**
 * What Electron runs, into `dist/electron` and `dist/core`: one file each, with every package in it but the database's
 * driver, which carries a native module. A file that a package reads lies beside.
 */
export const buildProgram = (): Promise<Built> =>
  unlessUnchanged('program', PROGRAM_SOURCES, async () => {
    await build(bundleOf('electron', 'src/shell/electron/main.ts', 'main.js', 'es'))
    await build(bundleOf('electron', 'src/shell/electron/preload.ts', 'preload.cjs', 'cjs'))
    await build(bundleOf('core', 'src/core/main.ts', 'main.js', 'es'))
  })

/**
 * A core that tests start often, into `dist/<folder>/main.js`: one file starts in a fraction of the time that three hundred
 * take. No part of any package.
 */
export const buildCoreForTests = (folder: string, entry: string): Promise<Built> =>
  unlessUnchanged(folder, [...PROGRAM_SOURCES, dirname(entry)], async () => {
    const bundle = bundleOf(folder, entry, 'main.js', 'es')
    await build({ ...bundle, plugins: [sourceAddresses(folder), filesBeside()] })
  })

const PAGE_SOURCES = [
  'renderer',
  'src/basics',
  'src/domain',
  'src/contract',
  'src/charts',
  'src/cli/build.ts',
  'src/cli/licences.ts',
  'package-lock.json',
]
const PROGRAM_SOURCES = ['src', 'package-lock.json']

const bundleOf = (folder: string, entry: string, file: string, format: 'es' | 'cjs'): InlineConfig => ({
  configFile: false,
  root: TOP,
  logLevel: 'warn',
  publicDir: false,
  plugins: [sourceAddresses(folder), filesBeside(), collectLicences(`${folder}-${file}`)],
  ssr: { noExternal: true, target: 'node' },
  build: {
    ssr: true,
    ssrEmitAssets: true,
    outDir: join(DIST, folder),
    emptyOutDir: false,
    target: 'node24',
    minify: false,
    reportCompressedSize: false,
    rolldownOptions: {
      input: join(TOP, entry),
      external: ['electron', 'better-sqlite3-multiple-ciphers'],
      output: { format, entryFileNames: file, codeSplitting: false },
    },
  },
})

/**
 * In a bundle `import.meta.url` would be the bundle's; a file of ours that names another one from where it lies (a font,
 * a sample) goes on finding it: `dist/core/main.js` is as deep as before, and the archive has the same top.
 */
const sourceAddresses = (folder: string): Plugin => ({
  name: 'source-addresses',
  transform: (code, id) => {
    const path = relative(join(TOP), id.split('?')[0] ?? id)
      .split(sep)
      .join('/')
    if (!path.startsWith('src/') || !code.includes('import.meta.url')) return null
    const up = relative(join(DIST, folder), TOP).split(sep).join('/')
    return {
      code: code.replaceAll('import.meta.url', `new URL('${up}/${path}', import.meta.url).href`),
      map: null,
    }
  },
})

/** A package's module that reads a file beside it (pdfkit its colour profile) finds it beside the bundle. */
const filesBeside = (): Plugin => ({
  name: 'files-beside',
  transform(code, id) {
    if (!id.includes('node_modules')) return
    for (const [, fileName = ''] of code.matchAll(/new URL\('\.\/([^']+)', import\.meta\.url\)/g)) {
      this.emitFile({ type: 'asset', fileName, source: readFileSync(join(dirname(id), fileName)) })
    }
  },
})

const collectLicences = (name: string): Plugin => ({
  name: 'licences',
  writeBundle() {
    const folder = join(DIST, 'licences')
    mkdirSync(folder, { recursive: true })
    writeFileSync(join(folder, `${name}.txt`), licenceTexts([...this.getModuleIds()]))
  },
})

/** One build at a time in this folder, and none where the last one had the same sources. */
const unlessUnchanged = (
  name: string,
  sources: readonly string[],
  work: () => Promise<void>,
): Promise<Built> =>
  withInstallLock(join(DIST, 'building'), {
    waiting: () => undefined,
    work: async () => {
      const stamp = join(DIST, `${name}.sources`)
      const now = fingerprint(sources)
      if (readIfThere(stamp) === now) return 'unchanged'
      rmSync(stamp, { force: true })
      await asShipped(work)
      writeFileSync(stamp, now)
      return 'built'
    },
  })

/** Whoever builds: under a test, Vite would put React's development build in, and the next start would find it here. */
const asShipped = async (work: () => Promise<void>): Promise<void> => {
  const { NODE_ENV } = process.env
  process.env.NODE_ENV = 'production'
  try {
    await work()
  } finally {
    if (NODE_ENV === undefined) delete process.env.NODE_ENV
    else process.env.NODE_ENV = NODE_ENV
  }
}

const fingerprint = (sources: readonly string[]): string => {
  const hash = createHash('sha256')
  for (const file of sources.flatMap(filesAt)) {
    hash.update(relative(TOP, file)).update('\0').update(readFileSync(file)).update('\0')
  }
  return hash.digest('hex')
}

const filesAt = (source: string): string[] => {
  const path = join(TOP, source)
  if (statSync(path).isFile()) return [path]
  return readdirSync(path, { recursive: true, withFileTypes: true })
    .filter(entry => entry.isFile())
    .map(entry => join(entry.parentPath, entry.name))
    .sort()
}

const readIfThere = (path: string): string | null => {
  try {
    return readFileSync(path, 'utf8')
  } catch {
    return null
  }
}
