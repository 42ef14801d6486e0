import { SaxesParser } from 'saxes'
import { refuseDamaged, refuseTooMuch, type Spent, WORKBOOK_LIMITS } from './excel-limits.ts'
import type { Unzipped } from './unzip.ts'

export type Attributes = Readonly<Record<string, string>>

/** What is made of a part while it goes by. Names come without their prefix. */
export type XmlTaker = {
  readonly open: (name: string, attributes: Attributes) => void
  readonly close?: (name: string) => void
  /** The text between two tags; a CDATA section counts as one. */
  readonly text?: (text: string) => void
}

/**
 * Reads a part as XML; false where there is no such part. A DOCTYPE is refused, so nothing is declared that could grow
 * or be fetched; the five entities of XML are all there are.
 */
export const readXml = async (
  parts: Unzipped,
  name: string,
  spent: Spent,
  taker: XmlTaker,
): Promise<boolean> => {
  const parser = new SaxesParser(PLAIN)
  const { text } = taker
  let depth = 0
  let attributes = 0
  parser.on('doctype', () => refuseDamaged())
  parser.on('attribute', () => {
    attributes++
    if (attributes > WORKBOOK_LIMITS.attributes) refuseTooMuch()
  })
  parser.on('opentag', tag => {
    depth++
    spent('nodes', 1 + attributes)
    attributes = 0
    if (depth > WORKBOOK_LIMITS.depth) refuseTooMuch()
    taker.open(localName(tag.name), tag.attributes)
  })
  parser.on('closetag', tag => {
    depth--
    taker.close?.(localName(tag.name))
  })
  if (text !== undefined) {
    parser.on('text', text)
    parser.on('cdata', text)
  }
  const found = await parts.read(name, chunk => parser.write(chunk))
  if (found) parser.close()
  return found
}

const PLAIN = { position: false, xmlns: false } as const

/** `x:row` is `row`. */
const localName = (name: string): string => {
  const colon = name.indexOf(':')
  return colon < 0 ? name : name.slice(colon + 1)
}

/** `r:id`, whatever the prefix is called. */
export const prefixedAttribute = (attributes: Attributes, local: string): string | undefined =>
  Object.entries(attributes).find(([name]) => name.includes(':') && localName(name) === local)?.[1]

export const isTrue = (value: string | undefined): boolean => value === '1' || value === 'true'
