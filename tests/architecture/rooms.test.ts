import { describe, expect, test } from 'vitest'
import { importsOf, sourceFiles } from './imports.ts'
import { FORBIDDEN_FOLDERS, ROOMS, type Room } from './rooms.ts'

const roomOf = (file: string): Room | undefined =>
  ROOMS.filter(room => file.startsWith(`${room.folder}/`)).sort(
    (a, b) => b.folder.length - a.folder.length,
  )[0]

const packageOf = (specifier: string): string =>
  specifier.startsWith('@')
    ? specifier.split('/').slice(0, 2).join('/')
    : (specifier.split('/')[0] ?? specifier)

const allows = (room: Room, specifier: string): boolean =>
  room.packages.some(
    allowed =>
      allowed === packageOf(specifier) ||
      (allowed === 'node:*' && specifier.startsWith('node:')) ||
      (allowed.startsWith('@') && !allowed.includes('/') && specifier.startsWith(`${allowed}/`)),
  )

const files = [...sourceFiles('src'), ...sourceFiles('renderer')]

/** Bundler settings lie in the folder they govern and are no part of the page. */
const settings = new Set(['renderer/vite.config.ts'])

describe('the table of rooms', () => {
  test('every file lives in a room', () => {
    const homeless = files.filter(file => roomOf(file) === undefined && !settings.has(file))
    expect(homeless).toEqual([])
  })

  test('every import stays within what the room may import', () => {
    const strays = files
      .filter(file => !settings.has(file))
      .flatMap(importsOf)
      .flatMap(found => {
        const room = roomOf(found.file)
        if (room === undefined) return []
        if (found.target === null) {
          return allows(room, found.specifier)
            ? []
            : [`${found.file}: ${room.name} may not use ${found.specifier}`]
        }
        if (found.target.startsWith('assets/')) return []
        if (/\.(css|svg|json)$/.test(found.target) && found.target.startsWith('renderer/styles')) return []
        const target = roomOf(found.target)
        if (target === undefined) return [`${found.file} imports ${found.target}, which is in no room`]
        if (target.name === room.name || room.rooms.includes(target.name)) return []
        return [`${found.file}: ${room.name} may not import ${target.name} (${found.target})`]
      })
    expect(strays).toEqual([])
  })

  test('no feature imports another', () => {
    const crossings = sourceFiles('renderer/features')
      .flatMap(importsOf)
      .filter(found => found.target?.startsWith('renderer/features/'))
      .filter(found => found.file.split('/')[2] !== found.target?.split('/')[2])
      .map(found => `${found.file} imports ${found.target}`)
    expect(crossings).toEqual([])
  })

  test('topics of the domain import each other without cycles', () => {
    const topicOf = (file: string) => (file.startsWith('src/domain/') ? (file.split('/')[2] ?? null) : null)
    expect(inCircles(sourceFiles('src/domain'), topicOf)).toEqual([])
  })

  test('no file imports itself by way of others', () => {
    expect(inCircles(files, file => file)).toEqual([])
  })

  test('the domain has no clock and no randomness', async () => {
    const { readFileSync } = await import('node:fs')
    const offenders = sourceFiles('src/domain').filter(file =>
      /Date\.now|new Date\(\)|Math\.random|\bPromise\b|\basync\b|performance\.now/.test(
        readFileSync(file, 'utf8'),
      ),
    )
    expect(offenders).toEqual([])
  })

  test('no folder is called after nothing', () => {
    const bad = [...files, ...sourceFiles('tests')].filter(file =>
      file
        .split('/')
        .slice(0, -1)
        .some(folder => FORBIDDEN_FOLDERS.includes(folder)),
    )
    expect(bad).toEqual([])
  })
})

/** What imports itself by way of others, when each file stands for its `placeOf`; type-only imports count. */
const inCircles = (from: readonly string[], placeOf: (file: string) => string | null): string[] => {
  const imported = new Map<string, Set<string>>()
  for (const { file, target } of from.flatMap(importsOf)) {
    const [here, there] = [placeOf(file), target === null ? null : placeOf(target)]
    if (here === null || there === null || here === there) continue
    imported.set(here, (imported.get(here) ?? new Set()).add(there))
  }
  const reached = (place: string): Set<string> => {
    const seen = new Set<string>()
    const open = [...(imported.get(place) ?? [])]
    for (let next = open.pop(); next !== undefined; next = open.pop()) {
      if (seen.has(next)) continue
      seen.add(next)
      open.push(...(imported.get(next) ?? []))
    }
    return seen
  }
  return [...imported.keys()].filter(place => reached(place).has(place))
}
