import { z } from 'zod'

/** Roles add up: one person may supervise some and hold a caseload themself; administering alone shows no client. */
export const Role = z.enum(['practitioner', 'supervisor', 'administrator'])
export type Role = z.infer<typeof Role>

/** The side somebody takes in one review: circle or square, and what stands beside their signature. */
export const Part = z.enum(['practitioner', 'supervisor'])
export type Part = z.infer<typeof Part>
