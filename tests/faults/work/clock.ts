/** When work on a prepared vault goes on: an hour after the session. */
export const CLOCK = '2026-10-29T11:00:00Z'
