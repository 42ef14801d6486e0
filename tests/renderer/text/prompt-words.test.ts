import i18next from 'i18next'
import { beforeAll, describe, expect, test } from 'vitest'
import type { Month } from '#basics/month.ts'
import type { PlainDate } from '#basics/plain-date.ts'
import type { CandidateReason } from '#domain/prompt/candidates.ts'
import type { Prompt } from '#domain/prompt/prompt.ts'
import { StandardOf } from '#domain/prompt/standards.ts'
import { startText } from '#renderer/text/index.ts'
import { promptWords, reasonWords, whyNowDraft } from '#renderer/text/prompt-words.ts'
import type { Translate } from '#renderer/text/translate.ts'

let t: Translate<'prompts'>

beforeAll(async () => {
  await startText()
  t = i18next.getFixedT('en-GB', 'prompts')
})

const day = (text: string) => text as PlainDate
const SEPTEMBER = '2026-09' as Month
const last = { last: day('2026-08-23'), days: 72, standard: { days: 14, of: 'high' } } as const
const half: Prompt = {
  rule: 'contacts down',
  made: 2,
  planned: 4,
  before: { month: SEPTEMBER, made: 4, planned: 4 },
}

describe('what a rule found, in words', () => {
  test.each<[Prompt, string, string, string]>([
    [
      half,
      'Contacts down by half',
      '2 of 4 made, in September 4 of 4.',
      'Contacts are down by half: 2 of 4 made, in September 4 of 4.',
    ],
    [
      { ...half, made: 0, planned: null },
      'Contacts down by more than half',
      '0 made, in September 4 of 4.',
      'Contacts are down by more than half: 0 made, in September 4 of 4.',
    ],
    [
      { rule: 'last contact', ...last },
      'No contact recorded for 72 days',
      'Last on 23 Aug 2026; the standard for high is 14 days.',
      'No contact recorded for 72 days; the standard for high is 14.',
    ],
    [
      { rule: 'last case note', ...last, standard: { days: 1, of: 'every client' } },
      'No case note recorded for 72 days',
      'Last on 23 Aug 2026; the standard for every client is 1 day.',
      'No case note recorded for 72 days; the standard for every client is 1.',
    ],
    [
      { rule: 'no contact recorded' },
      'No contact recorded',
      'No date this month, nor the month before.',
      'No contact recorded, this month or the month before.',
    ],
    [
      { rule: 'risk up', from: 'low', to: 'high', before: SEPTEMBER },
      'Risk up',
      'Low in September, now high.',
      'Risk is up: low in September, now high.',
    ],
    [
      {
        rule: 'score moved',
        from: { total: 9, band: 'high', month: SEPTEMBER },
        to: { total: 6, band: 'medium' },
      },
      'Score moved down',
      'High (9) in September, now medium (6).',
      'The score moved from high (9) in September to medium (6).',
    ],
    [
      { rule: 'review overdue', kind: 'care plan', due: day('2026-11-02'), days: 1 },
      'Care plan review overdue',
      'Was due 2 Nov 2026, 1 day ago.',
      'The care plan review was due on 2 Nov 2026.',
    ],
    [
      { rule: 'review due', kind: 'risk assessment', due: day('2026-11-05'), days: 0 },
      'Risk assessment review due',
      '5 Nov 2026, today.',
      'The risk assessment review is due on 5 Nov 2026.',
    ],
    [
      { rule: 'nothing recorded', membership: 'new' },
      'Nothing recorded yet',
      'New on the caseload this month.',
      'New on the caseload this month, and nothing is recorded yet.',
    ],
  ])('%o', (prompt, term, fact, sentence) => {
    expect(promptWords(t, prompt)).toEqual({ term, fact, sentence })
  })

  test('whose standard it is always has words', () => {
    for (const of of StandardOf.options) {
      const { fact } = promptWords(t, { rule: 'last contact', ...last, standard: { days: 14, of } })
      expect(fact).toMatch(/; the standard (for [a-z0-9 ]+|without a score) is 14 days\.$/)
    }
  })

  test('‘why now’ begins with all of them as sentences', () => {
    expect(whyNowDraft(t, [])).toBe('')
    expect(whyNowDraft(t, [half, { rule: 'risk up', from: 'low', to: 'medium', before: SEPTEMBER }])).toBe(
      'Contacts are down by half: 2 of 4 made, in September 4 of 4. Risk is up: low in September, now medium.',
    )
  })
})

describe('why somebody could be named, in words', () => {
  const stable = { criterion: 'stable', months: 3, since: '2026-08' as Month, risk: 'low' } as const
  test.each<[CandidateReason, string]>([
    [{ criterion: 'goals met' }, 'The goals are met.'],
    [
      { ...stable, band: 'low' },
      'Stable for 3 months: band low since August, risk low, contacts as planned.',
    ],
    [{ ...stable, band: null }, 'Stable for 3 months: risk low since August, contacts as planned.'],
    [
      {
        criterion: 'low twice',
        scores: [
          { total: 3, month: SEPTEMBER },
          { total: 2, month: '2026-10' as Month },
        ],
      },
      'Low band twice: 3 in September, 2 in October.',
    ],
  ])('%o', (reason, sentence) => expect(reasonWords(t, reason).sentence).toBe(sentence))
})
