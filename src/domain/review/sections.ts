import { z } from 'zod'

/** The sections of a month's preparation, in the order of the task list; they may be done in any order. */
export const SectionKey = z.enum([
  'last-actions',
  'figures',
  'discussion',
  'candidates',
  'closure-forms',
  'support-staff',
  'documents',
  'reflection',
  'wanted',
])
export type SectionKey = z.infer<typeof SectionKey>
export const SECTION_KEYS = SectionKey.options

export const SectionState = z.enum(['not started', 'in progress', 'complete'])
export type SectionState = z.infer<typeof SectionState>

/** What is still missing in one section, as data; the page has the sentence. */
export const Gap = z.strictObject({
  kind: z.enum([
    'action-not-answered',
    'entry-incomplete',
    'entry-to-look-at',
    'not-scored',
    'nobody-to-discuss',
    'no-reason-to-discuss',
    'nobody-named-or-said-so',
    'form-not-complete',
    'no-document',
    'text-not-recorded',
  ]),
  count: z.number().int().min(1),
})
export type Gap = z.infer<typeof Gap>

export const SectionStatus = z.strictObject({
  key: SectionKey,
  state: SectionState,
  /** How many things are in the section: clients, actions, forms. */
  count: z.number().int().min(0),
  done: z.number().int().min(0),
  gaps: z.array(Gap),
})
export type SectionStatus = z.infer<typeof SectionStatus>

/** Plain counts of a preparation, gathered by the caller. */
export type PreparationCounts = {
  readonly actions: { readonly all: number; readonly answered: number }
  readonly entries: {
    readonly all: number
    readonly complete: number
    readonly started: number
    readonly toLookAt: number
    readonly scored: number
    /** False where the service has switched scoring off. */
    readonly scoring: boolean
  }
  readonly discussion: { readonly all: number; readonly withReason: number }
  readonly candidates: { readonly closingOrStable: number; readonly supportStaff: number }
  readonly forms: { readonly all: number; readonly complete: number; readonly started: number }
  readonly documents: { readonly all: number }
  readonly texts: { readonly wentWell: boolean; readonly isHard: boolean; readonly wanted: boolean }
  /** Sections of which the practitioner said 'nobody' or 'nothing this month'. */
  readonly saidNone: readonly SectionKey[]
}

/** Each section's state and gaps. Ready can be said with gaps: they are shown as gaps, here and in the record. */
export const sectionStatuses = (counts: PreparationCounts): SectionStatus[] => {
  const { actions, entries, discussion, candidates, forms, documents, texts } = counts
  const saidNone = (key: SectionKey) => counts.saidNone.includes(key)
  const gap = (kind: Gap['kind'], count: number): Gap[] => (count > 0 ? [{ kind, count }] : [])
  const section = (
    key: SectionKey,
    count: number,
    done: number,
    gaps: Gap[],
    started: boolean,
  ): SectionStatus => ({
    key,
    count,
    done,
    gaps,
    state: gaps.length === 0 ? 'complete' : started ? 'in progress' : 'not started',
  })
  const texted = [texts.wentWell, texts.isHard].filter(Boolean).length
  return [
    section(
      'last-actions',
      actions.all,
      actions.answered,
      gap('action-not-answered', actions.all - actions.answered),
      actions.answered > 0,
    ),
    section(
      'figures',
      entries.all,
      entries.complete,
      [
        ...gap('entry-to-look-at', entries.toLookAt),
        ...gap('entry-incomplete', entries.all - entries.complete - entries.toLookAt),
        ...(entries.scoring ? gap('not-scored', entries.all - entries.scored) : []),
      ],
      entries.started > 0 || entries.scored > 0,
    ),
    section(
      'discussion',
      discussion.all,
      discussion.withReason,
      discussion.all === 0 && !saidNone('discussion')
        ? gap('nobody-to-discuss', 1)
        : gap('no-reason-to-discuss', discussion.all - discussion.withReason),
      discussion.all > 0,
    ),
    section(
      'candidates',
      candidates.closingOrStable,
      candidates.closingOrStable,
      candidates.closingOrStable === 0 && !saidNone('candidates') ? gap('nobody-named-or-said-so', 1) : [],
      false,
    ),
    section(
      'closure-forms',
      forms.all,
      forms.complete,
      gap('form-not-complete', forms.all - forms.complete),
      forms.started > 0 || forms.complete > 0,
    ),
    section(
      'support-staff',
      candidates.supportStaff,
      candidates.supportStaff,
      candidates.supportStaff === 0 && !saidNone('support-staff') ? gap('nobody-named-or-said-so', 1) : [],
      false,
    ),
    section(
      'documents',
      documents.all,
      documents.all,
      documents.all === 0 && !saidNone('documents') ? gap('no-document', 1) : [],
      false,
    ),
    section('reflection', 2, texted, gap('text-not-recorded', 2 - texted), texted > 0),
    section('wanted', 1, texts.wanted ? 1 : 0, texts.wanted ? [] : gap('text-not-recorded', 1), false),
  ]
}
