import type { ClosingView } from '#contract/review.ts'
import type { Translate } from '#renderer/text/translate.ts'

type Say = Translate<'closingForms'>

/** A field by the words it carries in its form, for the sentence that asks for it. */
export const fieldWords = (t: Say, field: string, client: ClosingView['client']): string => {
  if (field === 'clientsView') return t('says', { client: client.initials ?? client.reference })
  const known = NAMED.find(name => name === field)
  return known === undefined ? field : t(known)
}

const NAMED = [
  'reason',
  'summary',
  'goals',
  'contactAttempts',
  'lastRiskCheck',
  'riskThen',
  'whoWasTold',
  'howToComeBack',
  'againstClientsWish',
  'threatsOrHarm',
  'lastDay',
  'criteria',
  'whyNow',
  'lackOfCapacity',
  'contactFromNow',
  'trialUntil',
  'reviewDate',
  'owner',
  'triggers',
  'supportWorker',
  'tasks',
  'competenceCheckedBy',
  'competenceCheckedOn',
  'supervisedBy',
  'whenToCallBack',
] as const
