import { monthName, shortDate } from '#basics/date-words.ts'
import type { CandidateReason } from '#domain/prompt/candidates.ts'
import type { Prompt } from '#domain/prompt/prompt.ts'
import { compareBands } from '#domain/scheme/band.ts'
import type { Translate } from './translate.ts'
import { capital } from './words.ts'

/** One finding as it is listed, and as the sentence that a text begins with. */
export type FindingWords = { readonly term: string; readonly fact: string; readonly sentence: string }

type Say = Translate<'prompts'>
type Of<R extends Prompt['rule']> = Extract<Prompt, { rule: R }>

export const promptWords = (t: Say, prompt: Prompt): FindingWords => {
  const words = WORDS[prompt.rule] as (t: Say, prompt: Prompt) => FindingWords
  return words(t, prompt)
}

/** What 'why now' begins with: every finding as a sentence. */
export const whyNowDraft = (t: Say, prompts: readonly Prompt[]): string =>
  prompts.map(prompt => promptWords(t, prompt).sentence).join(' ')

export const reasonWords = (t: Say, reason: CandidateReason): FindingWords => {
  switch (reason.criterion) {
    case 'goals met':
      return { term: t('goalsMet'), fact: t('goalsMetFact'), sentence: t('goalsMetSentence') }
    case 'stable': {
      const { months, since, risk, band } = reason
      const figures = { risk, month: monthName(since) }
      return candidateWords(
        t,
        t('stable', { count: months }),
        band === null ? t('stableFactNoBand', figures) : t('stableFact', { ...figures, band }),
      )
    }
    case 'low twice': {
      const [before, now] = reason.scores
      return candidateWords(
        t,
        t('lowTwice'),
        t('lowTwiceFact', {
          before: before.total,
          monthBefore: monthName(before.month),
          now: now.total,
          month: monthName(now.month),
        }),
      )
    }
  }
}

const candidateWords = (t: Say, term: string, fact: string): FindingWords => ({
  term,
  fact,
  sentence: t('candidateSentence', { term, fact: `${fact.slice(0, 1).toLowerCase()}${fact.slice(1)}` }),
})

const made = (
  t: Say,
  { made: count, planned }: { readonly made: number; readonly planned: number | null },
) => (planned === null ? String(count) : t('ofPlanned', { made: count, planned }))

const WORDS: { readonly [R in Prompt['rule']]: (t: Say, prompt: Of<R>) => FindingWords } = {
  'nothing recorded': (t, { membership }) => ({
    term: t('nothing'),
    fact: t(`nothingFact.${membership}`),
    sentence: t(`nothingSentence.${membership}`),
  }),
  'contacts down': (t, prompt) => {
    const { before } = prompt
    const figures = { now: made(t, prompt), month: monthName(before.month), before: made(t, before) }
    const isHalf = prompt.made * 2 === before.made
    return {
      term: t(isHalf ? 'halved' : 'moreThanHalved'),
      fact: t('contactsFact', figures),
      sentence: t(isHalf ? 'halvedSentence' : 'moreThanHalvedSentence', figures),
    }
  },
  'no contact recorded': t => ({
    term: t('noContact'),
    fact: t('noContactFact'),
    sentence: t('noContactSentence'),
  }),
  'last contact': (t, prompt) => olderThan(t, prompt, t('lastContact', { count: prompt.days })),
  'last case note': (t, prompt) => olderThan(t, prompt, t('lastCaseNote', { count: prompt.days })),
  'risk up': (t, { from, to, before }) => {
    const figures = { to, month: monthName(before) }
    return {
      term: t('riskUp'),
      fact: t('riskUpFact', { ...figures, from: capital(from) }),
      sentence: t('riskUpSentence', { ...figures, from }),
    }
  },
  'score moved': (t, { from, to }) => {
    const figures = { before: from.total, month: monthName(from.month), to: to.band, now: to.total }
    return {
      term: t(compareBands(to.band, from.band) < 0 ? 'movedUp' : 'movedDown'),
      fact: t('movedFact', { ...figures, from: capital(from.band) }),
      sentence: t('movedSentence', { ...figures, from: from.band }),
    }
  },
  'review overdue': (t, { kind, due, days }) => ({
    term: t(`overdue.${kind}`),
    fact: t('overdueFact', { count: days, date: shortDate(due) }),
    sentence: t(`overdueSentence.${kind}`, { date: shortDate(due) }),
  }),
  'review due': (t, { kind, due, days }) => ({
    term: t(`due.${kind}`),
    fact:
      days === 0
        ? t('dueToday', { date: shortDate(due) })
        : t('dueFact', { count: days, date: shortDate(due) }),
    sentence: t(`dueSentence.${kind}`, { date: shortDate(due) }),
  }),
}

const olderThan = (
  t: Say,
  { last, standard }: Of<'last contact'> | Of<'last case note'>,
  term: string,
): FindingWords => {
  const of = t(`of.${standard.of}`)
  return {
    term,
    fact: t('lastFact', { count: standard.days, date: shortDate(last), of }),
    sentence: t('lastSentence', { term, of, days: standard.days }),
  }
}
