import { unzipText } from '#tests/support/unzip-text.ts'
import { type ZipEntry, zipFile } from '#tests/support/zip-file.ts'
import type { Random } from './random.ts'

/** One of the samples with a few things done to it. The same seed gives the same file. */
export const mutate = (samples: readonly Uint8Array[], random: Random): Uint8Array => {
  const sample = random.pick(samples)
  const isZip = sample[0] === 0x50 && sample[1] === 0x4b
  let bytes = isZip && random.chance(0.75) ? mutateWorkbook(sample, random) : sample
  // A workbook is nearly always damaged beyond reading by its first flipped byte, so most keep their bytes.
  const times = isZip && random.chance(0.7) ? 0 : 1 + random.below(6)
  for (let i = 0; i < times; i++) bytes = random.pick(OF_BYTES)(bytes, random, samples)
  if (!isZip && random.chance(0.15)) bytes = recode(bytes, random)
  return bytes.subarray(0, MOST_BYTES)
}

/** A little over what is read at all. */
const MOST_BYTES = 11 * 1024 * 1024

type OfBytes = (bytes: Uint8Array, random: Random, samples: readonly Uint8Array[]) => Uint8Array

const OF_BYTES: readonly OfBytes[] = [
  // flip
  (bytes, random) => {
    const copy = bytes.slice()
    for (let n = 1 + random.below(8); n > 0; n--) {
      const at = random.below(copy.length)
      copy[at] = (copy[at] ?? 0) ^ (1 << random.below(8))
    }
    return copy
  },
  // cut
  (bytes, random) => bytes.subarray(0, random.below(bytes.length + 1)),
  (bytes, random) => bytes.subarray(random.below(bytes.length + 1)),
  // take out
  (bytes, random) => {
    const [from, to] = span(bytes, random, 200)
    return joined(bytes.subarray(0, from), bytes.subarray(to))
  },
  // say twice, or a thousand times
  (bytes, random) => {
    const [from, to] = span(bytes, random, 400)
    const times = random.chance(0.1) ? 1_000 : 1
    const part = bytes.subarray(from, to)
    return joined(bytes.subarray(0, to), ...Array.from({ length: times }, () => part), bytes.subarray(to))
  },
  // splice
  (bytes, random, samples) => {
    const other = random.pick(samples)
    const [from, to] = span(other, random, 2_000)
    const at = random.below(bytes.length + 1)
    return joined(bytes.subarray(0, at), other.subarray(from, to), bytes.subarray(at))
  },
  // insert
  (bytes, random) => {
    const at = random.below(bytes.length + 1)
    const times = random.chance(0.05) ? 5_000 : 1
    return joined(bytes.subarray(0, at), Buffer.from(random.pick(JUNK).repeat(times)), bytes.subarray(at))
  },
  // overwrite with one byte
  (bytes, random) => {
    const [from, to] = span(bytes, random, 50)
    return bytes.slice().fill(random.pick([0, 10, 13, 34, 44, 59, 255]), from, to)
  },
]

const JUNK = [
  '"',
  '""',
  '"\n',
  ',',
  ';',
  '\t',
  '|',
  '\r',
  '\n',
  '\r\n\r\n',
  '\0',
  '\ufeff',
  '\u202e',
  '\ufffd',
  '\u0007',
  '=1+1',
  "'=1",
  '-',
  '__proto__',
  'constructor',
  '9'.repeat(50),
  '1e999',
  '31/02/2026',
  '00/00/0000',
  'sep=;\n',
  'Client ID,',
  'Total,',
  'x'.repeat(1_000),
  '𝄞',
  '{"format":"tandem-caseload-1","rows":[',
  '[[[[',
]

const span = (bytes: Uint8Array, random: Random, most: number): [number, number] => {
  const from = random.below(bytes.length + 1)
  return [from, Math.min(bytes.length, from + random.below(most))]
}

const joined = (...parts: readonly Uint8Array[]): Uint8Array => new Uint8Array(Buffer.concat(parts))

const recode = (bytes: Uint8Array, random: Random): Uint8Array => {
  const text = new TextDecoder().decode(bytes)
  const mark = random.chance(0.5) ? '\ufeff' : ''
  const wide = Buffer.from(mark + text, 'utf16le')
  return new Uint8Array(
    random.pick([
      wide,
      wide.length % 2 === 0 ? wide.swap16() : wide,
      Buffer.from(text, 'latin1'),
      Buffer.from(mark + mark + text),
    ]),
  )
}

/** The parts of a workbook changed as text and packed again, so that the damage lies behind a sound archive. */
const mutateWorkbook = (bytes: Uint8Array, random: Random): Uint8Array => {
  const entries = [...unzipText(bytes)].map(([name, data]): ZipEntry => ({ name, data }))
  for (let n = 1 + random.below(3); n > 0; n--) {
    const at = random.below(entries.length)
    const entry = entries[at]
    if (entry === undefined) continue
    if (random.chance(0.15)) entries[at] = { ...entry, lies: lie(random, entries.length) }
    else if (random.chance(0.1)) entries.splice(at, 1)
    else if (random.chance(0.05)) entries.push({ ...entry, stored: true })
    else entries[at] = { ...entry, data: random.pick(OF_XML)(String(entry.data), random) }
  }
  return zipFile(entries)
}

const lie = (random: Random, entries: number): NonNullable<ZipEntry['lies']> =>
  random.pick([
    { size: random.below(100_000) },
    { packedSize: random.below(100_000) },
    { crc: random.below(1_000_000) },
    { flags: random.below(65_536) },
    { sameAs: random.below(entries) },
  ])

type OfXml = (xml: string, random: Random) => string

const OF_XML: readonly OfXml[] = [
  // another value of an attribute
  (xml, random) => replaceOne(xml, /="[^"]*"/g, () => `="${random.pick(ODD_VALUES)}"`, random),
  // another text
  (xml, random) => replaceOne(xml, />[^<]+</g, () => `>${random.pick(ODD_VALUES)}<`, random),
  // a tag less
  (xml, random) => replaceOne(xml, /<[^>]+>/g, () => '', random),
  // an element twice, or many times
  (xml, random) =>
    replaceOne(
      xml,
      /<(row|c|si|sheet|xf|numFmt|Relationship)\b[^>]*>.*?(<\/\1>|\/>)/gs,
      found => found.repeat(random.chance(0.1) ? 2_000 : 2),
      random,
    ),
  // something that begins a declaration, a comment, a depth
  (xml, random) => replaceOne(xml, />/g, () => `>${random.pick(ODD_XML)}`, random),
  (xml, random) => xml.slice(0, random.below(xml.length + 1)),
]

const ODD_VALUES = [
  '',
  '-1',
  '0',
  '1',
  '99999999999',
  '1e308',
  'NaN',
  'XFD1048576',
  'A0',
  'a1',
  'AAAAAAAA1',
  's',
  'inlineStr',
  'd',
  '../../../etc/passwd',
  'worksheets/sheet1.xml',
  '&amp;',
  '&#0;',
  '&#x1F600;',
  '&nope;',
  '46313.999999999',
  '-0.5',
  'x'.repeat(40_000),
  '_x0000_',
  '0'.repeat(2_000),
  '__proto__',
]

const ODD_XML = [
  '<!DOCTYPE a [<!ENTITY b "c">]>',
  '<!-- -->',
  '<!--',
  '<![CDATA[',
  '<?xml version="1.1"?>',
  '<?php ?>',
  '<a>'.repeat(150),
  '<c/>'.repeat(5_000),
  `<c ${'a="" '.repeat(300)}/>`,
  '<row r="1048576"><c r="A1048576"><v>1</v></c></row>',
  '\u0000',
  ']]>',
  '</worksheet>',
]

const replaceOne = (xml: string, what: RegExp, by: (found: string) => string, random: Random): string => {
  const places = [...xml.matchAll(what)]
  const place = places[random.below(Math.max(1, places.length))]
  if (place === undefined) return xml
  return xml.slice(0, place.index) + by(place[0]) + xml.slice(place.index + place[0].length)
}
