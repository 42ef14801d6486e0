import { createHmac } from 'node:crypto'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { sha256Hex } from '#basics/hash.ts'
import { addMonths, type Month } from '#basics/month.ts'
import { drawSample } from '#domain/draw/draw-sample.ts'
import { fixDraw } from '#domain/draw/fixed-draw.ts'
import { keyOf } from '#domain/draw/order.ts'
import { BANDS } from '#domain/scheme/band.ts'
import { example, fixedCase } from './example.ts'

describe.each(
  example.cases.map(worked => [`${worked.k} of ${worked.strata.join(', ') || 'all'}`, worked] as const),
)('the worked case of %s', (_, worked) => {
  const drawn = drawSample(fixedCase(worked), example.seed)

  test('has its order', () => {
    expect(drawn.order.map(line => line.reference)).toEqual(worked.order)
  })

  test('has its eligible clients, first in that order', () => {
    const eligible = drawn.order.filter(line => line.eligible).map(line => line.reference)
    expect(eligible).toEqual(worked.eligible)
    expect(worked.order.slice(0, eligible.length)).toEqual(eligible)
  })

  test('has its sample', () => {
    expect(drawn.sample).toEqual(worked.sample)
  })

  test('has its clients taken for a band', () => {
    const taken = drawn.strata.flatMap(stratum =>
      stratum.outcome === 'taken' ? [[stratum.reference, stratum.band]] : [],
    )
    expect(Object.fromEntries(taken)).toEqual(worked.takenForBand)
  })
})

describe('a draw', () => {
  test('says for each chosen band whether it forced anybody', () => {
    const nobody = drawSample(fixedCase({ k: 3, strata: ['very high', 'high'] }), example.seed)
    expect(nobody.strata).toEqual([
      { band: 'very high', outcome: 'nobody-eligible' },
      { band: 'high', outcome: 'nobody-eligible' },
    ])
    const full = drawSample(fixedCase({ k: 1, strata: ['medium', 'low'] }), example.seed)
    expect(full.strata).toEqual([
      { band: 'medium', outcome: 'taken', reference: 'LD1296' },
      { band: 'low', outcome: 'sample-full' },
    ])
  })

  test('has the keys that any other HMAC gives', () => {
    const { frameHash } = fixedCase({ k: 3, strata: [] })
    const expected = createHmac('sha256', Buffer.from(example.seed, 'hex'))
      .update(`${frameHash}\nZoë-7`, 'utf8')
      .digest('hex')
    expect(keyOf(example.seed, frameHash, 'Zoë-7')).toBe(expected)
  })

  const seeds = fc
    .uint8Array({ minLength: 32, maxLength: 32 })
    .map(bytes => Buffer.from(bytes).toString('hex'))
  const bands = fc.subarray(['very high', 'high', 'medium', 'low'] as const)
  const lines = fc.shuffledSubarray(example.frame, { minLength: 1 })

  test('of the same frame and seed gives the same sample, in whatever order the clients came', () => {
    fc.assert(
      fc.property(lines, bands, seeds, fc.infiniteStream(fc.nat()), (clients, strata, seed, numbers) => {
        const shuffled = clients
          .map(client => ({ client, at: numbers.next().value ?? 0 }))
          .sort((a, b) => a.at - b.at)
          .map(({ client }) => client)
        const samples = [clients, shuffled].map(list => {
          const fixed = fixDraw({ month: example.month, clients: list, strata })
          return fixed.ok ? drawSample(fixed.value, seed).sample : null
        })
        expect(samples[0]).not.toBeNull()
        expect(samples[1]).toEqual(samples[0])
      }),
    )
  })

  test('takes as many as it says, each once, nobody but the eligible, and every band that it can', () => {
    fc.assert(
      fc.property(lines, bands, seeds, fc.integer({ min: 1, max: 14 }), (clients, strata, seed, wanted) => {
        const size = Math.min(wanted, clients.length)
        const fixed = fixDraw({ month: example.month, clients, size, strata })
        if (!fixed.ok) throw new Error('Not fixed.')
        const { order, sample, strata: outcomes } = drawSample(fixed.value, seed)
        const eligible = order.filter(line => line.eligible)
        expect(new Set(sample).size).toBe(size)
        expect(sample.filter(reference => !eligible.some(line => line.reference === reference))).toEqual([])
        for (const { band, outcome } of outcomes) {
          const inSample = order.filter(line => sample.includes(line.reference) && line.band === band)
          if (outcome === 'taken') expect(inSample.length).toBeGreaterThan(0)
          if (outcome === 'nobody-eligible') expect(eligible.some(line => line.band === band)).toBe(false)
        }
      }),
    )
  })

  test('falls on nobody outside the eligible while enough of them are eligible, whatever the bands and the past', () => {
    const month = '2026-10' as Month
    const line = fc.record({
      band: fc.option(fc.constantFrom(...BANDS)),
      monthsAgo: fc.option(fc.integer({ min: 0, max: 40 })),
    })
    const caseloads = fc.array(line, { minLength: 1, maxLength: 60 }).map(clients =>
      clients.map(({ band, monthsAgo }, at) => ({
        reference: `R${at}`,
        band,
        lastDrawn: monthsAgo === null ? null : addMonths(month, -monthsAgo),
      })),
    )
    fc.assert(
      fc.property(
        caseloads,
        bands,
        seeds,
        fc.option(fc.integer({ min: 1, max: 10 })),
        (clients, strata, seed, k) => {
          const size = k === null ? undefined : Math.min(k, clients.length)
          const fixed = fixDraw({ month, clients, size, strata })
          if (!fixed.ok) throw new Error('Not fixed.')
          const { order, sample } = drawSample(fixed.value, seed)
          const wait = clients.filter(
            ({ lastDrawn }) => lastDrawn !== null && lastDrawn > addMonths(month, -12),
          )
          const free = clients.length - wait.length
          const eligible = order.filter(line => line.eligible).map(({ reference }) => reference)
          expect(eligible.length).toBeGreaterThanOrEqual(Math.min(clients.length, 3 * fixed.value.size))
          expect(sample).toHaveLength(fixed.value.size)
          for (const reference of sample) expect(eligible).toContain(reference)
          // With three times as many who do not wait, nobody who waits is drawn.
          if (free >= 3 * fixed.value.size)
            for (const { reference } of wait) expect(sample).not.toContain(reference)
        },
      ),
      { numRuns: 300 },
    )
  })

  test('moves with its seed', () => {
    const draw = fixedCase({ k: 3, strata: [] })
    const orders = [example.seed, sha256Hex(example.seed)].map(seed => drawSample(draw, seed).order)
    expect(orders[0]).not.toEqual(orders[1])
  })
})
