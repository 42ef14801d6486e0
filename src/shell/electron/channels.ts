/** Names of the two lines between the page and the main process. */
export const CALL_CHANNEL = 'tandem-call'
export const EVENT_CHANNEL = 'tandem-event'
