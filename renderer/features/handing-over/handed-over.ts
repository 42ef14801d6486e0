import type { ClientId } from '#basics/ids.ts'
import type { Result } from '#basics/result.ts'
import type { AppError } from '#contract/app-error.ts'
import type { HandedOver } from '#contract/handing-over.ts'
import { callOperation } from '#renderer/bridge/bridge.ts'

/** Whose data is handed over: a client's, or one's own. */
export type Whose = { readonly kind: 'client'; readonly clientId: ClientId } | { readonly kind: 'person' }
export type Form = HandedOver['form']

type File = { readonly name: string; readonly base64: string }

/** The file in the form that was asked for, ready to be printed or saved. */
export const fetchFile = async (
  whose: Whose,
  purpose: 'print' | 'copy',
  form: Form,
): Promise<Result<File, AppError>> => {
  const answer =
    whose.kind === 'client'
      ? await callOperation('handover.client', { clientId: whose.clientId, purpose, form })
      : await callOperation('handover.person', { purpose, form })
  return answer.ok ? { ok: true, value: { name: answer.value.name, base64: base64Of(answer.value) } } : answer
}

/** As the bridge and the viewer take it. */
export const base64Of = (handed: HandedOver): string =>
  handed.form === 'pdf' ? handed.base64 : base64OfText(handed.text)

const base64OfText = (text: string): string => {
  const bytes = new TextEncoder().encode(text)
  let binary = ''
  for (let at = 0; at < bytes.length; at += PIECE)
    binary += String.fromCharCode(...bytes.subarray(at, at + PIECE))
  return btoa(binary)
}

/** Bytes turned at once: a call takes only so many arguments. */
const PIECE = 0x8000
