import { checkWithTools, type ToolsFound } from './check-with-tools.ts'
import { forge } from './forge.ts'
import { type SignedRecord, signedRecords } from './signed-records.ts'

export type BothSigned = {
  readonly records: number
  /** How many of the records hold in everything, by how they were signed. */
  readonly held: ReadonlyMap<SignedRecord['how'], number>
  readonly wrong: readonly string[]
  /** Changed ones, and what of these was not found by their text and signatures alone. */
  readonly forgeries: number
  readonly passed: readonly string[]
}

/** So many records, signed in the product and checked outside of it; then each changed in seven ways and checked again. */
export const signAndCheck = async (count: number, random: () => number): Promise<BothSigned> => {
  const held = new Map<SignedRecord['how'], number>()
  const wrong: string[] = []
  const passed: string[] = []
  let forgeries = 0
  let before: SignedRecord | null = null
  await signedRecords(Math.max(2, count), record => {
    const faults = faultsOf(record, checkWithTools(record.pdf))
    const who = `${record.practitioner} and ${record.supervisor}, ${record.how}`
    wrong.push(...faults.map(fault => `${who}: ${fault}`))
    if (faults.length === 0) held.set(record.how, (held.get(record.how) ?? 0) + 1)
    for (const { what, pdf } of before === null ? [] : forge(record.pdf, before.pdf, random)) {
      forgeries += 1
      if (checkWithTools(pdf).wrong.length === 0) passed.push(`${who}: ${what} is not found`)
    }
    before = record
  })
  return { records: Math.max(2, count), held, wrong, forgeries, passed }
}

/** Beside what does not hold: who should have signed, and whether these are they. */
const faultsOf = (
  { practitioner, supervisor, how }: SignedRecord,
  { signed, stated, wrong, fileIsWhole }: ToolsFound,
): string[] => {
  const expected = [`${practitioner}, practitioner`, `${supervisor}, supervisor`]
  const keys = how === 'one in ink' || how === 'one not at all' ? 1 : 2
  return [
    ...wrong,
    ...(fileIsWhole ? [] : ['the file’s own signature is not valid']),
    ...(signed.length === keys && stated.length === 2 - keys ? [] : [`${signed.length} signed with a key`]),
    ...expected.filter(who => ![...signed, ...stated].includes(who)).map(who => `${who} is not there`),
  ]
}
