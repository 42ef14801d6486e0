/** The 97.5 % point of Student's t distribution: 2.2622 for 9 degrees of freedom, a whole number from 1. */
export const tQuantile975 = (degreesOfFreedom: number): number => {
  // 12.7062 for one degree of freedom is the largest; halving 60 times is more than a double can hold.
  let below = 1.9
  let above = 12.8
  for (let n = 0; n < 60; n += 1) {
    const middle = (below + above) / 2
    if (shareWithin(middle, degreesOfFreedom) < 0.95) below = middle
    else above = middle
  }
  return (below + above) / 2
}

/**
 * The share of the distribution between −t and t: Abramowitz and Stegun 26.7.3 and 26.7.4, finite sums of powers of a
 * cosine that differ for odd and even degrees of freedom.
 */
const shareWithin = (t: number, degreesOfFreedom: number): number => {
  const angle = Math.atan(t / Math.sqrt(degreesOfFreedom))
  const isOdd = degreesOfFreedom % 2 === 1
  const cosine = Math.cos(angle)

  let term = isOdd ? cosine : 1
  let sum = degreesOfFreedom === 1 ? 0 : term
  for (let k = isOdd ? 3 : 2; k < degreesOfFreedom; k += 2) {
    term *= ((k - 1) / k) * cosine ** 2
    sum += term
  }
  const share = Math.sin(angle) * sum
  return isOdd ? (2 / Math.PI) * (angle + share) : share
}
