import { z } from 'zod'
import { Instant } from '#basics/instant.ts'
import { SHORT_TEXT } from '#domain/caseload/client.ts'
import { Criteria, CriteriaRules } from '#domain/prompt/criteria.ts'
import { Standards } from '#domain/prompt/standards.ts'
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
  /** Files of document samples stay in the vault after signing; else their bytes are deleted then. */
  keepDocumentFiles: z.boolean().default(false),
})
export type VaultSettings = z.infer<typeof VaultSettings>

export const Settings = z.strictObject({ appearance: Appearance, vault: VaultSettings })
export type Settings = z.infer<typeof Settings>

/** What the service's rules go by, and where it comes from. */
export const StandardsView = z.strictObject({
  standards: Standards,
  /** Who set them last and when; null where the house's hold. */
  changed: z.strictObject({ by: z.string().nullable(), at: Instant }).nullable(),
  criteria: Criteria,
  /** Newest first; what Tandem ships has neither name nor date. */
  versions: z.array(
    z.strictObject({
      version: z.number().int(),
      by: z.string().nullable(),
      at: Instant.nullable(),
      whatChanged: z.string().nullable(),
    }),
  ),
})
export type StandardsView = z.infer<typeof StandardsView>

export const settingsOperations = {
  'settings.get': query('signed in', z.strictObject({}), Settings),
  'settings.setAppearance': command('signed in', Appearance, Settings),
  'settings.setVault': command('administrator', VaultSettings, Settings),
  'settings.standards': query('signed in', z.strictObject({}), StandardsView),
  'settings.setStandards': command('administrator', Standards, StandardsView),
  /** A version of its own, with what changed; rules that are as they were publish none. */
  'settings.publishCriteria': command(
    'administrator',
    z.strictObject({
      rules: CriteriaRules,
      whatChanged: z
        .string()
        .trim()
        .min(1)
        .max(SHORT_TEXT * 5),
    }),
    StandardsView,
  ),
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
