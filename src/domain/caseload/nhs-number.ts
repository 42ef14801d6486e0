/** Ten digits, blanks or hyphens between them or not, whose last is the NHS number's modulus-11 check digit. */
export const looksLikeNhsNumber = (reference: string): boolean => {
  if (reference.length < 10) return false
  const digits = reference.replaceAll(/[\s-]/g, '')
  if (!/^\d{10}$/.test(digits) || /^(\d)\1+$/.test(digits)) return false
  const sum = [...digits.slice(0, 9)].reduce((total, digit, i) => total + Number(digit) * (10 - i), 0)
  const check = 11 - (sum % 11)
  // A check of ten is never given out, and equals no digit.
  return check % 11 === Number(digits[9])
}
