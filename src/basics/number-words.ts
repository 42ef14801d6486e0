const NUMBERS = [
  'no',
  'one',
  'two',
  'three',
  'four',
  'five',
  'six',
  'seven',
  'eight',
  'nine',
  'ten',
  'eleven',
  'twelve',
]

/** 'no', 'one', 'twelve', '13': counts as they stand in a sentence. */
export const inWords = (count: number): string => NUMBERS[count] ?? String(count)
