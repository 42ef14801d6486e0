import { agreement } from './tandem/agreement.ts'
import { backupCommand } from './tandem/backup.ts'
import { blankForm } from './tandem/blank-form.ts'
import { checkVaultCommand } from './tandem/check-vault.ts'
import type { Command, SlowCommand } from './tandem/command.ts'
import { importPreview } from './tandem/import-preview.ts'
import { redraw } from './tandem/redraw.ts'
import { restoreCommand } from './tandem/restore.ts'
import { verifyRecord } from './tandem/verify-record.ts'
import { xmrChart } from './tandem/xmr-chart.ts'

const COMMANDS: Readonly<Record<string, Command | SlowCommand>> = {
  'verify-record': verifyRecord,
  'check-vault': checkVaultCommand,
  redraw,
  agreement,
  xmr: xmrChart,
  'import-preview': importPreview,
  'blank-form': blankForm,
  backup: backupCommand,
  restore: restoreCommand,
}

const usage = (): string =>
  [
    'npm run tandem -- COMMAND',
    '',
    ...Object.values(COMMANDS).map(({ usage: line, what }) => `  ${line}\n      ${what}`),
  ].join('\n')

/** Answers on standard output, sentences on standard error, and the exit code. */
const main = async (args: readonly string[]): Promise<number> => {
  const [name, ...rest] = args
  const command = name === undefined ? undefined : COMMANDS[name]
  if (command === undefined) {
    console.error(usage())
    return 2
  }
  const answer = await command.run(rest)
  if (answer.text !== undefined) console.log(answer.text)
  if (answer.sentence !== undefined) console.error(answer.sentence)
  return answer.exitCode
}

process.exitCode = await main(process.argv.slice(2))
