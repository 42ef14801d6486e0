import { type ScoreComparison, STEPS_TO_TALK_ABOUT } from './score-comparison.ts'

/** Items of one client whose two levels are so far apart that agreeing takes a reason beside each. */
export const itemsToTalkAbout = ({ items }: Pick<ScoreComparison, 'items'>): string[] =>
  items.filter(({ steps }) => steps >= STEPS_TO_TALK_ABOUT).map(({ item }) => item)

/** Key of the reason that is given for the whole where only the bands differ. */
export const WHOLE = 'band'

/**
 * Keys of reasons that are missing: one beside each item far apart; where the bands differ at least one, beside whatever
 * item, or for the whole.
 */
export const missingReasons = (
  comparison: Pick<ScoreComparison, 'items' | 'bandsApart'>,
  reasons: Readonly<Record<string, string>>,
): string[] => {
  const isGiven = (key: string) => (reasons[key] ?? '').trim() !== ''
  const missing = itemsToTalkAbout(comparison).filter(key => !isGiven(key))
  const wholeMissing = comparison.bandsApart > 0 && !Object.keys(reasons).some(isGiven)
  return missing.length === 0 && wholeMissing ? [WHOLE] : missing
}

/** For sorting: those on whom the two agree most come first. */
export const compareDistances = (
  a: Pick<ScoreComparison, 'items' | 'bandsApart'>,
  b: Pick<ScoreComparison, 'items' | 'bandsApart'>,
): number => stepsApart(a) - stepsApart(b) || a.bandsApart - b.bandsApart

const stepsApart = ({ items }: Pick<ScoreComparison, 'items'>): number =>
  items.reduce((sum, { steps }) => sum + steps, 0)
