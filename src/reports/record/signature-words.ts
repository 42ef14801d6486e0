import { shortDate, utcWords } from '#basics/date-words.ts'
import { sha256Hex } from '#basics/hash.ts'
import type { Instant } from '#basics/instant.ts'
import type { PrintedSignature, RecordToPrint } from './record-to-print.ts'
import { redactedWords } from './redacted.ts'
import { dayOf, inGroups, timeOf } from './words.ts'

/** What stands over the line of one signature on page 1, and the lines under the name. */
export type SignatureWords = {
  readonly name: string
  readonly role: string
  readonly hand:
    | {
        readonly kind: 'drawn'
        readonly width: number
        readonly height: number
        readonly strokes: readonly (readonly (readonly [number, number])[])[]
      }
    | { readonly kind: 'typed'; readonly name: string }
    | { readonly kind: 'blank' }
  readonly lines: readonly string[]
  /** The label of a ruled line, where ink is still wanted. */
  readonly forInk: string | null
  readonly alt: string
}

export const signatureWords = (print: RecordToPrint): readonly SignatureWords[] => {
  if (print.state === 'signed') return print.signatures.map(onPaper)
  const { practitioner, supervisor } = print.body
  return [
    { name: practitioner.name, role: 'practitioner' },
    { name: supervisor.name, role: 'supervisor' },
  ].map(person => {
    const signature = print.signatures?.find(({ role }) => role === person.role)
    return signature === undefined
      ? { ...person, hand: { kind: 'blank' }, lines: [], forInk: 'Date and time', alt: '' }
      : onPaper(signature)
  })
}

const onPaper = (signature: PrintedSignature): SignatureWords => {
  const { name, role } = signature
  switch (signature.kind) {
    case 'key': {
      const { hand } = signature
      const how = hand === null ? '' : hand.kind === 'drawn' ? '; drawn on screen' : '; name typed'
      return {
        name,
        role,
        hand: hand ?? { kind: 'blank' },
        lines: [
          `Signed ${shortDate(dayOf(signature.signedAt))}, ${timeOf(signature.signedAt)}, with own passphrase${how}`,
          `Key ${inGroups(keyFingerprint(signature.publicKeyPem).slice(0, 16), 4)}`,
        ],
        forInk: null,
        alt: hand?.kind === 'typed' ? `Typed: ${hand.name}` : `Drawn signature of ${name}`,
      }
    }
    case 'stated': {
      const { answer, stated } = signature
      const recorded = `Recorded by ${stated.name}, ${shortDate(dayOf(stated.signedAt))}, ${timeOf(stated.signedAt)}, with own passphrase`
      return {
        name,
        role,
        hand: { kind: 'blank' },
        lines:
          answer.method === 'ink'
            ? [`Signed in ink on ${shortDate(answer.on)}, on a print`, `Seen by ${answer.seenBy}`, recorded]
            : ['Did not sign: the reason stands above ‘In short’', recorded],
        forInk: null,
        alt: '',
      }
    }
  }
}

/** Above 'In short': that passages were erased; who did not sign, and that the other's signature stands. */
export const refusals = (print: RecordToPrint): readonly string[] => [
  ...(print.state === 'signed' ? redactedWords(print.redacted?.redactions ?? []) : []),
  ...statedIn(print).flatMap(({ name, answer, stated }) =>
    answer.method === 'not signed'
      ? [`${name} did not sign: ${asSentence(answer.reason)} ${possessive(stated.name)} signature stands.`]
      : [],
  ),
]

export type StatedSignature = Extract<PrintedSignature, { kind: 'stated' }>

export const statedIn = (print: RecordToPrint): readonly StatedSignature[] =>
  print.state === 'draft' ? [] : print.signatures.filter(signature => signature.kind === 'stated')

/** 'signed in ink on 29 Oct 2026, seen by Robin Price'; 'did not sign: has left the team'. */
export const answerWords = ({ answer }: StatedSignature): string =>
  answer.method === 'ink'
    ? `signed in ink on ${shortDate(answer.on)}, seen by ${answer.seenBy}`
    : `did not sign: ${answer.reason}`

/** The reason as it stands on page 1. */
export const asSentence = (text: string): string => (/[.!?…]$/.test(text) ? text : `${text}.`)

const possessive = (name: string): string => (name.endsWith('s') ? `${name}’` : `${name}’s`)

/** SHA-256 of the public key's DER, lower-case hex: what `openssl pkey -outform DER | sha256sum` gives. */
export const keyFingerprint = (pem: string): string => {
  const base64 = pem.replaceAll(/-----[^-]+-----|\s/g, '')
  return sha256Hex(Uint8Array.from(atob(base64), character => character.charCodeAt(0)))
}

/** '29 Oct 2026, 15:36:41 UTC'. */
export const signedAtUtc = (signedAt: string): string => utcWords(signedAt as Instant)
