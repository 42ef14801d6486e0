import type { SectionKey, SectionState, SectionStatus } from '#domain/review/sections.ts'
import { gapWords } from '#renderer/text/gap-words.ts'
import type { Translate } from '#renderer/text/translate.ts'
import type { Status } from '#renderer/ui/status-mark.tsx'

type Say = Translate<'prepare'>

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
