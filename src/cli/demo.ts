import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { basename, join, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import { dateOf, timeOf } from '#basics/instant.ts'
import { monthOf } from '#basics/month.ts'
import { VERSION } from '#core/version.ts'
import { machineNeeds } from '#platform/machine.ts'
import { scriptedClock, seededBytes } from '#platform/seeded.ts'
import { demoCore } from './demo/demo-core.ts'
import * as session from './demo/hold-session.ts'
import { planMeeting, prepareMonth } from './demo/prepare-month.ts'

/** The month of the sample caseload, on the morning of its session. */
const SAMPLE_MORNING = '2026-10-29T09:00:00Z'

const ASSETS = fileURLToPath(new URL('../../assets', import.meta.url))

const USAGE = `npm run demo -- --out DIR [--caseload FILE] [--clock 2026-10-29T09:00:00Z] [--entropy-seed HEX]

Goes through a whole month without a window, by the same operations that the screens use.
Writes DIR/vault/, DIR/record-<month>.pdf, DIR/record-<month>.json and DIR/people.json.`

const main = async (): Promise<number> => {
  const options = readOptions()
  if (typeof options === 'string') {
    console.error(options)
    return 2
  }
  const { out, caseload, clockStart, seed } = options
  if (existsSync(out) && readdirSync(out).length > 0) {
    console.error(`${out} has something in it. Name a folder that is empty or new; nothing was written.`)
    return 1
  }
  mkdirSync(out, { recursive: true })

  const clock = scriptedClock(clockStart)
  const needs = machineNeeds({
    folder: join(out, 'vault'),
    assetsFolder: ASSETS,
    version: VERSION,
    sampleOnly: true,
    now: clock.now,
    ...(seed === null ? {} : { randomBytes: seededBytes(seed) }),
  })
  const { ask, lock, stop } = demoCore(needs)
  const month = monthOf(clock.now())
  const today = dateOf(clock.now())
  const begun = performance.now()
  const step = async <T>(
    name: string,
    work: () => Promise<T>,
    say: (value: T) => string = () => '',
  ): Promise<T> => {
    const from = performance.now()
    const value = await work()
    const detail = say(value)
    const ms = Math.round(performance.now() - from)
    console.log(`${name.padEnd(24)} ${String(ms).padStart(6)} ms${detail === '' ? '' : `  ${detail}`}`)
    return value
  }
  const file = (path: string) => ({
    name: basename(path),
    base64: readFileSync(path).toString('base64'),
  })

  try {
    const status = await step('Vault and sample team', () =>
      ask('vault.setUpSample', { withCaseload: false }),
    )
    const people = status.people.map(person => ({
      id: person.id,
      name: person.name,
      role: person.roles.includes('practitioner') ? 'practitioner' : 'supervisor',
      passphrase: status.samplePassphrases.find(({ personId }) => personId === person.id)?.passphrase ?? '',
    }))
    writeFileSync(
      join(out, 'people.json'),
      `${JSON.stringify(
        people.map(({ name, role, passphrase }) => ({ name, role, passphrase })),
        null,
        1,
      )}\n`,
    )
    const sam = people.find(({ role }) => role === 'practitioner')
    const robin = people.find(({ role }) => role === 'supervisor')
    if (sam === undefined || robin === undefined) throw new Error('The sample team needs one of each.')
    await lock()
    await step('Unlock, practitioner', () =>
      ask('vault.unlock', { personId: sam.id, passphrase: sam.passphrase }),
    )

    if (caseload === null) {
      const folder = join(ASSETS, 'sample', 'history')
      const files = readdirSync(folder)
        .sort()
        .map(name => ({ ...file(join(folder, name)), month: null }))
      await step(
        'Eleven earlier months',
        () => ask('import.runHistory', { practitionerId: sam.id, files }),
        ({ months }) => `${months[0]?.month} to ${months.at(-1)?.month}`,
      )
    }
    await step(
      'Import of the caseload',
      () =>
        ask('import.run', {
          practitionerId: sam.id,
          month,
          file: file(caseload ?? join(ASSETS, 'sample', 'caseload-2026-10.csv')),
          answers: {},
        }),
      ({ added, changed, unchanged }) => `${added} added, ${changed} changed, ${unchanged} unchanged`,
    )
    const { reviews } = await ask('review.list', { practitionerId: sam.id })
    const reviewId = reviews.find(review => review.month === month)?.id
    if (reviewId === undefined) throw new Error(`No review of ${month} was opened.`)
    clock.pass(60)
    await step('Prepare', () => prepareMonth(ask, reviewId, today, sam.name))
    await planMeeting(ask, reviewId, clock.now())
    const gaps = await ask('review.get', { reviewId })
    await step(
      'Ready',
      () => ask('review.sayReady', { reviewId }),
      () =>
        `${gaps.sections.filter(({ state }) => state === 'complete').length} of ${gaps.sections.length} sections complete`,
    )

    await lock()
    clock.pass(3600)
    await step('Unlock, supervisor', () =>
      ask('vault.unlock', { personId: robin.id, passphrase: robin.passphrase }),
    )
    await step('The other signs in', () =>
      ask('session.signIn', { reviewId, personId: sam.id, passphrase: sam.passphrase }),
    )
    await step(
      'Start',
      () => ask('session.start', { reviewId }),
      () => timeOf(clock.now()),
    )
    const meeting: session.Meeting = {
      ask,
      reviewId,
      practitioner: sam.id,
      supervisor: robin.id,
      today,
      pass: minutes => clock.pass(minutes * 60),
    }
    const said = (text: string) => text
    await step('Opening', () => session.open(meeting), said)
    await step('Draw', () => session.draw(meeting), said)
    await step('Both score, reveal', () => session.scoreAndReveal(meeting), said)
    await step('Agree', () => session.agree(meeting), said)
    await step('Overview', () => session.lookOver(meeting), said)
    await step('Discuss', () => session.discuss(meeting), said)
    await step('Read documents', () => session.readDocuments(meeting), said)
    await step('Decide closings', () => session.decideClosings(meeting), said)
    await step('Actions and close', () => session.close(meeting), said)

    const { sha256 } = await ask('record.signing', { reviewId })
    await step('Practitioner signs', () =>
      ask('record.sign', {
        reviewId,
        personId: sam.id,
        passphrase: sam.passphrase,
        sha256,
        hand: { kind: 'typed', name: sam.name },
      }),
    )
    clock.pass(120)
    const signed = await step('Supervisor signs, lock', () =>
      ask('record.sign', {
        reviewId,
        personId: robin.id,
        passphrase: robin.passphrase,
        sha256,
        hand: { kind: 'typed', name: robin.name },
      }),
    )
    const recordId = signed.recordId
    if (recordId === null) throw new Error('Both signed and there is no record.')
    await step(
      'Record, PDF and JSON',
      async () => {
        const pdf = await ask('record.pdf', { recordId, purpose: 'copy' })
        const json = await ask('record.json', { recordId })
        writeFileSync(join(out, `record-${month}.pdf`), Buffer.from(pdf.base64, 'base64'))
        writeFileSync(join(out, `record-${month}.json`), json.text)
        return { pages: pdf.pages, sha256: json.sha256 }
      },
      value => `${value.pages} pages, SHA-256 ${value.sha256.slice(0, 16)}…`,
    )

    await lock()
    clock.pass(4 * 24 * 3600)
    await ask('vault.unlock', { personId: sam.id, passphrase: sam.passphrase })
    await step(
      'Open the next month',
      async () => {
        const { nextMonth } = await ask('review.list', { practitionerId: sam.id })
        if (nextMonth === null) throw new Error('The next month can’t be opened.')
        const next = await ask('review.open', { practitionerId: sam.id, month: nextMonth })
        return ask('review.get', { reviewId: next.reviewId })
      },
      view =>
        `${view.review.month}: ${view.entries.length} clients, ${view.lastActions.length} actions and ${view.closings.length} closings carried over`,
    )
    await stop()
    console.log(
      `\nDone in ${((performance.now() - begun) / 1000).toFixed(1)} s. The record is ${join(out, `record-${month}.pdf`)}`,
    )
    return 0
  } catch (error) {
    await stop()
    console.error(`\nThe demo stopped: ${error instanceof Error ? error.message : String(error)}`)
    return 1
  }
}

type Options = {
  readonly out: string
  readonly caseload: string | null
  readonly clockStart: string
  readonly seed: string | null
}

/** The options, or a sentence that says what to write. */
const readOptions = (): Options | string => {
  try {
    const { values } = parseArgs({
      options: {
        out: { type: 'string' },
        caseload: { type: 'string' },
        clock: { type: 'string' },
        'entropy-seed': { type: 'string' },
      },
    })
    if (values.out === undefined) return USAGE
    const clockStart = values.clock ?? SAMPLE_MORNING
    if (Number.isNaN(Date.parse(clockStart))) return `--clock takes a moment such as ${SAMPLE_MORNING}.`
    const seed = values['entropy-seed'] ?? null
    if (seed !== null && !/^([0-9a-f]{2})+$/i.test(seed))
      return '--entropy-seed takes hexadecimal digits, two a byte.'
    const caseload = values.caseload === undefined ? null : resolve(values.caseload)
    if (caseload !== null && !existsSync(caseload)) return `There is no file ${caseload}.`
    return { out: resolve(values.out), caseload, clockStart, seed }
  } catch (error) {
    return `${error instanceof Error ? error.message : String(error)}\n\n${USAGE}`
  }
}

process.exitCode = await main()
