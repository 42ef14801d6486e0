import { execFileSync } from 'node:child_process'
import { closeSync, openSync, readFileSync, readSync } from 'node:fs'

/** Whether a process holds one of these texts anywhere in memory that it can write, as bytes or as UTF-16. Linux only. */
export const memoryHolds = (pid: number, ...texts: readonly string[]): boolean => {
  const needles = texts.flatMap(text => [Buffer.from(text), Buffer.from(text, 'utf16le')])
  const memory = openSync(`/proc/${pid}/mem`, 'r')
  try {
    return writableRegions(pid).some(region => {
      const bytes = readRegion(memory, region)
      return needles.some(needle => bytes.includes(needle))
    })
  } finally {
    closeSync(memory)
  }
}

/** Processes that were started, by whomever, with all of these in their command line. */
export const processesWith = (...words: string[]): number[] =>
  execFileSync('ps', ['-eo', 'pid=,args='], { encoding: 'utf8', maxBuffer: 10_000_000 })
    .split('\n')
    .filter(line => words.every(word => line.includes(word)))
    .map(line => Number(line.trim().split(' ')[0]))

type Region = { readonly start: number; readonly length: number }

const writableRegions = (pid: number): Region[] =>
  readFileSync(`/proc/${pid}/maps`, 'utf8')
    .split('\n')
    .flatMap(line => {
      const [, from = '', to = ''] = /^([0-9a-f]+)-([0-9a-f]+) rw/.exec(line) ?? []
      const start = Number.parseInt(from, 16)
      const length = Number.parseInt(to, 16) - start
      return from === '' || length > LARGEST_REGION ? [] : [{ start, length }]
    })

/** Beyond it are address ranges that a browser reserves and never fills. */
const LARGEST_REGION = 512 * 1024 * 1024

/** What can't be read (reserved, given back) holds nothing. */
const readRegion = (memory: number, { start, length }: Region): Buffer => {
  try {
    const bytes = Buffer.alloc(length)
    return bytes.subarray(0, readSync(memory, bytes, 0, length, start))
  } catch {
    return Buffer.alloc(0)
  }
}
