import type { PassageSection } from '#domain/record/record-passages.ts'

/** Words of the search in all records. */
export const recordSearch = {
  field: 'Find in all texts',
  reading: '{{read}} of {{of}} records read',
  found_one: 'Found in {{count}} of {{of}} signed records',
  found_other: 'Found in {{count}} of {{of}} signed records',
  places: 'Places found',
  more_one: '{{count}} more place in this record',
  more_other: '{{count}} more places in this record',
  showMore_one: 'Show {{count}} more record',
  showMore_other: 'Show {{count}} more records',
  clear: 'Clear the search',
  noneTitle: 'Nothing found for ‘{{text}}’',
  none_one: 'The text of {{count}} signed record was read. Try fewer words, or only the beginning of one.',
  none_other:
    'The texts of {{count}} signed records were read. Try fewer words, or only the beginning of one.',
  noneFiltered: 'It stands in records that the filters leave out. Clear them to see all {{count}}.',
  where: '{{section}}, {{who}}',
  action: 'Action {{number}}',
  addendum: 'Addendum {{number}}',
  sections: {
    discussed: 'Discussed',
    closings: 'Closing',
    named: 'Named for next month',
    actions: 'Actions',
    addendum: 'Addendum',
    documents: 'Documents',
    scores: 'Scores',
    opening: 'Opening',
    close: 'How they parted',
    session: 'The session',
    signatures: 'Signatures',
    caseload: 'Caseload',
    draw: 'The draw',
    record: 'The record itself',
  } satisfies Record<PassageSection, string>,
} as const
