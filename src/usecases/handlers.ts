import type { CoreOperationName } from '#contract/index.ts'
import { addendumHandlers } from './addendum/addendum-handlers.ts'
import * as agenda from './agenda/agenda.ts'
import { blankForm } from './agenda/blank-form.ts'
import * as agreement from './agreement/agreement.ts'
import * as audit from './audit/audit.ts'
import { backupHandlers } from './backup/backup-handlers.ts'
import { caseloadHandlers } from './caseload/caseload-handlers.ts'
import { handingOverHandlers } from './handing-over/handing-over-handlers.ts'
import { command, type HandlerOf, query, vault } from './handler.ts'
import { importHandlers } from './import/import-handlers.ts'
import { keepingHandlers } from './keeping/keeping-handlers.ts'
import * as disabling from './people/disabling.ts'
import { me } from './people/me.ts'
import * as people from './people/people.ts'
import { recordHandlers } from './record/record-handlers.ts'
import { recoveryHandlers } from './recovery/recovery-handlers.ts'
import { reviewHandlers } from './review/review-handlers.ts'
import { schemeHandlers } from './scheme/scheme-handlers.ts'
import { sessionHandlers } from './session/session-handlers.ts'
import * as settings from './settings/settings.ts'
import * as standards from './settings/standards.ts'
import { get as todayGet } from './today/today.ts'
import { judgePassphrase } from './vault/judge-passphrase.ts'
import * as recoveryCode from './vault/recovery-code.ts'
import { resetPassphrase } from './vault/reset-passphrase.ts'
import { setUp } from './vault/set-up.ts'
import { setUpSample } from './vault/set-up-sample.ts'
import { status } from './vault/status.ts'
import { unlock } from './vault/unlock.ts'
import * as words from './words/words.ts'

/** One handler for each operation of the contract, by its name. */
export const handlers = {
  'vault.status': vault(status),
  'vault.judgePassphrase': vault(judgePassphrase),
  'vault.setUp': vault(setUp),
  'vault.setUpSample': vault(setUpSample),
  'vault.unlock': vault(unlock),
  'vault.resetPassphrase': vault(resetPassphrase),
  'vault.makeRecoveryCode': command(recoveryCode.make),
  'vault.useRecoveryCode': command(recoveryCode.use),

  ...backupHandlers,
  ...recoveryHandlers,

  'people.me': query(me),
  'people.list': query(people.list),
  'people.add': command(people.add),
  'people.change': command(people.change),
  'people.unfinished': query(disabling.unfinished),
  'people.disable': command(disabling.disable),
  'people.enable': command(disabling.enable),
  'people.changePassphrase': command(people.changePassphrase),

  'settings.get': query(settings.getSettings),
  'settings.setAppearance': command(settings.setAppearance),
  'settings.setVault': command(settings.setVault),
  'settings.standards': query(standards.get),
  'settings.setStandards': command(standards.set),
  'settings.publishCriteria': command(standards.publishCriteria),
  'settings.saveDraft': command(settings.saveDraft),
  'settings.getDraft': query(settings.getDraft),

  ...caseloadHandlers,
  ...importHandlers,
  ...reviewHandlers,
  'today.get': query(todayGet),
  'words.get': query(words.get),
  'words.publish': command(words.publish),
  ...schemeHandlers,
  'agenda.get': query(agenda.get),
  'agenda.blankForm': query(blankForm),
  'agenda.publish': command(agenda.publish),

  ...sessionHandlers,
  'agreement.ofPair': query(agreement.ofPair),
  'agreement.acrossPeople': query(agreement.acrossPeople),

  ...recordHandlers,
  ...handingOverHandlers,
  ...keepingHandlers,
  'audit.list': query(audit.list),
  'audit.export': query(audit.exportFile),
  'audit.pdf': query(audit.pdf),
  ...addendumHandlers,
} as const satisfies Partial<{ [N in CoreOperationName]: HandlerOf<N> }>
