import { refuseTooMuch, type Spent, WORKBOOK_LIMITS } from './excel-limits.ts'
import type { Unzipped } from './unzip.ts'
import { isTrue, prefixedAttribute, readXml } from './xml.ts'

export type WorkbookSheet = { readonly name: string; readonly part: string; readonly isHidden: boolean }

export type Workbook = {
  readonly sheets: readonly WorkbookSheet[]
  /** Days are counted from 1904 instead of 1900. */
  readonly from1904: boolean
  readonly sharedStrings: string | null
  readonly styles: string | null
}

/** The table of contents; `null` where there is no workbook in the archive. */
export const readWorkbook = async (parts: Unzipped, spent: Spent): Promise<Workbook | null> => {
  const top = await readRelations(parts, '_rels/.rels', '', spent)
  const main = top.find(relation => relation.kind === 'officedocument')?.part ?? 'xl/workbook.xml'
  const listed: { name: string; relation: string; isHidden: boolean }[] = []
  let from1904 = false
  const isThere = await readXml(parts, main, spent, {
    open: (name, attributes) => {
      if (name === 'workbookPr') from1904 = isTrue(attributes.date1904)
      if (name !== 'sheet') return
      if (listed.length >= WORKBOOK_LIMITS.sheets) return refuseTooMuch()
      listed.push({
        name: (attributes.name ?? '').slice(0, 100),
        relation: prefixedAttribute(attributes, 'id') ?? '',
        isHidden: attributes.state === 'hidden' || attributes.state === 'veryHidden',
      })
    },
  })
  if (!isThere) return null
  const folder = main.slice(0, main.lastIndexOf('/') + 1)
  const relations = await readRelations(
    parts,
    `${folder}_rels/${main.slice(folder.length)}.rels`,
    folder,
    spent,
  )
  const partOf = (kind: string) => relations.find(relation => relation.kind === kind)?.part ?? null
  return {
    // Sheets of charts and dialogues hold no cells.
    sheets: listed.flatMap(({ name, relation, isHidden }) => {
      const found = relations.find(({ id, kind }) => id === relation && kind === 'worksheet')
      return found === undefined ? [] : [{ name, part: found.part, isHidden }]
    }),
    from1904,
    sharedStrings: partOf('sharedstrings'),
    styles: partOf('styles'),
  }
}

type Relation = { readonly id: string; readonly kind: string; readonly part: string }

const readRelations = async (
  parts: Unzipped,
  name: string,
  folder: string,
  spent: Spent,
): Promise<Relation[]> => {
  const relations: Relation[] = []
  await readXml(parts, name, spent, {
    open: (element, { Id: id = '', Type: type = '', Target: target = '', TargetMode: mode = '' }) => {
      // What lies outside the file is never asked for.
      if (element !== 'Relationship' || mode.toLowerCase() === 'external') return
      const kind = type.slice(type.lastIndexOf('/') + 1).toLowerCase()
      relations.push({ id, kind, part: partAt(folder, target) })
    },
  })
  return relations
}

/** Where a target lies in the archive: `../x` goes up no further than its top. */
const partAt = (folder: string, target: string): string => {
  const steps: string[] = []
  for (const step of (target.startsWith('/') ? target : folder + target).replaceAll('\\', '/').split('/')) {
    if (step === '..') steps.pop()
    else if (step !== '' && step !== '.') steps.push(step)
  }
  return steps.join('/')
}
