import type { ClosingId } from '#basics/ids.ts'

/** Under which a form waits to be saved. */
export const formKey = (closingId: ClosingId): string => `closing-form/${closingId}`
