import { shortDate } from '#basics/date-words.ts'
import type { Redaction } from '#domain/record/redaction.ts'
import type { Block } from './blocks.ts'
import { dayOf, inGroups } from './words.ts'

/** What page 1 says of passages that were erased, one sentence for each time; nothing says whose they were. */
export const redactedWords = (redactions: readonly Redaction[]): readonly string[] =>
  redactions.map(
    ({ statement }) =>
      `Redacted on ${shortDate(dayOf(statement.redactedAt))}: passages about one person were erased by ${byWhom(statement)}. Counts and figures stand as they were signed. The signatures below are of the whole text, which is no longer kept.`,
  )

/** What lets anybody check a text from which passages were erased. */
export const redactionBlocks = (redactions: readonly Redaction[]): readonly Block[] => {
  const last = redactions.at(-1)
  if (last === undefined) return []
  return [
    ...redactions.map(
      ({ statement }): Block => ({
        kind: 'row',
        label: 'Redacted',
        text: `${shortDate(dayOf(statement.redactedAt))}, by ${byWhom(statement)}; signed in signatures.json under ‘redactions’`,
        small: true,
      }),
    ),
    {
      kind: 'row',
      label: 'As it stands',
      text: inGroups(last.statement.redactedSha256),
      small: true,
    },
  ]
}

const byWhom = ({ redactedBy }: Redaction['statement']): string =>
  redactedBy.map(({ name, role }) => `${name} (${role})`).join(' and ')
