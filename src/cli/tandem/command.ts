import { readFileSync } from 'node:fs'
import { err, ok, type Result } from '#basics/result.ts'

export type Answer = {
  readonly exitCode: number
  /** For standard output: JSON. */
  readonly text?: string
  /** For standard error: what to do. */
  readonly sentence?: string
}

export type Command = {
  readonly usage: string
  readonly what: string
  readonly run: (args: readonly string[]) => Answer
}

/** A command that has to wait for what it reads. */
export type SlowCommand = Omit<Command, 'run'> & {
  readonly run: (args: readonly string[]) => Promise<Answer>
}

export const json = (value: unknown): string => JSON.stringify(value, null, 2)

/** Exit 2: the command could not be done as it was written. */
export const cannot = (sentence: string): Answer => ({ exitCode: 2, sentence })

/** A file's bytes, or the sentence that says why not. */
export const readBytes = (path: string): Result<Uint8Array, string> => {
  try {
    return ok(new Uint8Array(readFileSync(path)))
  } catch (error) {
    const code = (error as NodeJS.ErrnoException).code
    return err(
      code === 'ENOENT' ? `There is no file ${path}.` : `${path} can't be read (${code ?? 'unknown'}).`,
    )
  }
}

/** Rows of numbers from a plain CSV; lines whose cells are no numbers are headings and left out. */
export const numberRows = (text: string): number[][] =>
  text
    .split(/\r\n|\r|\n/)
    .map(line => line.trim())
    .filter(line => line !== '')
    .map(line => line.split(/[,;\t]/).map(cell => cell.trim()))
    .filter(cells => cells.some(cell => cell !== ''))
    .flatMap(cells => {
      const numbers = cells.map(Number)
      return numbers.every((number, index) => Number.isFinite(number) && cells[index] !== '') ? [numbers] : []
    })
