import { useState } from 'react'
import type { CaseloadLoadView } from '#contract/over-time.ts'
import { hoursIf, loadIf, type Supposed, type WhatIf } from '#domain/load/what-if.ts'
import { shownLoad } from './shown-load.ts'

/** What is supposed on this page, and the load with it. It is kept nowhere. */
export const useSupposed = (view: CaseloadLoadView) => {
  const [changes, setChanges] = useState<readonly Supposed[]>([])
  const [hoursText, setHoursText] = useState('')
  const hours = hoursIn(hoursText)
  const supposed: readonly Supposed[] =
    typeof hours === 'number' ? [...changes, { kind: 'hours changed', hours }] : changes
  return {
    supposed,
    hoursText,
    setHoursText,
    /** It is there and can't be read as hours a week. */
    hoursNotRead: hours === 'unread',
    add: (change: Supposed) => setChanges(before => [...before, change]),
    remove: (change: Supposed) => {
      if (change.kind === 'hours changed') setHoursText('')
      else setChanges(before => before.toSpliced(before.indexOf(change), 1))
    },
    startAgain: () => {
      setChanges([])
      setHoursText('')
    },
    after: afterOf(view, supposed),
  }
}

const afterOf = (view: CaseloadLoadView, supposed: readonly Supposed[]) => {
  const { scheme, load, month } = view
  if (scheme === null || load === null || month === null) return null
  const now: WhatIf = {
    scheme,
    clients: view.clients.map(({ client, score }) => ({ key: client.id, band: score?.band ?? null })),
    hours: view.hours,
    month,
  }
  return {
    load: shownLoad(loadIf(now, supposed), hoursIf(view.hours, supposed), load),
    clients:
      now.clients.length +
      supposed.filter(({ kind }) => kind === 'one more client').length -
      supposed.filter(({ kind }) => kind === 'client closed').length,
  }
}

/** Hours a week, with a full stop or a comma; null where nothing is typed. */
const hoursIn = (text: string): number | 'unread' | null => {
  const trimmed = text.trim()
  if (trimmed === '') return null
  if (!/^\d{1,2}([.,]\d{1,2})?$/.test(trimmed)) return 'unread'
  const hours = Number(trimmed.replace(',', '.'))
  return hours <= MOST_HOURS ? hours : 'unread'
}

const MOST_HOURS = 80
