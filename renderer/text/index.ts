import i18next from 'i18next'
import { initReactI18next } from 'react-i18next'
import { actionAnswers } from './action-answers.ts'
import { addenda } from './addenda.ts'
import { addendumCheck } from './addendum-check.ts'
import { agreement } from './agreement.ts'
import { backup } from './backup.ts'
import { blankForm } from './blank-form.ts'
import { brief } from './brief.ts'
import { caseload } from './caseload.ts'
import { closingForms } from './closing-forms.ts'
import { closingPaper } from './closing-paper.ts'
import { documentFile } from './document-file.ts'
import { door } from './door.ts'
import { errors } from './errors.ts'
import { figures } from './figures.ts'
import { frame } from './frame.ts'
import { handingOver } from './handing-over.ts'
import { importFigures } from './import-figures.ts'
import { importMapping } from './import-mapping.ts'
import { keeping } from './keeping.ts'
import { overTime } from './over-time.ts'
import { ownRecords } from './own-records.ts'
import { parts } from './parts.ts'
import { passphrase } from './passphrase.ts'
import { prepare } from './prepare.ts'
import { prompts } from './prompts.ts'
import { recordCheck } from './record-check.ts'
import { recordSearch } from './record-search.ts'
import { records } from './records.ts'
import { recordsChosen } from './records-chosen.ts'
import { recovery } from './recovery.ts'
import { recoveryCode } from './recovery-code.ts'
import { schemeDraft } from './scheme-draft.ts'
import { session } from './session.ts'
import { sessionActions } from './session-actions.ts'
import { sessionClose } from './session-close.ts'
import { sessionClosing } from './session-closing.ts'
import { sessionDiscuss } from './session-discuss.ts'
import { sessionDocuments } from './session-documents.ts'
import { sessionDraw } from './session-draw.ts'
import { sessionOpening } from './session-opening.ts'
import { sessionOverview } from './session-overview.ts'
import { sessionScores } from './session-scores.ts'
import { settings } from './settings.ts'
import { settingsAgenda } from './settings-agenda.ts'
import { settingsChecklists } from './settings-checklists.ts'
import { settingsSchemes } from './settings-schemes.ts'
import { settingsVersions } from './settings-versions.ts'
import { settingsWords } from './settings-words.ts'
import { sign } from './sign.ts'
import { standards } from './standards.ts'
import { terms } from './terms.ts'
import { today } from './today.ts'
import { trail } from './trail.ts'
import { vaultCheck } from './vault-check.ts'

/**
 * Every sentence people read, one file a topic. A new topic: add `text/<topic>.ts` that exports `<topic>` as a const
 * object, and its name here; screens then say `const { t } = useTranslation('<topic>')` and keys are checked.
 * Counts: `{ left_one: '{{count}} left', left_other: '{{count}} left' }` and `t('left', { count })`.
 */
export const topics = {
  actionAnswers,
  addenda,
  addendumCheck,
  agreement,
  backup,
  blankForm,
  brief,
  caseload,
  closingForms,
  closingPaper,
  documentFile,
  door,
  errors,
  figures,
  frame,
  handingOver,
  importFigures,
  importMapping,
  keeping,
  overTime,
  ownRecords,
  parts,
  passphrase,
  prepare,
  prompts,
  recordCheck,
  recordSearch,
  records,
  recordsChosen,
  recovery,
  recoveryCode,
  schemeDraft,
  session,
  sessionActions,
  sessionClose,
  sessionClosing,
  sessionDiscuss,
  sessionDocuments,
  sessionDraw,
  sessionOpening,
  sessionOverview,
  sessionScores,
  settings,
  settingsAgenda,
  settingsChecklists,
  settingsSchemes,
  settingsVersions,
  settingsWords,
  sign,
  standards,
  terms,
  today,
  trail,
  vaultCheck,
} as const

/** The keys alone: what a sentence says is no concern of the type checker. */
type Keyed<T> = { readonly [K in keyof T]: T[K] extends string ? string : Keyed<T[K]> }

declare module 'i18next' {
  // biome-ignore lint/style/useConsistentTypeDefinitions: only an interface can add to i18next's own.
  interface CustomTypeOptions {
    defaultNS: 'parts'
    resources: Keyed<typeof topics>
    returnNull: false
    // Reading the placeholders out of every sentence takes the type checker gigabytes once a key is wrong.
    parseInterpolation: false
  }
}

/** The words, ready at once: nothing is fetched. Called once, before the first render. */
export const startText = () =>
  i18next.use(initReactI18next).init({
    lng: 'en-GB',
    fallbackLng: 'en-GB',
    initAsync: false,
    resources: { 'en-GB': topics },
    defaultNS: 'parts',
    interpolation: { escapeValue: false },
    returnNull: false,
  })
