import { houseScheme } from './house-scheme.ts'
import { monthlyHoursScheme } from './monthly-hours-scheme.ts'
import type { SchemeDefinition } from './scheme-definition.ts'

/** The schemes that Tandem comes with, the default first. Read-only; a service can write its own. */
export const BUILT_IN_SCHEMES: readonly SchemeDefinition[] = [houseScheme, monthlyHoursScheme]

/** The same by the key under which they are stored. */
export const BUILT_IN_BY_KEY: ReadonlyMap<string, SchemeDefinition> = new Map([
  ['house', houseScheme],
  ['monthly-hours', monthlyHoursScheme],
])
