import type { NumberFormat } from './number-format.ts'

/**
 * A day number as `2026-10-18`, with its time where the format shows one, or `09:30` for a time alone. `null` where it is
 * no day that Excel knows. Number 60 of the 1900 count is 29 February 1900, which never was: it is told as Excel shows it.
 */
export const dayNumberText = (
  serial: number,
  format: 'date' | 'time' | 'date-time',
  from1904: boolean,
): string | null => {
  const seconds = Math.round((serial - Math.floor(serial)) * DAY_SECONDS)
  const time = timeText(seconds % DAY_SECONDS)
  if (serial < 0 || serial >= LAST_DAY + 1) return null
  if (format === 'time') return time
  const whole = Math.floor(serial) + (format === 'date-time' && seconds === DAY_SECONDS ? 1 : 0)
  const day = dayText(whole, from1904)
  if (day === null) return null
  return format === 'date-time' && seconds % DAY_SECONDS !== 0 ? `${day} ${time}` : day
}

const DAY_SECONDS = 86_400
/** 31 December 9999. */
const LAST_DAY = 2_958_465

const dayText = (whole: number, from1904: boolean): string | null => {
  if (from1904) return isoDay(Date.UTC(1904, 0, 1 + whole))
  if (whole === 0) return null
  if (whole === 60) return '1900-02-29'
  return isoDay(Date.UTC(1899, 11, (whole < 60 ? 31 : 30) + whole))
}

const isoDay = (milliseconds: number): string | null => {
  const text = new Date(milliseconds).toISOString()
  return text.startsWith('+') ? null : text.slice(0, 10)
}

const timeText = (seconds: number): string => {
  const parts = [Math.floor(seconds / 3600), Math.floor(seconds / 60) % 60, seconds % 60]
  const shown = parts[2] === 0 ? parts.slice(0, 2) : parts
  return shown.map(part => String(part).padStart(2, '0')).join(':')
}

/** Most numbers of a caseload: nothing of them can change. */
const SHORT_WHOLE = /^(?:0|-?[1-9]\d{0,14})$/

/** A number as its cell says it, never in the manner of a country: `2`, `2.5`, `9434765919`, `00123`, `2026-10-18`. */
export const numberText = (written: string, format: NumberFormat, from1904: boolean): string => {
  if (typeof format !== 'string' && SHORT_WHOLE.test(written)) return padded(written, format)
  const number = Number(written)
  if (written.trim() === '' || !Number.isFinite(number)) return written
  if (typeof format === 'string') {
    const day = dayNumberText(number, format, from1904)
    if (day !== null) return day
  }
  // Excel keeps 15 figures; what lies behind them is noise of the binary form.
  const plain = String(Number(number.toPrecision(15)))
  return typeof format !== 'string' && /^\d+$/.test(plain) ? padded(plain, format) : plain
}

const padded = (whole: string, format: { readonly digits: number } | null): string =>
  format === null || whole.startsWith('-') ? whole : whole.padStart(format.digits, '0')
