import { useTranslation } from 'react-i18next'
import type { CloseView } from '#contract/session.ts'
import { type AgendaKey, itemAfter } from '#domain/session/agenda.ts'
import { useOperationQuery } from '#renderer/bridge/use-operation.ts'
import { clientWords } from '#renderer/text/words.ts'
import type { Status } from '#renderer/ui/status-mark.tsx'
import { type Session, useSession } from '../session-context.tsx'
import { currentOf } from '../things.ts'

export type ItemStep = {
  readonly key: string
  readonly label: string
  readonly state: Extract<Status, 'done' | 'part' | 'none'>
  readonly current: boolean
  /** Where a press leads; without it the step comes by itself when its turn is there. */
  readonly to: { readonly step: string; readonly of: string | null } | null
}

/** The steps of the item that the two are at. */
export const useItemSteps = (): readonly ItemStep[] => {
  const { t } = useTranslation('session')
  const { t: kind } = useTranslation('prepare')
  const { t: form } = useTranslation('closingForms')
  const session = useSession()
  const close = useOperationQuery(
    'session.close',
    { reviewId: session.reviewId },
    { enabled: session.place.item === 'close' },
  ).data
  const { place, view } = session
  const { things } = view
  switch (place.item) {
    case 'opening':
      return openingSteps(session, key => t(`step.${key}`))
    case 'draw':
      return drawSteps(session, {
        draw: t('step.draw'),
        scores: name => t('step.scores', { name }),
        scoresOf: (name, at, all) => t('step.scoresOf', { name, place: at, all }),
        compare: t('step.compare'),
        compareOf: (at, all) => t('step.compareOf', { place: at, all }),
      })
    case 'overview':
      return overviewSteps(session, key => t(`step.${key}`))
    case 'discussion':
      return things.discussions.map(thing => listStep(session, 'client', thing, clientWords(thing.client)))
    case 'documents':
      return things.documents.map(thing =>
        listStep(
          session,
          'document',
          thing,
          `${kind(`document.${thing.kind}`)}, ${clientWords(thing.client)}`,
        ),
      )
    case 'closing':
      return [
        ...things.closings.map(thing =>
          listStep(session, 'form', thing, form(`tab.${thing.kind}`, { client: clientWords(thing.client) })),
        ),
        {
          key: 'next',
          label: t('step.nameNext'),
          state: place.step === 'next' ? ('part' as const) : ('none' as const),
          current: place.step === 'next',
          to: { step: 'next', of: null },
        },
      ]
    case 'close':
      return closeSteps(close, key => t(`step.${key}`))
  }
}

const listStep = (
  { place, view: { things } }: Session,
  step: 'client' | 'document' | 'form',
  thing: { readonly id: string; readonly done: boolean },
  label: string,
): ItemStep => {
  const list = { client: things.discussions, document: things.documents, form: things.closings }[step]
  const current = place.step === step && currentOf<(typeof list)[number]>(list, place.of)?.id === thing.id
  return {
    key: thing.id,
    label,
    state: thing.done ? 'done' : current ? 'part' : 'none',
    current,
    to: { step, of: thing.id },
  }
}

type OpeningWord = 'howAreYou' | 'lastActions' | 'smallGoal'

const openingSteps = ({ place, view }: Session, word: (key: OpeningWord) => string): ItemStep[] => {
  const isFirst = place.step === 'how-are-you'
  const answered = view.agenda.find(({ key }) => key === 'opening')
  const allAnswered = answered !== undefined && answered.done >= answered.count
  const atGoal = !isFirst && allAnswered
  return [
    {
      key: 'how-are-you',
      label: word('howAreYou'),
      state: isFirst ? 'part' : 'done',
      current: isFirst,
      to: { step: 'how-are-you', of: null },
    },
    {
      key: 'last-actions',
      label: word('lastActions'),
      state: isFirst ? 'none' : allAnswered ? 'done' : 'part',
      current: !isFirst && !allAnswered,
      to: { step: 'last-actions', of: null },
    },
    {
      key: 'small-goal',
      label: word('smallGoal'),
      state: atGoal ? 'part' : 'none',
      current: atGoal,
      to: null,
    },
  ]
}

type DrawWords = {
  readonly draw: string
  readonly compare: string
  readonly scores: (name: string) => string
  readonly scoresOf: (name: string, at: number, all: number) => string
  readonly compareOf: (at: number, all: number) => string
}

const drawSteps = ({ place, view, practitioner, supervisor }: Session, words: DrawWords): ItemStep[] => {
  const stage = view.drawStage
  const all = view.agenda.find(({ key }) => key === 'draw')?.count ?? 0
  const at = Number(place.of ?? '1')
  const isOwn = place.step === 'own' || place.step === 'pass-own'
  const isScoring = place.step === 'score' || place.step === 'pass'
  const isComparing = place.step === 'compare'
  const isShown = stage === 'revealed' || stage === 'agreed'
  const drawn: ItemStep = {
    key: 'draw',
    label: words.draw,
    state: stage === 'not drawn' || place.step === 'draw' ? (isShown ? 'done' : 'part') : 'done',
    current: place.step === 'draw',
    to: { step: 'draw', of: null },
  }
  if (!view.scoring) return [drawn]
  const own: ItemStep = {
    key: 'own',
    label:
      place.step === 'own' ? words.scoresOf(practitioner.first, at, all) : words.scores(practitioner.first),
    state: stage === 'own scores missing' ? (isOwn ? 'part' : 'none') : 'done',
    current: isOwn,
    to: null,
  }
  return [
    drawn,
    ...(isOwn || stage === 'own scores missing' ? [own] : []),
    {
      key: 'score',
      label:
        place.step === 'score' ? words.scoresOf(supervisor.first, at, all) : words.scores(supervisor.first),
      state: isShown ? 'done' : isScoring ? 'part' : 'none',
      current: isScoring,
      to: null,
    },
    {
      key: 'compare',
      label: isComparing && stage === 'revealed' ? words.compareOf(at, all) : words.compare,
      state: stage === 'agreed' ? 'done' : isComparing ? 'part' : 'none',
      current: isComparing,
      to: isShown ? { step: 'compare', of: null } : null,
    },
  ]
}

type OverviewWord = 'thisMonth' | 'overTime' | 'overdue'

const OVERVIEW_STEPS = [
  { step: 'this-month', word: 'thisMonth' },
  { step: 'over-time', word: 'overTime' },
  { step: 'overdue', word: 'overdue' },
] as const satisfies readonly { readonly step: string; readonly word: OverviewWord }[]

const overviewSteps = ({ place }: Session, word: (key: OverviewWord) => string): ItemStep[] => {
  const at = OVERVIEW_STEPS.findIndex(({ step }) => step === place.step)
  return OVERVIEW_STEPS.map((entry, index) => ({
    key: entry.step,
    label: word(entry.word),
    state: index < at ? 'done' : index === at ? 'part' : 'none',
    current: index === at,
    to: { step: entry.step, of: null },
  }))
}

type CloseWord = 'readBack' | 'part' | 'sign'

/** The last item is one screen; how far they are on it follows from what is written there. */
const closeSteps = (close: CloseView | undefined, word: (key: CloseWord) => string): ItemStep[] => {
  const written = [close?.doneWell, close?.nextSmallGoal, close?.next?.plannedFor].filter(
    text => text !== null && text !== undefined && text !== '',
  ).length
  return [
    {
      key: 'actions',
      label: word('readBack'),
      state: written > 0 ? 'done' : 'part',
      current: written === 0,
      to: null,
    },
    {
      key: 'part',
      label: word('part'),
      state: written === 3 ? 'done' : written > 0 ? 'part' : 'none',
      current: written > 0 && written < 3,
      to: null,
    },
    { key: 'sign', label: word('sign'), state: 'none', current: written === 3, to: null },
  ]
}

/** Between draw and reveal the practitioner's hands open their own part of it and nothing else. */
export const isHeld = ({ view, acting }: Pick<Session, 'view' | 'acting'>): boolean =>
  view.scoring &&
  acting.part === 'practitioner' &&
  (['own scores missing', 'supervisor scores', 'both scored'] as const).some(
    stage => stage === view.drawStage,
  )

/** The item that comes next in this session's own order. */
export const nextItem = (view: Session['view'], after: AgendaKey): AgendaKey | null =>
  itemAfter(view.agenda, after)
