/**
 * A number exactly as it is written, in whole units of 10 to the minus `places`: 35.2 is 352 tenths and not the binary
 * fraction nearest to it. What is worked out with these is what comes out by hand.
 */
export type Decimal = { readonly units: bigint; readonly places: number }

/** Throws for what cannot be written in digits (NaN, infinity): no such number may get this far. */
export const decimal = (value: number): Decimal => {
  const parts = /^(-?\d+)(?:\.(\d+))?(?:e([+-]\d+))?$/.exec(String(value))
  if (parts === null) throw new Error('A number that cannot be written in digits.')
  const [, whole = '', fraction = '', exponent = '0'] = parts
  const units = BigInt(whole + fraction)
  const places = fraction.length - Number(exponent)
  return places >= 0 ? { units, places } : { units: units * powerOfTen(-places), places: 0 }
}

/** The binary number nearest to it, which prints as it was written (to 15 digits). */
export const asNumber = (value: Decimal): number => Number(`${value.units}e-${value.places}`)

export const plus = (a: Decimal, b: Decimal): Decimal => {
  const places = Math.max(a.places, b.places)
  return { units: unitsAt(a, places) + unitsAt(b, places), places }
}

export const minus = (a: Decimal, b: Decimal): Decimal => plus(a, { units: -b.units, places: b.places })

export const times = (a: Decimal, b: Decimal): Decimal => ({
  units: a.units * b.units,
  places: a.places + b.places,
})

export const sumOf = (values: readonly Decimal[]): Decimal => values.reduce(plus, { units: 0n, places: 0 })

/** a ÷ b to so many places. `down` is towards minus infinity; `half-up` takes a half to the larger. b is above 0. */
export const quotient = (a: Decimal, b: Decimal, places: number, rounding: 'down' | 'half-up'): Decimal => {
  if (b.units <= 0n) throw new Error('A division by what is not above 0.')
  const numerator = a.units * powerOfTen(b.places + places)
  const denominator = b.units * powerOfTen(a.places)
  const units =
    rounding === 'down'
      ? floorDivision(numerator, denominator)
      : floorDivision(2n * numerator + denominator, 2n * denominator)
  return { units, places }
}

/** Several numbers in the same unit, so that they can be added and compared as whole numbers. */
export const inCommonUnits = (
  values: readonly number[],
): { readonly units: readonly bigint[]; readonly places: number } => {
  const decimals = values.map(decimal)
  const places = Math.max(0, ...decimals.map(value => value.places))
  return { units: decimals.map(value => unitsAt(value, places)), places }
}

const powerOfTen = (exponent: number): bigint => 10n ** BigInt(exponent)

const unitsAt = (value: Decimal, places: number): bigint => value.units * powerOfTen(places - value.places)

const floorDivision = (numerator: bigint, denominator: bigint): bigint => {
  const towardsZero = numerator / denominator
  return numerator < 0n && numerator % denominator !== 0n ? towardsZero - 1n : towardsZero
}
