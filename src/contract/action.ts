import { z } from 'zod'
import { ActionId, ClientId, ClosingId, DiscussionId, DocumentId, PersonId, ReviewId } from '#basics/ids.ts'
import { ActionFields, ActionFrom } from '#domain/action/action.ts'
import { command } from './operation.ts'

const nothing = z.strictObject({})

export const actionOperations = {
  'action.add': command(
    'practising',
    z.strictObject({
      reviewId: ReviewId,
      fields: ActionFields,
      ownerId: PersonId,
      clientId: ClientId.nullable(),
      from: ActionFrom,
      discussionId: DiscussionId.nullable(),
      documentId: DocumentId.nullable(),
      closingId: ClosingId.nullable(),
    }),
    z.strictObject({ actionId: ActionId }),
  ),
  'action.change': command(
    'practising',
    z.strictObject({ actionId: ActionId, fields: ActionFields, ownerId: PersonId }),
    nothing,
  ),
  /** Answers with what it followed from, so that it can be added again. */
  'action.remove': command(
    'practising',
    z.strictObject({ actionId: ActionId }),
    z.strictObject({
      discussionId: DiscussionId.nullable(),
      documentId: DocumentId.nullable(),
      closingId: ClosingId.nullable(),
    }),
  ),
} as const
