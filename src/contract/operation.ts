import type { z } from 'zod'

/**
 * Who may call an operation at all. Whose caseload or review it touches is checked by its use case: a practitioner
 * sees their own, a supervisor those of the people they supervise, an administrator no client.
 */
export type Who =
  /** Before anybody has signed in. */
  | 'anyone'
  | 'signed in'
  /** Practitioner or supervisor: somebody who may see clients at all. */
  | 'practising'
  | 'practitioner'
  | 'supervisor'
  | 'administrator'

/** One thing that one process may ask of another: the core answers it, the bridge offers it, the page calls it. */
export type Operation<I extends z.ZodType = z.ZodType, O extends z.ZodType = z.ZodType> = {
  readonly who: Who
  /** A query changes nothing but the audit trail; a command may. */
  readonly kind: 'query' | 'command'
  readonly input: I
  readonly output: O
}

export const query = <I extends z.ZodType, O extends z.ZodType>(
  who: Who,
  input: I,
  output: O,
): Operation<I, O> => ({
  who,
  kind: 'query',
  input,
  output,
})

export const command = <I extends z.ZodType, O extends z.ZodType>(
  who: Who,
  input: I,
  output: O,
): Operation<I, O> => ({ who, kind: 'command', input, output })

export type ParsedInput =
  | { readonly ok: true; readonly value: unknown }
  /** Where it does not fit; undefined for the whole of it. */
  | { readonly ok: false; readonly field: string | undefined }

/**
 * What was sent, as the operation takes it; never throws. A schema may: it measures what only looks like a text or a list,
 * and `{"length":{"toString":null}}` can't be measured. A text with U+0000 in it fits nowhere: SQLite counts its length up
 * to there.
 */
export const parseInput = ({ input }: Operation, sent: unknown): ParsedInput => {
  try {
    if (holdsNul(sent)) return { ok: false, field: undefined }
    const parsed = input.safeParse(sent)
    if (parsed.success) return { ok: true, value: parsed.data }
    return { ok: false, field: parsed.error.issues[0]?.path.join('.') || undefined }
  } catch {
    return { ok: false, field: undefined }
  }
}

const holdsNul = (sent: unknown): boolean => {
  if (typeof sent === 'string') return sent.includes('\u0000')
  return typeof sent === 'object' && sent !== null && Object.values(sent).some(holdsNul)
}
