import { longDate, shortDate } from '#basics/date-words.ts'
import type { PlainDate } from '#basics/plain-date.ts'
import type { PageWords } from '../kit/page-frame.ts'
import { SAMPLE_NOTICE } from '../record/summary.ts'
import {
  capital,
  clientWords,
  counted,
  dayOf,
  firstName,
  orNotRecorded,
  sentence,
  shortened,
  timeOf,
} from '../record/words.ts'
import type { SlipDate, SlipToPrint } from './slip-to-print.ts'

/** The slip in words, before anything is measured. Lists are whole: the drawer leaves out what one side can't hold. */
export type SlipModel = PageWords & {
  readonly today: readonly SlipAction[]
  readonly actions: { readonly none: string; readonly rows: readonly SlipAction[] }
  readonly dates: {
    readonly none: string
    readonly rows: readonly { readonly client: string; readonly what: string; readonly on: string }[]
  }
  readonly overdue: string | null
  readonly toEnter: readonly string[]
  readonly smallGoal: string
}

export type SlipAction = {
  readonly who: string
  readonly action: string
  readonly client: string
  readonly shownBy: string
  readonly by: string
}

export const slipModel = (slip: SlipToPrint): SlipModel => {
  const byDay = slip.actions.toSorted((a, b) => (a.due < b.due ? -1 : a.due > b.due ? 1 : 0))
  const until = slip.next === null ? null : dayOf(slip.next.at)
  return {
    metadata: {
      title: `Until we meet again, ${span(slip.heldOn, until)}`,
      author: `${slip.practitioner}; ${slip.supervisor}`,
      creator: `Tandem ${slip.tandem}`,
      createdOn: slip.printedOn,
    },
    service: slip.service,
    notice: slip.sample ? SAMPLE_NOTICE : null,
    title: 'Until we meet again',
    subtitle: span(slip.heldOn, until),
    columns: [
      { label: 'Practitioner', name: slip.practitioner, below: [] },
      { label: 'Supervisor', name: slip.supervisor, below: [] },
      nextSession(slip.next),
    ],
    today: byDay.filter(({ urgent }) => urgent).map(action => actionOf(action, slip)),
    actions: {
      none: 'No other actions are open.',
      rows: byDay.filter(({ urgent }) => !urgent).map(action => actionOf(action, slip)),
    },
    dates: {
      none: 'No date falls due before the next session.',
      rows: slip.dates
        .toSorted((a, b) => (a.on < b.on ? -1 : a.on > b.on ? 1 : 0))
        .map(({ client, what, on }) => ({
          client: clientWords(client),
          what: DATES[what],
          on: shortDate(on),
        })),
    },
    overdue:
      slip.overdue === 0
        ? null
        : `${capital(counted(slip.overdue, 'review date'))} had gone by on the day of the session: see Today.`,
    toEnter: slip.toEnter.map(clientWords),
    smallGoal: slip.smallGoal === null ? 'None was set.' : shortened(orNotRecorded(slip.smallGoal), 220),
    footer: `Confidential: for ${shortened(slip.practitioner, 26)} and ${shortened(slip.supervisor, 26)}. Destroy it when you meet again.`,
    footerBelow: `Printed ${shortDate(slip.printedOn)}. No part of the record.`,
  }
}

/** '3 Nov to 1 Dec 2026'. */
const span = (from: PlainDate, until: PlainDate | null): string => {
  if (until === null) return `From ${shortDate(from)}`
  const begins = from.slice(0, 4) === until.slice(0, 4) ? shortDate(from).slice(0, -5) : shortDate(from)
  return `${begins} to ${shortDate(until)}`
}

const nextSession = (next: SlipToPrint['next']): SlipModel['columns'][number] =>
  next === null
    ? { label: 'Next session', name: 'No date agreed yet', below: [] }
    : {
        label: 'Next session',
        name: longDate(dayOf(next.at)),
        below: [
          [
            timeOf(next.at),
            ...(next.place === null || next.place.trim() === '' ? [] : [shortened(next.place, 60)]),
          ].join(', '),
        ],
      }

const actionOf = (action: SlipToPrint['actions'][number], { heldOn }: SlipToPrint): SlipAction => {
  const { toldWhom: told } = action
  const text = shortened(action.text, 150)
  return {
    who: shortened(firstName(action.owner), 16),
    action:
      told === null || told.trim() === '' ? text : `${sentence(text)} Told: ${sentence(shortened(told, 60))}`,
    client: action.client === null ? '' : clientWords(action.client),
    shownBy: action.shownBy === null ? '' : shortened(action.shownBy, 70),
    by: action.urgent && action.due === heldOn ? `today, ${shortDate(action.due)}` : shortDate(action.due),
  }
}

const DATES = {
  'care plan': 'Care plan to be reviewed',
  'risk assessment': 'Risk assessment to be reviewed',
  'last day': 'Last day of the work',
  'stable casing begins': 'Stable casing begins',
  'stable casing review': 'Stable casing to be looked at again',
  'support staff begins': 'Support staff begin',
  'support staff review': 'Support by staff to be looked at again',
} as const satisfies Record<SlipDate, string>
