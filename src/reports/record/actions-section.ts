import { longDate, shortDate } from '#basics/date-words.ts'
import { inReadingOrder } from '#domain/action/action.ts'
import type { RecordBody } from '#domain/record/record-schema.ts'
import type { Block, Numbering, RowWords, Section, Words } from './blocks.ts'
import { SECTIONS, sectionsOfAction } from './cross-references.ts'
import {
  amount,
  capital,
  clientWords,
  counted,
  dayOf,
  orNotRecorded,
  percent,
  shortName,
  timeOf,
  times,
} from './words.ts'

/** Every action with what will show that it is done, then how the two parted. */
export const actionsSection = (body: RecordBody, numbers: Numbering): Section => ({
  ...SECTIONS.actions,
  blocks: [
    ...(body.actions.length === 0
      ? [{ kind: 'row' as const, label: 'Actions', text: 'No actions were agreed.' }]
      : [actionsTable(body, numbers)]),
    { kind: 'row', label: 'Done well', text: orNotRecorded(body.close.doneWell) },
    { kind: 'row', label: 'Small goal', text: orNotRecorded(body.close.smallGoal) },
    { kind: 'row', label: 'Next meeting', text: nextMeeting(body) },
    { kind: 'row', label: 'Load afterwards', text: loadAfter(body) },
  ],
})

const actionsTable = (body: RecordBody, numbers: Numbering): Block => {
  const actions = inReadingOrder(body.actions)
  const carried = actions.some(action => action.timesCarried > 0)
  return {
    kind: 'table',
    name: 'actions',
    label: numbers.table(),
    caption: `${capital(counted(actions.length, 'action'))}, urgent ones first, then in order of date.${carried ? ' ‘Carried’ counts the sessions in which one was not yet done.' : ''}`,
    shortCaption: 'Actions',
    heads: ['No.', 'Action', 'Client', 'Owner', 'By', 'Done when there is', 'From'],
    rows: actions.map(
      (action): RowWords => ({
        kind: 'row',
        cells: [
          action.number,
          actionText(action),
          action.client === null ? 'none' : clientWords(action.client),
          shortName(action.owner),
          [{ text: shortDate(action.due), strong: true }],
          orNotRecorded(action.shownBy),
          sectionsOfAction(body, action.number),
        ],
      }),
    ),
  }
}

/** 'Urgent:' before what is for the day itself, and who was told of it. */
export const actionText = (action: RecordBody['actions'][number]): Words => {
  const told = action.toldWhom === null || action.toldWhom.trim() === '' ? '' : ` Told: ${action.toldWhom}.`
  const carried = action.timesCarried === 0 ? '' : ` (carried ${times(action.timesCarried)})`
  const text = action.text.trim()
  const rest = `${text}${told === '' || /[.!?]$/.test(text) ? '' : '.'}${told}${carried}`
  return action.urgent ? [{ text: 'Urgent: ', strong: true }, { text: rest }] : rest
}

/** 'Thursday 26 November 2026, 14:00, room 2.' */
export const nextMeeting = (body: RecordBody): string => {
  const { next } = body.close
  if (next === null) return 'No date was set.'
  const place = next.place === null || next.place.trim() === '' ? '' : `, ${next.place}`
  return `${longDate(dayOf(next.at))}, ${timeOf(next.at)}${place}.`
}

const loadAfter = (body: RecordBody): string => {
  const after = body.close.loadAfter
  if (body.scheme === null) return 'This service does not score, so there is no load.'
  if (after === null) return 'Not known: nobody is scored.'
  const unit = body.scheme?.unit === 'hours a month' ? 'hours' : 'points'
  const share = after.percent === null ? '' : `, ${percent(after.percent)} of what the hours allow`
  return `After all decisions: ${counted(after.clients, 'client')}, ${amount(after.points)} ${unit}${share}.`
}
