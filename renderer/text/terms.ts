import type { LeavingReason, Membership, Standing } from '#domain/caseload/client.ts'
import type { Risk } from '#domain/caseload/risk.ts'
import type { Stage } from '#domain/caseload/stage.ts'
import type { DocumentKind } from '#domain/document/checklist.ts'
import type { Role } from '#domain/people/role.ts'
import type { GoalOutcome } from '#domain/review/notes.ts'
import type { ReviewState } from '#domain/review/review-state.ts'
import type { SectionKey } from '#domain/review/sections.ts'

/** The words for what the domain knows by name: the same everywhere. */
export const terms = {
  /** Sections of a review. */
  section: {
    'last-actions': 'Last session’s actions',
    figures: 'This month’s figures',
    discussion: 'Clients to discuss',
    candidates: 'Closing and stable casing',
    'closure-forms': 'Closure forms',
    'support-staff': 'Support staff',
    documents: 'Document samples',
    reflection: 'Pleased with, find hard',
    wanted: 'What I want from this session',
  } satisfies Record<SectionKey, string>,
  role: {
    practitioner: 'practitioner',
    supervisor: 'supervisor',
    administrator: 'administrator',
  } satisfies Record<Role, string>,
  risk: { low: 'Low', medium: 'Medium', high: 'High' } satisfies Record<Risk, string>,
  stage: {
    intake: 'Intake',
    assessment: 'Assessment',
    planning: 'Planning',
    delivery: 'Delivery',
    'follow-up': 'Follow-up',
  } satisfies Record<Stage, string>,
  goalsOutcome: { met: 'Met', partly: 'Partly met', 'not met': 'Not met' } satisfies Record<
    GoalOutcome,
    string
  >,
  goalHowFar: 'How far: {{goal}}',
  goalsTogether: 'Recorded for all together, before each had its own: {{state}}.',
  standing: {
    open: 'Open',
    'stable casing': 'Stable casing',
    'support staff': 'With support staff',
    closed: 'Closed',
  } satisfies Record<Standing, string>,
  membership: {
    carried: 'Carried over',
    new: 'New',
    transferred: 'Transferred in',
    returned: 'Came back',
  } satisfies Record<Membership, string>,
  leaving: {
    'goals met': 'Goals met',
    'moved away': 'Moved away',
    'transferred to another practitioner': 'Transferred to another practitioner',
    'transferred to another service': 'Transferred to another service',
    'declined the service': 'Declined the service',
    died: 'Died',
    'closed in a session': 'Closed in a session',
    'left, reason not recorded': 'Left, reason not recorded',
    other: 'Another reason',
  } satisfies Record<LeavingReason, string>,
  review: {
    open: 'In preparation',
    ready: 'Ready',
    'in session': 'In session',
    fixed: 'To be signed',
    signed: 'Signed',
    'not held': 'Not held',
    history: 'Earlier month, no session',
  } satisfies Record<ReviewState, string>,
  documentKind: {
    'care plan': 'Care plan',
    'health action plan': 'Health action plan',
    'risk assessment': 'Risk assessment',
    'case note': 'Case note',
  } satisfies Record<DocumentKind, string>,
} as const
