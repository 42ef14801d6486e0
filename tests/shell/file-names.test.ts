import fc from 'fast-check'
import { expect, test } from 'vitest'
import { harmlessFileName } from '#shell/file-names.ts'

test.each([
  ['record-2026-10.pdf', 'record-2026-10.pdf'],
  ['Sam Okafor, October.pdf', 'Sam Okafor, October.pdf'],
  ['../../etc/passwd', 'etc-passwd'],
  ['C:\\Windows\\x.exe', 'C-Windows-x.exe'],
  ['.bashrc', 'bashrc'],
  ['con.txt', 'tandem-con.txt'],
  ['LPT1', 'tandem-LPT1'],
  ['///', 'tandem-'],
  ['a\u0000b\n.csv', 'a-b-.csv'],
])('%j is saved as %j', (suggested, name) => {
  expect(harmlessFileName(suggested)).toBe(name)
})

test('whatever is suggested, the name stays in its folder and fits every file system', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 300 }), suggested => {
      const name = harmlessFileName(suggested)
      expect(name).not.toMatch(/[/\\:*?"<>|]|^\.|^$/)
      expect(Buffer.byteLength(name)).toBeLessThan(255)
    }),
  )
})
