import { z } from 'zod'
import type { Instant } from '#basics/instant.ts'
import { PlainDate } from '#basics/plain-date.ts'
import type { Part } from '#domain/people/role.ts'

/** Words on one line: what is stated is signed as a line of its own. */
const oneLine = (most: number) =>
  z
    .string()
    .overwrite(text => text.replaceAll(/[\s\p{Cc}]+/gu, ' ').trim())
    .min(1)
    .max(most)

/** How somebody answered who gave no signature of their own key: in ink on a print, seen by somebody; or not, and why. */
export const SignedOtherwise = z.discriminatedUnion('method', [
  z.strictObject({ method: z.literal('ink'), on: PlainDate, seenBy: oneLine(200) }),
  z.strictObject({ method: z.literal('not signed'), reason: oneLine(500) }),
])
export type SignedOtherwise = z.infer<typeof SignedOtherwise>

export type SigningMethod = 'passphrase' | SignedOtherwise['method']

export const SIGNING_METHODS = ['passphrase', 'ink', 'not signed'] as const satisfies readonly SigningMethod[]

/** Which of the two has answered how. */
export type Answers = Readonly<Partial<Record<Part, SigningMethod>>>

/**
 * Why an answer can't be added; null when it can. Each answers once, and at least one of the two by passphrase: with
 * neither key under it, nothing would show later that the text is the one that they agreed on.
 */
export const answerRefusal = (
  given: Answers,
  part: Part,
  method: SigningMethod,
): 'already-signed' | 'passphrase-signature-needed' | null => {
  if (given[part] !== undefined) return 'already-signed'
  const other = given[OTHER_PART[part]]
  return method !== 'passphrase' && other !== undefined && other !== 'passphrase'
    ? 'passphrase-signature-needed'
    : null
}

/** Both have answered: the record locks. */
export const bothAnswered = (given: Answers): boolean =>
  given.practitioner !== undefined && given.supervisor !== undefined

export const OTHER_PART = {
  practitioner: 'supervisor',
  supervisor: 'practitioner',
} as const satisfies Record<Part, Part>

type Named = { readonly name: string; readonly role: Part }

/**
 * What the present one of the two signs with their own key about the other's answer, in five lines. It begins unlike
 * `signedText`, so that it can't be read as a signature under the record.
 */
export const statementText = (
  sha256: string,
  about: Named,
  answer: SignedOtherwise,
  by: Named,
  at: Instant,
): string =>
  `Tandem statement 1\n${sha256}\n${about.name}, ${about.role}, ${answerWords(answer)}\n${by.name}, ${by.role}\n${at}\n`

const answerWords = (answer: SignedOtherwise): string =>
  answer.method === 'ink'
    ? `signed in ink on ${answer.on}, seen by ${answer.seenBy}`
    : `did not sign: ${answer.reason}`
