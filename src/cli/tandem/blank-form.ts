import { writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import type { PlainDate } from '#basics/plain-date.ts'
import { houseScheme } from '#domain/scheme/house-scheme.ts'
import { DEFAULT_AGENDA } from '#domain/session/agenda.ts'
import { printBlankForm } from '#reports/blank-form/write.ts'
import { type Answer, cannot, json, type SlowCommand } from './command.ts'

/** The form of a service that changed nothing: Tandem's own agenda and scheme. It needs no vault. */
export const blankForm: SlowCommand = {
  usage: 'blank-form --out FILE',
  what: 'writes a PDF to fill in by hand, by the agenda and scheme that Tandem ships; never over another file',
  run: async args => {
    const { values } = parseArgs({ args: [...args], strict: false, options: { out: { type: 'string' } } })
    if (typeof values.out !== 'string' || values.out === '')
      return cannot('Say where to write it: blank-form --out form.pdf.')
    const { bytes, pages } = await printBlankForm(
      {
        service: null,
        printedOn: new Date().toISOString().slice(0, 10) as PlainDate,
        tandem: process.env.npm_package_version ?? '',
        agenda: DEFAULT_AGENDA,
        scheme: houseScheme,
      },
      { fontsFolder: fileURLToPath(new URL('../../../assets/fonts', import.meta.url)) },
    )
    return write(values.out, bytes, pages)
  },
}

const write = (path: string, bytes: Uint8Array, pages: number): Answer => {
  try {
    writeFileSync(path, bytes, { flag: 'wx' })
  } catch (error) {
    const code = (error as NodeJS.ErrnoException).code
    return cannot(
      code === 'EEXIST'
        ? `${path} is there already. Give another name.`
        : `${path} can't be written (${code ?? 'unknown'}).`,
    )
  }
  return { exitCode: 0, text: json({ file: path, pages }) }
}
