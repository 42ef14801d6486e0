import type { PlainDate } from '#basics/plain-date.ts'
import type { SlipToPrint } from '#reports/slip/slip-to-print.ts'

const day = (text: string) => text as PlainDate
const client = (reference: string, initials: string) => ({ reference, initials, name: null })

/** What is left after a usual session; `change` says what is otherwise. */
export const sampleSlip = (change: Partial<SlipToPrint> = {}): SlipToPrint => ({
  practitioner: 'Sam Okafor',
  supervisor: 'Robin Price',
  service: 'Sample team',
  sample: true,
  printedOn: day('2026-11-03'),
  tandem: '0.1.0',
  heldOn: day('2026-11-03'),
  next: { at: '2026-12-01T10:00:00+00:00', place: 'Room 2, Northgate' },
  actions: [
    action('Visit with the pharmacist', 'Sam Okafor', '2026-11-10', client('LD1370', 'C.I.')),
    {
      ...action('Ring the practice about the missed tablets.', 'Sam Okafor', '2026-11-03'),
      client: client('LD1370', 'C.I.'),
      urgent: true,
      toldWhom: 'duty doctor’s desk, 10:52',
      shownBy: 'a note in the file',
    },
    action('Send the closing letter', 'Sam Okafor', '2026-11-06', client('LD1740', 'C.C.')),
    action('Ask for cover on link nurse days', 'Robin Price', '2026-11-20'),
  ],
  dates: [
    { client: client('LD1740', 'C.C.'), what: 'last day', on: day('2026-11-30') },
    { client: client('LD1407', 'J.Y.'), what: 'risk assessment', on: day('2026-11-13') },
    { client: client('LD1777', 'F.O.'), what: 'care plan', on: day('2026-11-14') },
  ],
  overdue: 3,
  toEnter: [client('LD2073', 'R.P.'), client('LD1259', 'H.G.')],
  smallGoal: 'Lunch away from the desk on Tuesdays and Thursdays.',
  ...change,
})

const action = (
  text: string,
  owner: string,
  due: string,
  of: SlipToPrint['actions'][number]['client'] = null,
): SlipToPrint['actions'][number] => ({
  text,
  client: of,
  owner,
  due: day(due),
  urgent: false,
  toldWhom: null,
  shownBy: null,
})

/** Far more than one side can hold. */
export const fullSlip = (): SlipToPrint => {
  const long =
    'Something that takes a good many words to say because it has gone on since the spring. '.repeat(9)
  const many = <T>(make: (index: number) => T): T[] => Array.from({ length: 60 }, (_, index) => make(index))
  const name = 'Wilhelmina Featherstonehaugh-Cholmondeley of the North-Western Community Team'
  return sampleSlip({
    practitioner: name,
    supervisor: name,
    next: { at: '2026-12-01T10:00:00+00:00', place: long },
    actions: many(index => ({
      ...action(`${index} ${long}`, name, '2026-11-10', client(`LD${2000 + index}`, 'W.W.')),
      urgent: index % 2 === 0,
      toldWhom: long,
      shownBy: long,
    })),
    dates: many(index => ({
      client: client(`LD${2000 + index}`, 'W.W.'),
      what: 'stable casing review' as const,
      on: day('2026-11-10'),
    })),
    toEnter: many(index => client(`LD${2000 + index}`, 'W.W.')),
    smallGoal: long,
  })
}
