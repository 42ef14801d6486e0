export type TextControl = HTMLTextAreaElement | HTMLInputElement

type Place = { readonly start: number; readonly end: number }

/** Puts other words in a place of a field as if they were typed, so that the field's own undo takes them back. */
export const replaceWords = (control: TextControl, { start, end }: Place, words: string): void => {
  selectWords(control, { start, end })
  const longest = control.maxLength
  if (longest >= 0 && control.value.length - (end - start) + words.length > longest) return
  if (document.execCommand('insertText', false, words)) return
  control.setRangeText(words, start, end, 'end')
  control.dispatchEvent(new InputEvent('input', { bubbles: true, inputType: 'insertText' }))
}

export const selectWords = (control: TextControl, { start, end }: Place): void => {
  control.focus({ preventScroll: true })
  control.setSelectionRange(start, end)
}

/** With a capital where what it takes the place of had one, or began a sentence with one. */
export const inItsPlace = (words: string, text: string, { start, end }: Place): string => {
  const found = text.slice(start, end)
  const begins = start === 0 || /[.!?\n]\s*$/.test(text.slice(Math.max(0, start - 20), start))
  const hasCapital = /^\p{Lu}\p{Ll}/u.test(found) || (begins && /^\p{Lu}/u.test(found))
  return hasCapital ? words.slice(0, 1).toUpperCase() + words.slice(1) : words
}
