import { z } from 'zod'
import { command } from './operation.ts'

/** Bytes as base64: at most 10 MB of content. */
export const Base64 = z.base64().max(14_000_000)

/** A printed document, to look at in the window, to print, to save. */
export const Pdf = z.strictObject({ name: z.string(), base64: Base64, pages: z.number().int() })

const nothing = z.strictObject({})

/** What the shell does itself, without the core: files, locking, the window. */
export const platformOperations = {
  'platform.openFile': command(
    'anyone',
    z.strictObject({
      kind: z.enum(['caseload', 'history', 'document', 'record']),
      title: z.string().max(200),
    }),
    /** Null when nothing was chosen. */
    z.strictObject({ files: z.array(z.strictObject({ name: z.string(), base64: Base64 })) }).nullable(),
  ),
  'platform.saveFile': command(
    'anyone',
    z.strictObject({ suggestedName: z.string().min(1).max(200), base64: Base64 }),
    /** The name it was saved under; null when nothing was chosen. Never over another file without asking. */
    z.strictObject({ savedAs: z.string() }).nullable(),
  ),
  'platform.chooseFolder': command(
    'anyone',
    z.strictObject({ title: z.string().max(200) }),
    /** `folder` stands for it until another one is chosen or the window is locked; null when none was chosen. */
    z.strictObject({ folder: z.string(), name: z.string() }).nullable(),
  ),
  /** Into the folder that was chosen; a name that is taken there gets a number, so that nothing is replaced. */
  'platform.chooseBackup': command(
    'anyone',
    z.strictObject({ title: z.string().max(200) }),
    /** `path` stands for the file until another one is chosen or the window is locked; null when none was chosen. */
    z.strictObject({ path: z.string(), name: z.string() }).nullable(),
  ),
  'platform.saveInFolder': command(
    'anyone',
    z.strictObject({
      folder: z.string().max(100),
      suggestedName: z.string().min(1).max(200),
      base64: Base64,
    }),
    z.strictObject({ savedAs: z.string() }),
  ),
  'platform.lock': command(
    'anyone',
    z.strictObject({
      reason: z.enum(['asked', 'idle', 'system', 'restored']),
      /** The store did not take what was typed last; the unlock screen says so. */
      unsaved: z.boolean().optional(),
    }),
    nothing,
  ),
  'platform.quit': command('anyone', nothing, nothing),
  'platform.readyToClose': command('anyone', z.strictObject({ unsaved: z.boolean().optional() }), nothing),
  'platform.copyText': command('anyone', z.strictObject({ text: z.string().max(200_000) }), nothing),
  /** Prints the page's print view through the system. */
  'platform.print': command('anyone', nothing, nothing),
} as const
