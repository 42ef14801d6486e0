import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { shortDate } from '#basics/date-words.ts'
import type { ClientId } from '#basics/ids.ts'
import type { PlainDate } from '#basics/plain-date.ts'
import type { Result } from '#basics/result.ts'
import { enteredProblem } from '#domain/record/entered-elsewhere.ts'
import { clientWords } from '#renderer/text/words.ts'
import { useUndo } from '../undo/use-undo.tsx'

/** One client's text, as a list of them shows it. */
export type OwnRecordRow = {
  readonly client: {
    readonly id: ClientId
    readonly reference: string
    readonly initials: string | null
    readonly name: string | null
  }
  readonly decidedOn: PlainDate
  readonly short: string
  readonly text: string
  readonly entered: { readonly on: PlainDate; readonly by: { readonly name: string } } | null
}

/** What the list asks the core for. */
export type OwnRecordWays<E> = {
  /** Copies the text of a client; it is noted that it was. */
  readonly copy: (clientId: ClientId) => Promise<Result<unknown, E>>
  /** Null takes the tick back. */
  readonly enter: (clientId: ClientId, on: PlainDate | null) => Promise<Result<unknown, E>>
  readonly errorWords: (error: E) => string
}

export type OwnRecords = {
  readonly copy: (row: OwnRecordRow) => void
  readonly copiedId: ClientId | null
  /** What a screen reader hears of it. */
  readonly said: string
  readonly problem: string | null
  /** The day as it stands, or as it was just said. */
  readonly enteredOn: (row: OwnRecordRow) => PlainDate | null
  readonly enter: (row: OwnRecordRow, on: PlainDate | null) => void
  /** Why a day can't be taken; null when it can. */
  readonly dayProblem: (row: OwnRecordRow, on: PlainDate) => string | null
}

/** Copying and ticking, each of which can be taken back or done again. A tick stands at once, before the core has answered. */
export const useOwnRecords = <E>(ways: OwnRecordWays<E>, today: PlainDate): OwnRecords => {
  const { t } = useTranslation('ownRecords')
  const undo = useUndo()
  const [copied, setCopied] = useState<OwnRecordRow | null>(null)
  const [problem, setProblem] = useState<string | null>(null)
  const [said, setSaid] = useState<ReadonlyMap<ClientId, PlainDate | null>>(new Map())

  const enteredOn = (row: OwnRecordRow): PlainDate | null => {
    const asked = said.get(row.client.id)
    return asked === undefined ? (row.entered?.on ?? null) : asked
  }
  const send = async (id: ClientId, on: PlainDate | null): Promise<string | null> => {
    setSaid(before => new Map(before).set(id, on))
    const result = await ways.enter(id, on)
    if (result.ok) return null
    setSaid(before => new Map([...before].filter(([other]) => other !== id)))
    return ways.errorWords(result.error)
  }
  const enter = async (row: OwnRecordRow, on: PlainDate | null) => {
    const before = enteredOn(row)
    if (before === on) return
    const refused = await send(row.client.id, on)
    setProblem(refused)
    if (refused !== null) return
    const label = on === null ? 'undoTaken' : before === null ? 'undoEntered' : 'undoDay'
    undo.push({
      label: t(label, { client: clientWords(row.client) }),
      undo: () => send(row.client.id, before),
    })
  }
  const copy = async (row: OwnRecordRow) => {
    const result = await ways.copy(row.client.id)
    setCopied(result.ok ? row : null)
    setProblem(result.ok ? null : ways.errorWords(result.error))
  }
  return {
    copy: row => void copy(row),
    copiedId: copied?.client.id ?? null,
    said: copied === null ? '' : t('copiedOf', { client: clientWords(copied.client) }),
    problem,
    enteredOn,
    enter: (row, on) => void enter(row, on),
    dayProblem: ({ decidedOn }, on) => {
      const found = enteredProblem(on, { decidedOn, today })
      if (found === null) return null
      return found === 'before-the-decision' ? t('notBefore', { date: shortDate(decidedOn) }) : t('notAfter')
    },
  }
}
