import { describe, expect, test } from 'vitest'
import { othersNamedIn, paragraphsNaming } from '#domain/handing-over/naming.ts'

const WINSTON = { reference: 'LD18', forename: 'Winston', surname: 'O’Brien' }
const SIAN = { reference: 'LD1851', forename: 'Siân', surname: 'Quayle' }
const BO = { reference: 'AB (2)', forename: 'Bo', surname: null }

describe('the paragraphs that name a client', () => {
  const find = paragraphsNaming(SIAN)

  test.each([
    ['by reference', 'Rang LD1851 twice.\nNothing else.', ['Rang LD1851 twice.']],
    ['by name, without accents and capitals', 'sian quayle came', ['sian quayle came']],
    ['over several paragraphs', 'ld1851 a\n\nb\nSiân Quayle c', ['ld1851 a', 'Siân Quayle c']],
    ['not by part of a longer reference', 'LD18512 and XLD1851', []],
    ['not by a forename alone, which many have', 'Siân came', []],
    ['not where nobody is named', 'All is well.', []],
  ])('%s', (_, text, expected) => expect(find(text)).toEqual(expected))

  test('a shorter reference is not found in a longer one', () => {
    expect(paragraphsNaming(WINSTON)('LD1851 moved.')).toEqual([])
    expect(paragraphsNaming(WINSTON)('LD18 moved.')).toEqual(['LD18 moved.'])
  })

  test('an apostrophe is one however it is typed', () => {
    expect(paragraphsNaming(WINSTON)("Winston O'Brien rang.")).toHaveLength(1)
  })

  test('signs in a reference are signs', () => {
    expect(paragraphsNaming(BO)('About AB (2).')).toEqual(['About AB (2).'])
    expect(paragraphsNaming(BO)('About AB 2.')).toEqual([])
  })
})

describe('where others are named in a text', () => {
  const finds = othersNamedIn(WINSTON, [SIAN, BO])

  test.each([
    ['a reference, as it is written', 'Shares a flat with ld1851.', ['ld1851']],
    ['a name in full', 'Shares a flat with Siân Quayle.', ['Siân Quayle']],
    ['a part of a name', 'Shares a flat with Siân.', ['Siân']],
    ['a short name', 'Bo rang.', ['Bo']],
    ['several', 'LD1851 and Bo.', ['LD1851', 'Bo']],
    ['nobody', 'Winston O’Brien (LD18) is well.', []],
  ])('%s', (_, text, expected) => expect(finds(text)).toEqual(expected))

  test('a name that is also the client’s own counts for the client', () => {
    const brother = { reference: 'LD7', forename: 'Ian', surname: 'O’Brien' }
    const named = othersNamedIn(WINSTON, [brother])
    expect(named('Mr O’Brien came.')).toEqual([])
    expect(named('Ian came.')).toEqual(['Ian'])
  })

  test('in a vault of one client nobody else is named', () => {
    expect(othersNamedIn(WINSTON, [])('LD1851, Bo, Siân')).toEqual([])
  })
})
