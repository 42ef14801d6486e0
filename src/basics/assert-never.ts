/** Ends a switch that has named every case. Throws only where the types were got round. */
export function assertNever(value: never): never {
  throw new Error(`A case nobody wrote: ${JSON.stringify(value)}`)
}
