import type { Spent } from './excel-limits.ts'
import { decodeExcelText } from './excel-text.ts'
import type { Unzipped } from './unzip.ts'
import { readXml } from './xml.ts'

/** The texts that cells name by number; runs of a rich text are joined, how it is read aloud (in Japanese) is left out. */
export const readSharedStrings = async (
  parts: Unzipped,
  part: string | null,
  spent: Spent,
): Promise<readonly string[]> => {
  const strings: string[] = []
  if (part === null) return strings
  const text = richText()
  await readXml(parts, part, spent, {
    open: name => {
      if (name === 'si') text.begin()
      else text.open(name)
    },
    text: text.take,
    close: name => {
      if (name === 'si') strings.push(text.end())
      else text.close(name)
    },
  })
  return strings
}

/** Gathers the `t` elements of a text with or without runs. */
export const richText = () => {
  let gathered = ''
  let isText = false
  let isReading = false
  return {
    begin: () => {
      gathered = ''
      isText = false
      isReading = false
    },
    open: (name: string) => {
      if (name === 't') isText = !isReading
      else if (name === 'rPh') isReading = true
    },
    take: (text: string) => {
      if (isText) gathered += text
    },
    close: (name: string) => {
      if (name === 't') isText = false
      else if (name === 'rPh') isReading = false
    },
    end: () => decodeExcelText(gathered),
  }
}
