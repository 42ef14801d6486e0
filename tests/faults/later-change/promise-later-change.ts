import { newKeys, sealedRecord } from '#tests/reports/seal/sealed-record.ts'
import { shares } from '../draw/kill-draw.ts'
import type { Promised } from '../promise.ts'
import { changeRecord } from './change-record.ts'

/** The PDF shows later change; the count is that of bits flipped in what was signed, half as many are in the container. */
export const laterChange: Promised = {
  number: 18,
  name: 'later-change',
  promise: 'The PDF shows later change',
  full: 1000,
  show: async (count, seed) => {
    const amounts = { signed: count, container: Math.ceil(count / 2), read: Math.ceil(count / 5) }
    const found = await changeRecord(await sealedRecord(await newKeys()), amounts, shares(seed))
    const { signed, container, added, letPass, read, wrong } = found
    const valid = wrong.filter(sentence => sentence.includes('pdfsig')).length
    const verified = wrong.filter(sentence => sentence.includes('verify-record')).length
    return {
      figure: `${signed} bits flipped in what was signed: ${valid} valid by pdfsig; with ${container} in the signature’s container and ${added} additions and cuts: ${verified} of ${signed + container + added} verified by verify-record`,
      wrong,
      control: `pdfsig alone lets ${letPass.container} of the ${container} in the container and ${letPass.added} of the ${added} additions pass; the text of the pages is the same for ${read.unseen} of ${read.looked} flips`,
      controlFailed: letPass.container > 0 && letPass.added > 0 && read.unseen > 0,
    }
  },
}
