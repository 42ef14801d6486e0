import type { ClosingForm } from '#domain/closure/closing-forms.ts'

const WORDS = {
  closing: {
    reason: 'the reason',
    summary: 'the summary',
    goals: 'the goals',
    contactAttempts: 'contacts',
    lastRiskCheck: 'the last risk check',
    riskThen: 'the risk then',
    whoWasTold: 'who was told',
    howToComeBack: 'the way back',
    clientsView: 'the client’s view',
    againstClientsWish: 'whether it is against their wish',
    threatsOrHarm: 'whether there were threats or harm',
    criteria: 'the criteria',
    lastDay: 'the last day',
  },
  'stable casing': {
    criteria: 'the criteria',
    whyNow: 'why now',
    lackOfCapacity: 'whether capacity is the reason',
    contactFromNow: 'the contact from now',
    trialUntil: 'the end of the trial',
    reviewDate: 'the review date',
    owner: 'the owner',
    triggers: 'when to step up again',
    clientsView: 'the client’s view',
  },
  'support staff': {
    supportWorker: 'the support worker',
    tasks: 'the tasks',
    competenceCheckedBy: 'who checked competence',
    competenceCheckedOn: 'when competence was checked',
    criteria: 'the criteria',
    supervisedBy: 'who supervises',
    whenToCallBack: 'when to call back',
    reviewDate: 'the review date',
    clientsView: 'the client’s view',
  },
} as const satisfies Record<ClosingForm['kind'], Record<string, string>>

/** An open field in the words of the printed form; an unknown one by its own name, so that no gap is lost. */
export const fieldWords = (kind: ClosingForm['kind'], field: string): string => {
  const words: Readonly<Record<string, string>> = WORDS[kind]
  return words[field] ?? field
}
