import { z } from 'zod'
import { command, query } from './operation.ts'

/** How one person wants the window to look; kept with the person. */
export const Appearance = z.strictObject({
  theme: z.enum(['system', 'light', 'dark']),
  textSize: z.union([z.literal(16), z.literal(18), z.literal(20)]),
})
export type Appearance = z.infer<typeof Appearance>

/** What holds for everybody on this device. */
export const VaultSettings = z.strictObject({
  /** Minutes without a key before it locks; 1 to 60. */
  idleMinutes: z.number().int().min(1).max(60),
  /** The same during a session, whose purpose is talking. */
  idleMinutesInSession: z.number().int().min(5).max(120),
  /** Clients are shown by reference and initials unless the service turns full names on. */
  fullNames: z.boolean(),
})
export type VaultSettings = z.infer<typeof VaultSettings>

export const Settings = z.strictObject({ appearance: Appearance, vault: VaultSettings })
export type Settings = z.infer<typeof Settings>

export const settingsOperations = {
  'settings.get': query('signed in', z.strictObject({}), Settings),
  'settings.setAppearance': command('signed in', Appearance, Settings),
  'settings.setVault': command('administrator', VaultSettings, Settings),
  /** What was typed into a form that isn't recorded yet; null clears it. Private to the person. */
  'settings.saveDraft': command(
    'signed in',
    z.strictObject({ key: z.string().min(1).max(200), body: z.string().max(200_000).nullable() }),
    z.strictObject({}),
  ),
  'settings.getDraft': query(
    'signed in',
    z.strictObject({ key: z.string().min(1).max(200) }),
    z.strictObject({ body: z.string().nullable() }),
  ),
} as const
