import { test } from 'vitest'

/**
 * A walk whose rules are held by quicker tests too: `npm run test-long` takes it, `npm test` leaves it out to stay within a
 * quarter of an hour on an old laptop.
 */
export const IS_LONG = process.env.TANDEM_LONG === '1'
export const longTest: typeof test = (IS_LONG ? test : test.skip) as typeof test
