import { z } from 'zod'
import { Missing, ToldRow } from './client-export.ts'

const rows = z.array(ToldRow)

/** The parts of a person's export, in the order in which they are printed. */
export const PERSON_PARTS = [
  'person',
  'keys',
  'hours',
  'reductions',
  'supervision',
  'settings',
  'stays',
  'imports',
  'reviews',
  'reviewSteps',
  'saidNone',
  'texts',
  'recorded',
  'scoreDrafts',
  'scores',
  'agreement',
  'raised',
  'closings',
  'documents',
  'files',
  'actions',
  'answers',
  'sessions',
  'sessionSteps',
  'draws',
  'replacements',
  'enteredElsewhere',
  'chartBases',
  'holds',
  'erasures',
  'fixedTexts',
  'reopened',
  'records',
  'signatures',
  'addenda',
  'addendaRead',
  'published',
  'drafts',
  'audit',
] as const
export type PersonPart = (typeof PERSON_PARTS)[number]

/**
 * `tandem-person-export-1`: what a vault holds about one of the people who work with it, made by that person. Clients stand
 * as references; their names are taken out of texts.
 */
export const PersonExport = z.strictObject({
  schema: z.literal('tandem-person-export-1'),
  sample: z.boolean(),
  service: z.string().nullable(),
  madeAt: z.string(),
  /** Version of Tandem. */
  madeWith: z.string(),
  name: z.string(),
  roles: z.array(z.string()),
  /** The person's own look of the window. */
  appearance: z.json(),
  parts: z.strictObject(
    Object.fromEntries(PERSON_PARTS.map(part => [part, rows])) as Record<PersonPart, typeof rows>,
  ),
  missing: z.array(Missing),
})
export type PersonExport = z.infer<typeof PersonExport>
