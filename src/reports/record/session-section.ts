import { shortDate } from '#basics/date-words.ts'
import { inWords } from '#basics/number-words.ts'
import type { RecordBody } from '#domain/record/record-schema.ts'
import type { AgendaKey } from '#domain/session/agenda.ts'
import type { Block, CellWords, Numbering, RowWords, Section } from './blocks.ts'
import { actionsFrom, SECTIONS } from './cross-references.ts'
import {
  actionNote,
  capital,
  clientWords,
  counted,
  day,
  dayOf,
  listed,
  NOT_RECORDED,
  orNotRecorded,
  sentence,
  shortName,
  timeOf,
  times,
} from './words.ts'

/** Contents, time planned against taken, the opening, and what became of last session's actions. */
export const sessionSection = (body: RecordBody, numbers: Numbering): Section => ({
  ...SECTIONS.session,
  blocks: [
    { kind: 'contents', label: 'In this record' },
    minutesTable(body, numbers),
    ...agendaTexts(body),
    ...meetingRows(body),
    ...openingRows(body),
    lastActions(body, numbers),
  ],
})

const AGENDA = {
  opening: 'Opening',
  draw: 'Draw and score',
  overview: 'Overview of the caseload',
  discussion: 'Clients to discuss',
  documents: 'Documents',
  closing: 'Closing and stable casing',
  close: 'Actions and close',
} as const satisfies Record<AgendaKey, string>

const minutesTable = ({ session, scheme }: RecordBody, numbers: Numbering): Block => {
  if (session.agenda.length === 0) return { kind: 'row', label: 'Time taken', text: NOT_RECORDED }
  const rows = session.agenda.map(item => ({
    label: item.key === 'draw' && scheme === null ? 'Draw' : AGENDA[item.key],
    planned: item.plannedMinutes,
    added: item.addedMinutes,
    taken: item.takenMinutes,
  }))
  const longest = Math.max(1, ...rows.flatMap(row => [row.planned, row.taken]))
  const anyAdded = rows.some(row => row.added > 0)
  return {
    kind: 'table',
    name: 'minutes',
    label: numbers.table(),
    caption: `Time taken, in minutes. Line: planned; bar: taken${anyAdded ? '; +: added on the day' : ''}.`,
    shortCaption: 'Time taken, in minutes',
    heads: ['Item', 'Planned', 'Taken', ''],
    rows: [
      ...rows.map(
        (row): RowWords => ({
          kind: 'row',
          cells: [
            row.label,
            row.added > 0 ? `${row.planned} + ${row.added}` : String(row.planned),
            String(row.taken),
            { text: '', minutes: { planned: row.planned, taken: row.taken, longest } },
          ],
        }),
      ),
      {
        kind: 'row',
        strong: true,
        cells: ['Whole session', String(session.plannedMinutes), String(session.takenMinutes), ''],
      },
    ],
  }
}

/** What the service wants done in an item, in its own words. */
const agendaTexts = ({ session }: RecordBody): readonly Block[] => {
  const texts = session.agenda.flatMap(({ key, text }) =>
    text === null || text.trim() === '' ? [] : [sentence(`${AGENDA[key]}: ${text.trim()}`)],
  )
  return texts.length === 0 ? [] : [{ kind: 'row', label: 'The service’s agenda', text: texts.join(' ') }]
}

const meetingRows = (body: RecordBody): readonly Block[] => {
  const { session } = body
  const year = dayOf(body.fixedAt).slice(0, 4)
  const present = [body.practitioner, body.supervisor].filter(person => session.attended.includes(person.id))
  const interruptions = session.sittings.slice(0, -1).map((sitting, index) => {
    const next = session.sittings[index + 1]
    const from = `${day(dayOf(sitting.to), year)}, ${timeOf(sitting.to)}`
    const until = next === undefined ? '' : `, until ${day(dayOf(next.from), year)}, ${timeOf(next.from)}`
    return sentence(`From ${from}${until}: ${sitting.endedBecause ?? 'reason not recorded'}`)
  })
  return [
    ...(present.length === 2
      ? []
      : [
          {
            kind: 'row' as const,
            label: 'Signed in',
            text:
              present.length === 0 ? 'Not recorded' : `${listed(present.map(person => person.name))} only.`,
          },
        ]),
    {
      kind: 'row',
      label: 'Interruption',
      text: sittings(session.sittings.length, interruptions),
    },
    ...session.notHeld.map((missed): Block => {
      const planned =
        missed.plannedFor === null ? 'A session' : `The session of ${shortDate(dayOf(missed.plannedFor))}`
      const moved = missed.newDate === null ? '' : ` It was moved to ${shortDate(missed.newDate)}.`
      return {
        kind: 'row',
        label: 'Not held',
        text: `${sentence(`${planned} was not held: ${missed.reason}`)}${moved}`,
      }
    }),
    ...(body.gaps.length === 0
      ? []
      : [
          {
            kind: 'row' as const,
            label: 'Ready with gaps',
            text: sentence(
              `The practitioner said ‘ready’ with ${counted(
                body.gaps.reduce((sum, gap) => sum + gap.count, 0),
                'gap',
              )}: ${listed(body.gaps.map(gap => `${gap.section}, ${gap.kind} (${gap.count})`))}`,
            ),
          },
        ]),
  ]
}

const sittings = (count: number, interruptions: readonly string[]): string => {
  if (count === 0) return NOT_RECORDED
  return count === 1 ? 'None. The session was held in one sitting.' : interruptions.join(' ')
}

const GOAL = { met: 'met', partly: 'partly met', 'not met': 'not met' } as const

const openingRows = ({ opening, ...body }: RecordBody): readonly Block[] => {
  const goal = opening.smallGoal
  const outcome = goal?.outcome === null || goal === null ? 'outcome not recorded' : GOAL[goal.outcome]
  return [
    {
      kind: 'row',
      label: 'How are you',
      text: opening.howAreYou ?? 'Kept out of the record; a line is kept only where both want it.',
      ...actionNote(actionsFrom({ opening, ...body }, 'opening')),
    },
    {
      kind: 'row',
      label: 'Small goal',
      text:
        goal === null
          ? 'None was set last time.'
          : sentence(
              `‘${goal.text.trim().replace(/\.$/, '')}’: ${outcome}${goal.note ? `; ${goal.note}` : ''}`,
            ),
    },
    { kind: 'row', label: 'What went well', text: orNotRecorded(opening.wentWell) },
    { kind: 'row', label: 'What is hard', text: orNotRecorded(opening.isHard) },
    { kind: 'row', label: 'Wanted today', text: orNotRecorded(opening.wanted) },
  ]
}

const lastActions = (body: RecordBody, numbers: Numbering): Block => {
  const actions = body.opening.lastActions
  if (actions.length === 0)
    return { kind: 'row', label: 'Last actions', text: 'No actions were open from earlier sessions.' }
  const year = dayOf(body.fixedAt).slice(0, 4)
  const count = (outcome: 'done' | 'not yet' | 'dropped' | null) =>
    actions.filter(action => action.outcome === outcome).length
  const parts = [
    [count('done'), 'done'],
    [count('not yet'), 'not yet'],
    [count('dropped'), 'dropped'],
    [count(null), 'not answered'],
  ] as const
  const said = parts.flatMap(([found, word]) => (found === 0 ? [] : [`${inWords(found)} ${word}`]))
  return {
    kind: 'table',
    name: 'last-actions',
    label: numbers.table(),
    caption: sentence(`Earlier actions: ${said.join(', ')}`),
    shortCaption: 'Earlier actions',
    heads: ['Action', 'Agreed', 'Client', 'Owner', 'Due', 'What became of it'],
    rows: actions.map(
      (action): RowWords => ({
        kind: 'row',
        cells: [
          action.text,
          day(action.agreedOn, year),
          action.client === null ? 'none' : clientWords(action.client),
          shortName(action.owner),
          day(action.due, year),
          becameOf(action, year),
        ],
      }),
    ),
  }
}

const becameOf = (action: RecordBody['opening']['lastActions'][number], year: string): CellWords => {
  const note = action.note === null || action.note.trim() === '' ? '' : `: ${action.note.trim()}`
  const carried = action.timesCarried > 1 ? `, carried ${times(action.timesCarried)}` : ''
  switch (action.outcome) {
    case 'done':
      return `Done${action.doneOn === null ? '' : ` ${day(action.doneOn, year)}`}${note}`
    case 'not yet':
      return [
        { text: 'Not yet', strong: true },
        { text: `${carried}${action.newDue === null ? '' : `, now due ${day(action.newDue, year)}`}${note}` },
      ]
    case 'dropped':
      return `Dropped${note}`
    case null:
      return capital('not recorded')
  }
}
