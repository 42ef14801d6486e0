import { z } from 'zod'
import { Part } from '../people/role.ts'
import { GoalOutcome } from '../review/notes.ts'

/** Whether last month's small goal was met, and a line about it; kept as the note 'small-goal-outcome'. */
export const GoalAnswer = z.strictObject({ outcome: GoalOutcome.nullable(), note: z.string().nullable() })
export type GoalAnswer = z.infer<typeof GoalAnswer>

/** Nothing answered where there is no note, or where what stands there is none. */
export const goalAnswerIn = (note: string | undefined): GoalAnswer => {
  try {
    return GoalAnswer.parse(JSON.parse(note ?? ''))
  } catch {
    return { outcome: null, note: null }
  }
}

/** Who wants a line of 'how are you' kept. The line itself is there only while both do. */
export type KeepLine = { readonly practitioner: boolean; readonly supervisor: boolean }

/** The note 'keep-line': the sides that want it, with a comma between. */
export const keepLineNote = (wish: KeepLine): string => Part.options.filter(part => wish[part]).join(',')

export const keepLineIn = (note: string | undefined): KeepLine => {
  const parts = (note ?? '').split(',')
  return { practitioner: parts.includes('practitioner'), supervisor: parts.includes('supervisor') }
}
