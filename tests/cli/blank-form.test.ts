import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { blankForm } from '#cli/tandem/blank-form.ts'
import { scratchFolder } from '#tests/support/scratch.ts'

test('a blank form is written, and never over another file', async () => {
  const folder = scratchFolder()
  const out = join(folder, 'form.pdf')
  expect(await blankForm.run(['--out', out])).toMatchObject({ exitCode: 0 })
  expect(readFileSync(out).subarray(0, 5).toString()).toBe('%PDF-')
  writeFileSync(join(folder, 'other.pdf'), 'kept')
  expect(await blankForm.run(['--out', join(folder, 'other.pdf')])).toMatchObject({ exitCode: 2 })
  expect(readFileSync(join(folder, 'other.pdf'), 'utf8')).toBe('kept')
  expect(await blankForm.run(['--out', join(folder, 'none', 'form.pdf')])).toMatchObject({ exitCode: 2 })
  expect(await blankForm.run([])).toMatchObject({ exitCode: 2 })
})
