import { longMonth } from '#basics/date-words.ts'
import { Month } from '#basics/month.ts'
import type { Missing } from '#domain/handing-over/client-export.ts'

/** Why something is not in these pages, in a sentence. */
export const missingWords = ({ why, about }: Missing): string => SENTENCES[why](monthWords(about))

const monthWords = (about: string | null): string => {
  const month = Month.safeParse(about)
  return month.success ? longMonth(month.data) : (about ?? '')
}

const SENTENCES = {
  'scores-not-shown-yet': month =>
    `Scores of ${month}: they are shown to both in the session, and can be handed over from then on.`,
  'unrecorded-texts': () => 'What somebody has begun to type and not recorded.',
  'frames-of-draws': () => 'Other clients who could be drawn: of each draw only this client’s own line.',
  'file-bytes': () =>
    'Files read as documents: their names and hashes are here; save the files from the client’s panel.',
  'kept-files': name =>
    `The other rows of the imported file ${name}, which was kept: it holds a whole caseload.`,
  'texts-of-others': month =>
    `Texts of ${month} that stand under nobody, or under somebody else: they stay with the two people of that record.`,
  'closed-reviews': () =>
    'Texts and clients of reviews with people on whose side you are no more: they stay with those two.',
  'about-clients': () =>
    'What is recorded of clients: it belongs to them, and is handed over client by client. Known names of clients are replaced by [name].',
} as const satisfies Record<Missing['why'], (about: string) => string>
