/** The one place of a file that its own signature does not cover: from `<` to `>`, with hex between. */
export type SignaturePlace = {
  /** Where the numbers of the byte range stand, `[` to `]`. */
  readonly range: { readonly from: number; readonly to: number }
  readonly container: { readonly from: number; readonly to: number }
}

/** As wide as four numbers of ten digits: filled once the file's length is known. */
export const OPEN_RANGE = [0, 9_999_999_999, 9_999_999_999, 9_999_999_999] as const

/** Signature dictionaries of the file, in the form in which Tandem writes them: none, one, or two where there are more. */
export const signaturePlaces = (pdf: Uint8Array): SignaturePlace[] => {
  const text = Buffer.from(pdf.buffer, pdf.byteOffset, pdf.byteLength)
  const places: SignaturePlace[] = []
  for (let at = text.indexOf(BEFORE_RANGE); at >= 0; at = text.indexOf(BEFORE_RANGE, at + 1)) {
    if (places.length === 2) break
    const from = at + BEFORE_RANGE.length
    const to = text.indexOf(']', from) + 1
    const open = to + BEFORE_CONTAINER.length
    if (to === 0 || to - from > LONGEST_RANGE) continue
    if (text.toString('latin1', to, open) !== BEFORE_CONTAINER) continue
    const close = text.indexOf('>', open)
    const end = close < 0 ? pdf.length : close + 1
    places.push({ range: { from, to }, container: { from: open - 1, to: end } })
  }
  return places
}

/** The range that leaves out the container alone, as wide as it was left open. */
export const rangeText = ({ range, container }: SignaturePlace, length: number): string => {
  const numbers = `[0 ${container.from} ${container.to} ${length - container.to}`
  return `${numbers.padEnd(range.to - range.from - 1)}]`
}

const BEFORE_RANGE =
  ' 0 obj\n<<\n/Type /Sig\n/Filter /Adobe.PPKLite\n/SubFilter /adbe.pkcs7.detached\n/ByteRange '
const BEFORE_CONTAINER = '\n/Contents <'
const LONGEST_RANGE = 60
