import type { Gap, SectionStatus } from '#domain/review/sections.ts'
import type { Translate } from './translate.ts'

/** One thing that a section lacks. */
export const gapWords = (
  t: Translate<'prepare'>,
  { kind, count }: Gap,
  { count: all, key }: SectionStatus,
): string => {
  const words = {
    'action-not-answered': () => t('notAnswered', { count, all }),
    'entry-incomplete': () => t('withGaps', { count, all }),
    'entry-to-look-at': () => t('lookAgain', { count }),
    'not-scored': () => t('notScored', { count }),
    'nobody-to-discuss': () => t('nobodyYet'),
    'no-reason-to-discuss': () => t('withoutReason', { count }),
    'nobody-named-or-said-so': () => t('nobodyForNext'),
    'form-not-complete': () => t('formsOpen', { count, all }),
    'no-document': () => t('noSamples'),
    'text-not-recorded': () => t(key === 'reflection' && count === 1 ? 'oneWritten' : 'notRecorded'),
  } as const satisfies Record<Gap['kind'], () => string>
  return words[kind]()
}
