import * as checklists from '../checklist/checklists.ts'
import { command, query } from '../handler.ts'
import * as drafts from './drafts.ts'
import * as publishing from './publish.ts'
import * as schemes from './schemes.ts'
import { tryDraft } from './try-draft.ts'

/** The handlers of schemes and checklists, by operation. */
export const schemeHandlers = {
  'scheme.list': query(schemes.list),
  'scheme.startDraft': command(drafts.startDraft),
  'scheme.saveDraft': command(drafts.saveDraft),
  'scheme.try': query(tryDraft),
  'scheme.publish': command(publishing.publish),
  'scheme.use': command(publishing.use),
  'checklist.list': query(checklists.list),
  'checklist.publish': command(checklists.publish),
} as const
