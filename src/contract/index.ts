import type { z } from 'zod'
import type { Result } from '#basics/result.ts'
import { actionOperations } from './action.ts'
import { addendumOperations } from './addendum.ts'
import { agendaOperations } from './agenda.ts'
import { agreementOperations } from './agreement.ts'
import type { AppError } from './app-error.ts'
import { auditOperations } from './audit.ts'
import { backupOperations } from './backup.ts'
import { briefOperations } from './brief.ts'
import { caseloadOperations } from './caseload.ts'
import { closingOperations } from './closing.ts'
import { discussionOperations } from './discussion.ts'
import { documentOperations } from './document.ts'
import { drawOperations } from './draw.ts'
import { handingOverOperations } from './handing-over.ts'
import { importOperations } from './imports.ts'
import { keepingOperations } from './keeping.ts'
import { overTimeOperations } from './over-time.ts'
import { overviewOperations } from './overview.ts'
import { peopleOperations } from './people.ts'
import { platformOperations } from './platform.ts'
import { recordOperations } from './record.ts'
import { recordCheckOperations } from './record-check.ts'
import { recordSearchOperations } from './record-search.ts'
import { recoveryOperations } from './recovery.ts'
import { reviewOperations } from './review.ts'
import { schemeOperations } from './schemes.ts'
import { scoreOperations } from './score.ts'
import { sessionOperations } from './session.ts'
import { settingsOperations } from './settings.ts'
import { todayOperations } from './today.ts'
import { vaultOperations } from './vault.ts'
import { wordsOperations } from './words.ts'

/** What the core answers. */
export const coreOperations = {
  ...vaultOperations,
  ...backupOperations,
  ...recoveryOperations,
  ...peopleOperations,
  ...settingsOperations,
  ...caseloadOperations,
  ...overTimeOperations,
  ...importOperations,
  ...reviewOperations,
  ...briefOperations,
  ...sessionOperations,
  ...scoreOperations,
  ...agreementOperations,
  ...overviewOperations,
  ...drawOperations,
  ...documentOperations,
  ...discussionOperations,
  ...closingOperations,
  ...actionOperations,
  ...recordOperations,
  ...recordCheckOperations,
  ...addendumOperations,
  ...recordSearchOperations,
  ...todayOperations,
  ...wordsOperations,
  ...schemeOperations,
  ...agendaOperations,
  ...handingOverOperations,
  ...keepingOperations,
  ...auditOperations,
} as const

/** Everything the page may call: the core's operations and the shell's. Handlers, bridge and client are made from it. */
export const operations = { ...coreOperations, ...platformOperations } as const

export type CoreOperationName = keyof typeof coreOperations
export type PlatformOperationName = keyof typeof platformOperations
export type OperationName = keyof typeof operations

/** What is sent, before defaults and transforms. */
export type OperationInput<N extends OperationName> = z.input<(typeof operations)[N]['input']>
/** What a use case gets, parsed. */
export type ParsedInput<N extends OperationName> = z.output<(typeof operations)[N]['input']>
export type OperationOutput<N extends OperationName> = z.output<(typeof operations)[N]['output']>
export type OperationResult<N extends OperationName> = Result<OperationOutput<N>, AppError>
