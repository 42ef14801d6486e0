import type { ComponentType } from 'react'
import { useTranslation } from 'react-i18next'
import { useParams } from 'wouter'
import { ReviewId } from '#basics/ids.ts'
import type { SectionKey } from '#domain/review/sections.ts'
import { useSitting } from '#renderer/bridge/sitting.tsx'
import { errorWords } from '#renderer/text/error-words.ts'
import { EmptyState } from '#renderer/ui/empty-state.tsx'
import { Page, PageHead } from '#renderer/ui/page/page.tsx'
import { sectionOf } from './addresses.ts'
import { FiguresSection } from './figures/figures-section.tsx'
import { ClosureFormsSection } from './forms/closure-forms-section.tsx'
import { PreparationProvider } from './preparation.tsx'
import { usePreparationQuery } from './queries.ts'
import { CandidatesSection } from './sections/candidates-section.tsx'
import { DiscussionSection } from './sections/discussion-section.tsx'
import { DocumentsSection } from './sections/documents-section.tsx'
import { LastActionsSection } from './sections/last-actions-section.tsx'
import { ReflectionSection } from './sections/reflection-section.tsx'
import { SupportStaffSection } from './sections/support-staff-section.tsx'
import { WantedSection } from './sections/wanted-section.tsx'
import { ReviewHeading, TaskList } from './task-list.tsx'

/** One month's preparation, a section at a time. */
export const PrepareScreen = () => {
  const { t } = useTranslation('prepare')
  const { reviewId, section } = useParams<{ reviewId: string; section?: string }>()
  const id = ReviewId.safeParse(reviewId)
  const current = sectionOf(section)
  return (
    <Page title={t('title', { section: t(`section.${current}`) })} flush railed>
      {id.success ? <Preparation reviewId={id.data} current={current} /> : <NotHere code="not-found" />}
    </Page>
  )
}

const Preparation = ({
  reviewId,
  current,
}: {
  readonly reviewId: ReviewId
  readonly current: SectionKey
}) => {
  const { person, acting } = useSitting()
  const { data: view, error } = usePreparationQuery(reviewId)
  if (view === undefined) return error === null ? null : <NotHere code={error.code} />
  const Section = SECTIONS[current]
  return (
    <PreparationProvider view={view} own={view.review.practitioner.id === person.id && acting === person.id}>
      <div className="prep" key={reviewId}>
        <ReviewHeading className="sr prep-h1" />
        <TaskList current={current} />
        <Section key={current} />
      </div>
    </PreparationProvider>
  )
}

const SECTIONS = {
  'last-actions': LastActionsSection,
  figures: FiguresSection,
  discussion: DiscussionSection,
  candidates: CandidatesSection,
  'closure-forms': ClosureFormsSection,
  'support-staff': SupportStaffSection,
  documents: DocumentsSection,
  reflection: ReflectionSection,
  wanted: WantedSection,
} as const satisfies Record<SectionKey, ComponentType>

const NotHere = ({ code }: { readonly code: Parameters<typeof errorWords>[0]['code'] }) => {
  const { t } = useTranslation('prepare')
  return (
    <div className="pg">
      <PageHead title={t('prepare')} />
      <EmptyState title={t('prepare')}>{errorWords({ code })}</EmptyState>
    </div>
  )
}
