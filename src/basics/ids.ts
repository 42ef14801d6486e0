import { z } from 'zod'

/** A UUIDv7 as lower-case text. The brand keeps a client's id from being passed where a review's is meant. */
const uuid = z.string().regex(/^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/)

export const PersonId = uuid.brand<'PersonId'>()
export type PersonId = z.infer<typeof PersonId>

export const KeyId = uuid.brand<'KeyId'>()
export type KeyId = z.infer<typeof KeyId>

export const ClientId = uuid.brand<'ClientId'>()
export type ClientId = z.infer<typeof ClientId>

export const AssignmentId = uuid.brand<'AssignmentId'>()
export type AssignmentId = z.infer<typeof AssignmentId>

export const ReviewId = uuid.brand<'ReviewId'>()
export type ReviewId = z.infer<typeof ReviewId>

export const EntryId = uuid.brand<'EntryId'>()
export type EntryId = z.infer<typeof EntryId>

export const SessionId = uuid.brand<'SessionId'>()
export type SessionId = z.infer<typeof SessionId>

export const DrawId = uuid.brand<'DrawId'>()
export type DrawId = z.infer<typeof DrawId>

export const DefinitionId = uuid.brand<'DefinitionId'>()
export type DefinitionId = z.infer<typeof DefinitionId>

export const DiscussionId = uuid.brand<'DiscussionId'>()
export type DiscussionId = z.infer<typeof DiscussionId>

export const DocumentId = uuid.brand<'DocumentId'>()
export type DocumentId = z.infer<typeof DocumentId>

export const ClosingId = uuid.brand<'ClosingId'>()
export type ClosingId = z.infer<typeof ClosingId>

export const ActionId = uuid.brand<'ActionId'>()
export type ActionId = z.infer<typeof ActionId>

export const SnapshotId = uuid.brand<'SnapshotId'>()
export type SnapshotId = z.infer<typeof SnapshotId>

export const RecordId = uuid.brand<'RecordId'>()
export type RecordId = z.infer<typeof RecordId>

export const ImportId = uuid.brand<'ImportId'>()
export type ImportId = z.infer<typeof ImportId>

export const AddendumId = uuid.brand<'AddendumId'>()
export type AddendumId = z.infer<typeof AddendumId>

export const ErasureId = uuid.brand<'ErasureId'>()
export type ErasureId = z.infer<typeof ErasureId>

export const HoldId = uuid.brand<'HoldId'>()
export type HoldId = z.infer<typeof HoldId>
