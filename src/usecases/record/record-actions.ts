import type { ActionId } from '#basics/ids.ts'
import type { ActionView } from '#contract/review.ts'
import { inReadingOrder } from '#domain/action/action.ts'
import type { RecordAction } from '#domain/record/record-decisions.ts'
import { recordClient } from './record-clients.ts'

/** Actions with their numbers, urgent ones first and then by date, and the number of each by its id. */
export const recordActions = (
  actions: readonly ActionView[],
): { readonly actions: RecordAction[]; readonly numbers: ReadonlyMap<ActionId, string> } => {
  const numbered = inReadingOrder(actions).map((action, index) => ({ action, number: `A${index + 1}` }))
  return {
    numbers: new Map(numbered.map(({ action, number }) => [action.id, number])),
    actions: numbered.map(({ action, number }) => ({
      number,
      text: action.text,
      client: action.client === null ? null : recordClient(action.client),
      owner: action.owner.name,
      due: action.due,
      urgent: action.urgent,
      toldWhom: action.toldWhom,
      shownBy: action.shownBy,
      from: action.from,
      timesCarried: action.timesCarried,
    })),
  }
}
