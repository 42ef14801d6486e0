import type { useTranslation } from 'react-i18next'
import type { CellProblem } from './cell-text.ts'

type Say = ReturnType<typeof useTranslation<'figures'>>['t']

/** What to do, and what of the typed text could not be read. */
export const problemWords = (
  t: Say,
  problem: CellProblem,
): { readonly todo: string; readonly kept: string } => {
  switch (problem.code) {
    case 'not-a-count':
      return { todo: t('countDo'), kept: kept(t, problem.text, t('countWhat')) }
    case 'not-in-list':
      return {
        todo: t('listDo', { list: problem.list.join(', ') }),
        kept: kept(t, problem.text, t('listWhat')),
      }
    case 'no-year':
      return {
        todo: t('dateNotADate', { example: problem.example }),
        kept: kept(t, problem.text, t('dateNoYear')),
      }
    case 'in-the-future':
      return {
        todo: t('datePastDo', { example: problem.example }),
        kept: kept(t, problem.text, t('dateFuture')),
      }
    case 'no-such-date':
      return {
        todo: t('dateNotADate', { example: problem.example }),
        kept: kept(t, problem.text, t('dateNoSuch')),
      }
    case 'not-a-date':
      return {
        todo: t('dateNotADate', { example: problem.example }),
        kept: kept(t, problem.text, t('dateUnread')),
      }
  }
}

const kept = (t: Say, text: string, what: string): string => t('keptAsTyped', { text, what })
