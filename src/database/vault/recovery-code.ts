/** Crockford's letters: no I, L, O, U, so that a hand-written code is read back as it was. */
const LETTERS = '0123456789ABCDEFGHJKMNPQRSTVWXYZ'

/** 25 characters, 125 bits, in five groups of five; from 25 random bytes. */
export const recoveryCodeFrom = (random: Uint8Array): string => {
  if (random.length < 25) throw new Error('A recovery code needs 25 random bytes.')
  const letters = [...random.slice(0, 25)].map(byte => LETTERS[byte & 31])
  return [0, 5, 10, 15, 20].map(start => letters.slice(start, start + 5).join('')).join('-')
}

/** As it is derived: capitals, without dashes and spaces, with the letters people mix up set right. */
export const normalRecoveryCode = (typed: string): string =>
  typed
    .toUpperCase()
    .replaceAll(/[^0-9A-Z]/g, '')
    .replaceAll('O', '0')
    .replaceAll(/[IL]/g, '1')
    .replaceAll('U', 'V')

/** How many letters and figures a whole code has. */
export const RECOVERY_CODE_LETTERS = 25
