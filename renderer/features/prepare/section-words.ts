import type { useTranslation } from 'react-i18next'
import type { Gap, SectionKey, SectionState, SectionStatus } from '#domain/review/sections.ts'
import type { Status } from '#renderer/ui/status-mark.tsx'

type Say = ReturnType<typeof useTranslation<'prepare'>>['t']

export const STATE_MARK = {
  'not started': 'none',
  'in progress': 'part',
  complete: 'done',
} as const satisfies Record<SectionState, Status>

/** What a section holds, or what it lacks: the line under its name. */
export const sectionWords = (t: Say, section: SectionStatus, saidNone: readonly SectionKey[]): string => {
  const gaps = section.gaps.map(gap => gapWords(t, gap, section))
  return gaps.length > 0 ? gaps.join(', ') : contentWords(t, section, saidNone.includes(section.key))
}

/** One thing that is missing. */
const gapWords = (t: Say, { kind, count }: Gap, { count: all, key }: SectionStatus): string => {
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

const contentWords = (t: Say, { key, count }: SectionStatus, saidNone: boolean): string => {
  const words = {
    'last-actions': () => (count === 0 ? t('noActions') : t('actions', { count })),
    figures: () => (count === 0 ? t('noClients') : t('clients', { count })),
    discussion: () => (count === 0 && saidNone ? t('nobody') : t('inOrder', { count })),
    candidates: () => (count === 0 && saidNone ? t('nobodyNext') : t('named', { count })),
    'closure-forms': () => (count === 0 ? t('noForms') : t('formsComplete', { count })),
    'support-staff': () => (count === 0 && saidNone ? t('nobodyNext') : t('named', { count })),
    documents: () => (count === 0 && saidNone ? t('none') : t('samples', { count })),
    reflection: () => t('bothWritten'),
    wanted: () => t('written'),
  } as const satisfies Record<SectionKey, () => string>
  return words[key]()
}
