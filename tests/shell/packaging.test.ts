import { spawnSync } from 'node:child_process'
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { isBuiltin } from 'node:module'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { extractAll, listPackage } from '@electron/asar'
import { FuseState, FuseV1Options, getCurrentFuseWire } from '@electron/fuses'
import { beforeAll, describe, expect, onTestFinished, test } from 'vitest'
import { openCoreProcess } from '#shell/core-process.ts'
import { forkCore } from '#shell/node-core.ts'
import { fonts, qpdfCheck } from '../reports/pdf-tools.ts'
import { folderForFile, scratchFolder } from '../support/scratch.ts'

const TOP = fileURLToPath(new URL('../..', import.meta.url))

/** Packages for Linux with a folder that stands in for Electron's: what the archive holds needs no Electron. */
describe('the packaged application', { timeout: 300_000 }, () => {
  const folder = folderForFile()
  const resources = join(folder, 'out', 'linux-unpacked', 'resources')
  const unpacked = join(folder, 'unpacked')
  let held: string[] = []

  beforeAll(() => {
    const { status, stdout, stderr } = spawnSync(
      process.execPath,
      [
        join(TOP, 'src/cli/package.ts'),
        '--dir',
        '--linux',
        '--x64',
        `-c.directories.output=${join(folder, 'out')}`,
        `-c.electronDist=${standInForElectron(folder)}`,
      ],
      { cwd: TOP, encoding: 'utf8' },
    )
    expect(status, stdout + stderr).toBe(0)
    held = listPackage(join(resources, 'app.asar'), { isPack: false }).map(path => path.replaceAll('\\', '/'))
    extractAll(join(resources, 'app.asar'), unpacked)
  }, 300_000)

  test('holds the bundles, the page, fonts, samples and licences', () => {
    for (const path of [
      '/package.json',
      '/LICENSE',
      '/SECURITY.md',
      '/assets/guides/it-guide.md',
      '/assets/guides/hazard-log.md',
      '/dist/electron/main.js',
      '/dist/electron/preload.cjs',
      '/dist/core/main.js',
      '/dist/core/data/sRGB_IEC61966_2_1.icc',
      '/dist/renderer/index.html',
      '/dist/licences/core-main.js.txt',
      '/dist/licences/renderer.txt',
      '/assets/fonts/SourceSans3-Regular.ttf',
      '/assets/fonts/SourceSans3-Semibold.ttf',
      '/assets/fonts/SourceSans3-It.ttf',
      '/assets/fonts/LICENSE.md',
      '/assets/sample/caseload-2026-10.csv',
    ]) {
      expect(held).toContain(path)
    }
  })

  test('holds the licences of what is in it: the page, its decoders of PDF images, the typeface', () => {
    const page = readFileSync(join(unpacked, 'dist/licences/renderer.txt'), 'utf8')
    for (const file of ['react/LICENSE', 'pdfjs-dist/LICENSE', 'pdfjs-dist/wasm/LICENSE_OPENJPEG'])
      expect(page).toContain(readFileSync(join(TOP, 'node_modules', file), 'utf8').trim())
    expect(readFileSync(join(unpacked, 'assets/fonts/LICENSE.md'), 'utf8')).toContain('SIL Open Font License')
  })

  test('holds nothing else: no test, no source, no Chromium shell, no package but the driver', () => {
    const places = new Set(held.map(path => path.split('/').slice(1, 3).join('/')))
    const allowed = [
      'package.json',
      'LICENSE',
      'SECURITY.md',
      'dist',
      'dist/electron',
      'dist/core',
      'dist/renderer',
      'dist/licences',
      'assets',
      ...held.filter(path => path.startsWith('/assets/')).map(path => path.split('/').slice(1, 3).join('/')),
      'node_modules',
      'node_modules/better-sqlite3-multiple-ciphers',
    ]
    expect([...places].filter(place => !allowed.includes(place))).toEqual([])
    expect(held.filter(path => /playwright|chromium|\.test\.|\.tsx?$|\.map$/i.test(path))).toEqual([])
  })

  test('runs no code of a test, of the Chromium shell or of a development dependency', () => {
    for (const bundle of ['dist/electron/main.js', 'dist/electron/preload.cjs', 'dist/core/main.js']) {
      const code = readFileSync(join(unpacked, bundle), 'utf8')
      // The bundler names each file that it put in.
      const files = [...code.matchAll(/^\/\/ ((?:src|renderer|tests|node_modules)\/\S+)$/gm)].map(
        found => found[1],
      )
      expect(files.length, bundle).toBeGreaterThan(0)
      expect(files.filter(file => /^tests|shell\/chromium|src\/cli|playwright/.test(file ?? ''))).toEqual([])
      expect([bundle, code.match(/testKeySource|playwright-core/)]).toEqual([bundle, null])
    }
    const core = readFileSync(join(unpacked, 'dist/core/main.js'), 'utf8')
    const outside = [...core.matchAll(/^import .* from "([^"]+)";$/gm)].map(found => found[1] ?? '')
    expect(outside.filter(name => !isBuiltin(name))).toEqual(['better-sqlite3-multiple-ciphers'])
  })

  test('shows a page that was built for production, though a test built it', () => {
    const scripts = held.filter(path => /^\/dist\/renderer\/.*\.js$/.test(path))
    expect(scripts.length).toBeGreaterThan(10)
    const written = scripts.map(path => readFileSync(join(unpacked, path), 'utf8'))
    expect(scripts.filter((_, at) => /jsxDEV|react-dom-client\.development/.test(written[at] ?? ''))).toEqual(
      [],
    )
  })

  test('carries the one native module it needs, outside the archive', () => {
    const binaries = held.filter(path => path.endsWith('.node'))
    expect(binaries).toEqual(['/node_modules/better-sqlite3-multiple-ciphers/prebuilds/linux-x64.node'])
    const beside = join(resources, 'app.asar.unpacked', binaries[0] ?? '')
    expect(readFileSync(beside).subarray(1, 4).toString()).toBe('ELF')
  })

  test('has all nine fuses set', async () => {
    const wire = await getCurrentFuseWire(join(resources, '..', 'tandem'))
    const state = (fuse: FuseV1Options): unknown => wire[fuse]
    const on = [
      FuseV1Options.EnableCookieEncryption,
      FuseV1Options.EnableEmbeddedAsarIntegrityValidation,
      FuseV1Options.OnlyLoadAppFromAsar,
      FuseV1Options.WasmTrapHandlers,
    ]
    for (let fuse = 0; fuse < 9; fuse++) {
      const expected = on.includes(fuse) ? FuseState.ENABLE : FuseState.DISABLE
      expect([FuseV1Options[fuse], state(fuse)]).toEqual([FuseV1Options[fuse], expected])
    }
  })

  describe.runIf(process.platform === 'linux' && process.arch === 'x64')('under Node', () => {
    test('has a core that answers', async () => {
      const core = openCore()
      expect(await core.call('vault.status', {})).toMatchObject({ ok: true, value: { state: 'none' } })
    })

    test('prints a record with fonts and colour profile of its own', async () => {
      const { call } = openCore()
      const ask = async <T>(operation: string, input: unknown): Promise<T> => {
        const result = await call(operation, input)
        if (!result.ok) throw new Error(`${operation}: ${JSON.stringify(result)}`)
        return result.value as T
      }
      const status = await ask<Status>('vault.setUpSample', { withCaseload: true })
      const one = (role: string) => {
        const { id = '' } = status.people.find(({ roles }) => roles.includes(role)) ?? {}
        const found = status.samplePassphrases.find(({ personId }) => personId === id)
        return { personId: id, passphrase: found?.passphrase ?? '' }
      }
      const [practitioner, supervisor] = [one('practitioner'), one('supervisor')]
      await ask('vault.unlock', practitioner)
      const { reviews } = await ask<{ reviews: readonly { id: string; month: string }[] }>('review.list', {
        practitionerId: practitioner.personId,
      })
      const reviewId = reviews.find(({ month }) => month === '2026-10')?.id
      await ask('review.sayReady', { reviewId })
      await ask('vault.unlock', supervisor)
      await ask('session.signIn', { reviewId, ...practitioner })
      await ask('session.start', { reviewId })
      await ask('session.end', { reviewId })
      const draft = await ask<{ base64: string; pages: number }>('record.draft', {
        reviewId,
        purpose: 'view',
      })
      const pdf = Buffer.from(draft.base64, 'base64')
      expect(draft.pages).toBeGreaterThan(0)
      expect(qpdfCheck(pdf)).toContain('No syntax or stream encoding errors found')
      expect(fonts(pdf).join()).toContain('SourceSans3-Regular')
      expect(pdf.includes('sRGB IEC61966-2.1')).toBe(true)
    })
  })

  const openCore = () => {
    const core = openCoreProcess(
      forkCore(join(unpacked, 'dist/core/main.js'), {
        dataFolder: scratchFolder(),
        assetsFolder: join(unpacked, 'assets'),
      }),
    )
    onTestFinished(() => core.stop())
    return core
  }
})

type Status = {
  readonly people: readonly { readonly id: string; readonly roles: readonly string[] }[]
  readonly samplePassphrases: readonly { readonly personId: string; readonly passphrase: string }[]
}

/** What electron-builder copies and sets fuses in: a program that holds the sentinel, its version, length and nine states. */
const standInForElectron = (folder: string): string => {
  const electron = join(folder, 'electron')
  mkdirSync(join(electron, 'resources'), { recursive: true })
  mkdirSync(join(electron, 'locales'))
  const wire = [
    Buffer.from('dL7pKGdnNz796PbbjQWNKmHXBZaB9tsX'),
    Buffer.from([1, 9]),
    Buffer.from('0'.repeat(9)),
  ]
  writeFileSync(join(electron, 'electron'), Buffer.concat([Buffer.from('stand-in '), ...wire]), {
    mode: 0o755,
  })
  writeFileSync(join(electron, 'LICENSE'), '')
  writeFileSync(join(electron, 'LICENSES.chromium.html'), '')
  writeFileSync(join(electron, 'locales', 'en-GB.pak'), '')
  return electron
}
