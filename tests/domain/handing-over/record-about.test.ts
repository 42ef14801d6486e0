import { describe, expect, test } from 'vitest'
import { paragraphsNaming } from '#domain/handing-over/naming.ts'
import { drawAbout, namedElsewhere, passagesAbout } from '#domain/handing-over/record-about.ts'
import { sampleRecord } from '#tests/reports/record/record-fixture.ts'

const body = sampleRecord()
const references = body.caseload.entries.map(({ client }) => client.reference)
const replaced = body.draws[0]?.replaced[0] ?? expect.fail('somebody is replaced in the sample record')
const draw = body.draws[0] ?? expect.fail('there is a draw')

describe('what a signed record says of one client', () => {
  test('is given with each client and with no other, all of it', () => {
    const given = references.map(reference => passagesAbout(body, reference))
    const count = (part: string) =>
      given.reduce((sum, passages) => sum + (Array.isArray(passages[part]) ? passages[part].length : 0), 0)
    expect(count('entries')).toBe(body.caseload.entries.length)
    expect(count('scores')).toBe(body.scores.length)
    expect(count('discussed')).toBe(body.discussed.length)
    expect(count('documents')).toBe(body.documents.length)
    expect(count('closings')).toBe(body.closings.length)
    expect(count('named')).toBe(body.named.length)
    expect(count('actions')).toBe(body.actions.filter(({ client }) => client !== null).length)
    for (const [index, passages] of given.entries()) {
      const text = JSON.stringify(passages)
      const strangers = references.filter(other => other !== references[index] && text.includes(`"${other}"`))
      expect(strangers, references[index]).toEqual([])
    }
  })

  test('in whose place somebody was scored is told without saying who that was', () => {
    const [score] = passagesAbout(body, replaced.by).scores as { inPlaceOf: string }[]
    expect(score?.inPlaceOf).toBe('another client')
  })

  test('levels stand under the names of their items, a risk under its own', () => {
    const [score] = passagesAbout(body, replaced.by).scores as { own: { levels: object }; risk: unknown }[]
    expect(Object.keys(score?.own.levels ?? {}).sort()).toEqual(
      body.scheme?.items.map(({ name }) => name).sort(),
    )
    expect(score).toHaveProperty('risk')
  })
})

describe('a client’s own line of a draw', () => {
  test('says whether they were drawn, as which, and by what the draw can be known', () => {
    const [first = ''] = draw.sample
    expect(drawAbout(draw, first)).toMatchObject({ drawnAs: 1, seed: draw.seed, frameHash: draw.frameHash })
    const other = draw.frame.find(
      ({ reference }) => !draw.sample.includes(reference) && reference !== replaced.by,
    )
    expect(drawAbout(draw, other?.reference ?? '')).toMatchObject({
      drawnAs: null,
      cameInAnothersPlace: false,
    })
  })

  test('why somebody was replaced is theirs, and not of the one who came in their place', () => {
    expect(drawAbout(draw, replaced.reference)?.replacedBecause).toBe(replaced.reason)
    const came = drawAbout(draw, replaced.by)
    expect(came).toMatchObject({ cameInAnothersPlace: true, replacedBecause: null })
    expect(JSON.stringify(came)).not.toContain(replaced.reference)
  })

  test('who stands neither in it nor beside it has none', () => {
    expect(drawAbout(draw, 'nobody')).toBe(null)
    const leftOut = { ...draw, excluded: [{ reference: 'LD9', reason: 'In hospital.' }] }
    expect(drawAbout(leftOut, 'LD9')).toMatchObject({ drawnAs: null, leftOutBecause: 'In hospital.' })
  })
})

test('elsewhere a client is quoted by paragraph, and what stands under them is not quoted again', () => {
  const [own, other] = body.discussed
  if (own === undefined || other === undefined) return expect.fail('two are talked over')
  const { reference } = own.client
  const changed = {
    ...body,
    discussed: [
      { ...own, talkedOver: `${reference} again.` },
      { ...other, talkedOver: `First.\nLike ${reference} last year.` },
      ...body.discussed.slice(2),
    ],
    opening: { ...body.opening, wentWell: `The plan of ${reference}.` },
  }
  const find = paragraphsNaming({ reference, forename: null, surname: null })
  expect(namedElsewhere(changed, reference, find)).toEqual([
    { where: 'opening', text: `The plan of ${reference}.` },
    { where: 'discussed', text: `Like ${reference} last year.` },
  ])
})
