import { execFileSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { beforeAll, describe, expect, it } from 'vitest'
import type { RecordBody } from '#domain/record/record-schema.ts'
import { recordHash } from '#domain/record/record-schema.ts'
import { printRecord, renderRecord } from '#reports/record/write.ts'
import {
  attachments,
  fonts,
  hasPdfTools,
  info,
  pagesOf,
  qpdfCheck,
  readingText,
  structure,
} from '../pdf-tools.ts'
import { draft, emptyRecord, sampleRecord, signed } from './record-fixture.ts'

const fontsFolder = new URL('../../../assets/fonts', import.meta.url).pathname
const print = (body: RecordBody) => renderRecord(signed(body), { fontsFolder })
const hashOf = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex')

describe('the same record', () => {
  it('gives the same bytes', async () => {
    expect(hashOf(await print(sampleRecord()))).toBe(hashOf(await print(sampleRecord())))
  })

  it('gives them in another process too', async () => {
    const script = `
      import { createHash } from 'node:crypto'
      import { sampleRecord, signed } from './tests/reports/record/record-fixture.ts'
      import { renderRecord } from './src/reports/record/write.ts'
      const bytes = await renderRecord(signed(sampleRecord()), { fontsFolder: ${JSON.stringify(fontsFolder)} })
      console.log(createHash('sha256').update(bytes).digest('hex'))`
    const cwd = new URL('../../..', import.meta.url).pathname
    const other = execFileSync(process.execPath, ['--input-type=module-typescript', '-e', script], {
      cwd,
      encoding: 'utf8',
    })
    expect(other.trim()).toBe(hashOf(await print(sampleRecord())))
  }, 60_000)

  it('changed in one letter gives others', async () => {
    const body = sampleRecord()
    const changed = { ...body, close: { ...body.close, doneWell: `${body.close.doneWell}!` } }
    expect(hashOf(await print(changed))).not.toBe(hashOf(await print(body)))
  })
})

describe.skipIf(!hasPdfTools)('a signed record on paper', () => {
  let bytes: Uint8Array
  let pages: readonly string[]
  let text: string
  const body = sampleRecord()
  beforeAll(async () => {
    bytes = await print(body)
    pages = pagesOf(bytes)
    text = readingText(bytes)
  }, 60_000)

  it('is a sound file with all its faces embedded and readable', () => {
    expect(qpdfCheck(bytes)).toContain('No syntax or stream encoding errors')
    const used = fonts(bytes)
    expect(used).toHaveLength(3)
    for (const line of used)
      expect(line).toMatch(/SourceSans3-(Regular|Semibold|It)\s+CID TrueType\s+Identity-H\s+yes yes yes/)
  })

  it('says on each page which it is, of how many, of which record, and that it is sample data', async () => {
    expect(pages.length).toBeGreaterThan(9)
    expect((await printRecord(signed(body), { fontsFolder })).pages).toBe(pages.length)
    const hash = recordHash(body)
    pages.forEach((page, index) => {
      expect(page).toContain(`Page ${index + 1} of ${pages.length}`)
      expect(page).toContain(
        `CS-2026-10-0001, held 29 Oct 2026. Record ${hash.slice(0, 4)} ${hash.slice(4, 8)}`,
      )
      expect(page).toContain('Sample data: all people and figures are invented')
      expect(page).toContain('Confidential.')
    })
  })

  it('has a first page to act on: decisions, actions, next meeting, both signatures', () => {
    const first = pages[0] ?? ''
    for (const expected of [
      'Sam Okafor, practitioner',
      'Robin Price, supervisor',
      'Thursday 29 October 2026',
      'Closing: agreed, last day 6 Nov 2026',
      'A7',
      'Thursday 26 November 2026, 14:00, room 2.',
      'Signed 29 Oct 2026, 15:36, with own passphrase; drawn on screen',
    ])
      expect(first).toContain(expected)
  })

  it('knows the pages of its sections', () => {
    const contents = pages[1] ?? ''
    for (const [number, title] of [
      ['2', 'The caseload'],
      ['6', 'Clients discussed'],
      ['10', 'Checking this record'],
    ] as const) {
      const page = Number(new RegExp(`${number} +${title} +(\\d+)`).exec(contents)?.[1])
      expect(pages[page - 1]).toMatch(new RegExp(`^\\s*${number} +${title}\\s*$`, 'm'))
    }
  })

  it('prints everything that was written, in reading order', () => {
    const wanted = [
      body.opening.isHard,
      body.discussed[0]?.talkedOver,
      body.discussed[1]?.decision,
      body.documents[0]?.feedback,
      body.documents[1]?.setAside,
      body.closings[0]?.reason,
      body.close.doneWell,
    ]
    let from = 0
    for (const passage of wanted) {
      const at = text.indexOf(String(passage), from)
      expect(at, String(passage)).toBeGreaterThan(from)
      from = at
    }
  })

  it('prints the draw so that it can be repeated: list, hash, number, beginnings of all keys', () => {
    const [draw] = body.draws
    const bare = text.replaceAll(' ', '')
    expect(bare).toContain(draw?.frameHash)
    expect(bare).toContain(draw?.seed)
    for (const line of draw?.frame ?? [])
      expect(text).toContain(`${line.reference} ${line.band ?? '–'} ${line.lastDrawn ?? '–'}`)
  })

  it('prints keys, signatures and hashes whole', () => {
    const bare = text.replaceAll(' ', '')
    expect(bare).toContain(recordHash(body))
    expect(bare).toContain(
      'MuzYWWvXb+Ez7ztgqsDOTLnyo6WHy/jaFjWwoFZ64y0BgWqOUrHLu9hrSpF5669lOSrtevqHgZSGm7QSey4+Bg==',
    )
    expect(bare).toContain('MCowBQYDK2VwAyEAwxmioBmGHwik8sSOuC/Bx8hdBCk/S76QgkYnZQJivfc=')
    expect(bare).toContain('639f47c62dc8229af9a0e3059414fe28b6ef7f19df765980509018d73996fdee')
  })

  it('is tagged: headings, table heads with their scope, alternative text with all values', () => {
    const tree = structure(bytes)
    expect(tree.match(/^ {4}H1/gm)).toHaveLength(1)
    expect(tree.match(/^ {4}H2/gm)?.length).toBeGreaterThanOrEqual(10)
    expect(tree).toContain('THead')
    expect(tree).toMatch(/Scope \/Column/)
    expect(tree).toMatch(/Scope \/Row/)
    expect(tree).toMatch(/ColSpan 11/)
    expect(tree).toContain('TOCI')
    expect(info(bytes)).toMatch(/Tagged:\s+yes/)
    expect(Buffer.from(bytes).toString('latin1')).toContain('/Alt')
  })

  it('carries the record exactly as it was signed, with what checks it', () => {
    const files = attachments(bytes)
    expect(Object.keys(files).sort()).toEqual(['record.json', 'signatures.json'])
    expect(hashOf(files['record.json'] ?? new Uint8Array())).toBe(recordHash(body))
    expect(JSON.parse(String(files['signatures.json']))).toMatchObject({ recordSha256: recordHash(body) })
  })
})

describe.skipIf(!hasPdfTools)('a draft on paper', () => {
  it('says so on each page, has lines for ink, and carries nothing', async () => {
    const bytes = await renderRecord(draft(sampleRecord()), { fontsFolder })
    const pages = pagesOf(bytes)
    for (const page of pages) expect(page).toContain('Draft: not signed')
    expect(pages[0]).toContain('Date and time')
    expect(pages[0]).not.toContain('Signed 29')
    expect(attachments(bytes)).toEqual({})
    expect(qpdfCheck(bytes)).toContain('No syntax or stream encoding errors')
  })
})

describe.skipIf(!hasPdfTools)('unusual records on paper', () => {
  it('repeats the head of a table on each page and splits no row: 120 clients', async () => {
    const body = sampleRecord({ clients: 120 })
    const pages = pagesOf(await print(body))
    const tables = pages.filter(page => /Table 3/.test(page) && /Initials/.test(page))
    expect(tables.length).toBeGreaterThanOrEqual(3)
    for (const page of tables.slice(1)) expect(page).toContain('The caseload by band, continued')
    const rows = tables
      .flatMap(page => (page.split('What changed')[0] ?? '').split('\n'))
      .filter(line => /^LD\d+ /.test(line))
    expect(rows).toHaveLength(120)
    expect(new Set(rows.map(line => line.split(' ')[0])).size).toBe(120)
    for (const line of rows) expect(line).toMatch(/\d of \d/)
  }, 60_000)

  it.each([
    ['one client', () => sampleRecord({ clients: 1 })],
    ['nothing at all', emptyRecord],
  ])(
    '%s',
    async (_, make) => {
      const bytes = await print(make())
      expect(qpdfCheck(bytes)).toContain('No syntax or stream encoding errors')
      const text = readingText(bytes)
      for (const wrong of ['undefined', 'NaN', 'Invalid', 'null']) expect(text).not.toContain(wrong)
    },
    60_000,
  )

  it('shows names that the typeface lacks by their numbers, and says so', async () => {
    const body = sampleRecord()
    const named = { ...body, practitioner: { ...body.practitioner, name: 'محمد' } }
    const text = readingText(await print(named))
    expect(text.replaceAll(' ', '')).toContain('[U+0645][U+062D][U+0645][U+062F]')
    expect(text).toContain('The typeface of this print lacks some characters')
  }, 60_000)

  it('keeps long names out of each other’s way', async () => {
    const body = sampleRecord()
    const name =
      'Wolfeschlegelsteinhausenbergerdorff-Featherstonehaugh of Llanfairpwllgwyngyllgogerychwyrndrobwll'
    const bytes = await print({
      ...body,
      practitioner: { ...body.practitioner, name },
      supervisor: { ...body.supervisor, name: `${name} the Second` },
    })
    const pages = pagesOf(bytes)
    expect(pages[0]?.replaceAll(/\s+/g, '')).toContain('Sample')
    for (const page of pages.slice(1)) expect(page).toContain('…')
    for (const page of pages) expect(page).toContain('Sample data: all people and figures are invented')
    expect(pages.at(-1)).toContain('10')
  }, 60_000)

  it('prints a note of 20,000 characters to its last word', async () => {
    const body = sampleRecord()
    const words = Array.from({ length: 2_900 }, (_, index) => `w${index}`).join(' ')
    expect(words.length).toBeGreaterThan(15_000)
    const note = `${words} ${'and so on '.repeat(500)}`.slice(0, 19_990).trimEnd()
    const discussed = body.discussed.map((one, index) =>
      index === 0 ? { ...one, talkedOver: `${note} theend` } : one,
    )
    const text = readingText(await print({ ...body, discussed }))
    for (let index = 0; index < 2_900; index += 1) expect(text.includes(`w${index} `), `w${index}`).toBe(true)
    expect(text).toContain('theend')
  }, 60_000)

  it('prints such a note in the cell of a table too, over pages with their heads', async () => {
    const body = sampleRecord()
    const note = Array.from({ length: 2_500 }, (_, index) => `r${index}`).join(' ')
    const scores = body.scores.map((score, index) =>
      index === 0 && score.agreed !== null
        ? { ...score, agreed: { ...score.agreed, reasons: { risk: note } } }
        : score,
    )
    const pages = pagesOf(await print({ ...body, scores }))
    const text = pages.join(' ')
    for (let index = 0; index < 2_500; index += 1) expect(text).toMatch(new RegExp(`\\br${index}\\b`))
    expect(pages.filter(page => page.includes('Scores level by level, continued')).length).toBeGreaterThan(3)
  }, 60_000)

  it('prints zeros in scores', async () => {
    const body = sampleRecord()
    const zero = Object.fromEntries((body.scheme?.items ?? []).map(item => [item.key, 0]))
    const scores = body.scores.map(score => ({
      ...score,
      own: { ...score.own, levels: zero, total: 0, band: 'low' as const },
      supervisor: { ...score.supervisor, levels: zero, total: 0, band: 'low' as const },
      agreed: score.agreed && { ...score.agreed, levels: zero, total: 0, band: 'low' as const, reasons: {} },
    }))
    const page =
      pagesOf(await print({ ...body, scores })).find(one => one.includes('Scores side by side')) ?? ''
    const risk = pagesOf(await print({ ...body, scores }))
      .join('\n')
      .split('\n')
      .filter(line => /^Risk +0 +0 +same +0/.test(line))
    expect(page).not.toBe('')
    expect(risk).toHaveLength(3)
  }, 60_000)

  it('refers to what page 1 has no room for, and keeps the signatures on it', async () => {
    const body = sampleRecord()
    const [first] = body.discussed
    const [, action] = body.actions
    if (first === undefined || action === undefined) throw new Error('Fixture without decisions.')
    const many = {
      ...body,
      discussed: Array.from({ length: 14 }, (_, index) => ({
        ...first,
        client: { ...first.client, reference: `LD${5000 + index}` },
      })),
      actions: Array.from({ length: 16 }, (_, index) => ({ ...action, number: `A${index + 1}` })),
    }
    const [page] = pagesOf(await print(many))
    expect(page).toMatch(/and \d+ more in sections? [68]/)
    expect(page).toContain('A16')
    expect(page).toContain('Both signed this record')
  }, 60_000)
})
