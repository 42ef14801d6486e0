import { useEffect, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { Link, useLocation } from 'wouter'
import { monthName } from '#basics/date-words.ts'
import { SECTION_KEYS, type SectionKey } from '#domain/review/sections.ts'
import { useSitting } from '#renderer/bridge/sitting.tsx'
import { SelectField } from '#renderer/ui/select-field.tsx'
import { StatusMark } from '#renderer/ui/status-mark.tsx'
import { MONTHS_PATH, sectionPath } from './addresses.ts'
import { usePreparation } from './preparation.tsx'
import { ReadyFoot } from './ready.tsx'
import { STATE_MARK, sectionWords } from './section-words.ts'

/** The nine sections, in any order, each with its state and what it lacks. */
export const TaskList = ({ current }: { readonly current: SectionKey }) => {
  const { t } = useTranslation('prepare')
  const { view } = usePreparation()
  const done = view.sections.filter(({ state }) => state === 'complete').length
  const all = view.sections.length
  const list = useRef<HTMLOListElement>(null)
  // biome-ignore lint/correctness/useExhaustiveDependencies: whenever another section is gone to.
  useEffect(() => {
    list.current?.querySelector('[aria-current]')?.scrollIntoView({ block: 'nearest' })
  }, [current])
  return (
    <aside className="tasklist" aria-label={t('prepare')}>
      <div className="tl-h">
        <ReviewHeading />
        <p className="sm dim">{done === all ? t('allComplete', { all }) : t('completeOf', { done, all })}</p>
        <OtherMonths />
      </div>
      <nav aria-label={t('sections')}>
        <ol ref={list}>
          {view.sections.map(section => (
            <li key={section.key}>
              <Link
                href={sectionPath(view.review.id, section.key)}
                aria-current={section.key === current ? 'step' : undefined}
              >
                <StatusMark status={STATE_MARK[section.state]} wordHidden>
                  {t(`state.${section.state}`)}:
                </StatusMark>
                <span className="grow">
                  {t(`section.${section.key}`)}
                  <small>{sectionWords(t, section, view.saidNone)}</small>
                </span>
              </Link>
            </li>
          ))}
        </ol>
      </nav>
      <div className="tl-f">
        <ReadyFoot />
      </div>
    </aside>
  )
}

/** 'October review'; whose, where it is somebody else's. The page's one h1, shown or, where there is no room, read out. */
export const ReviewHeading = ({ className }: { readonly className?: string }) => {
  const { t } = useTranslation('prepare')
  const { view, own } = usePreparation()
  const { practitioner, month } = view.review
  return (
    <h1 className={className}>
      {own
        ? t('review', { month: monthName(month) })
        : t('reviewOf', { month: monthName(month), name: practitioner.name })}
    </h1>
  )
}

/** Where the list has no room: the same as a select, and the ways to other months. */
export const TaskSelect = ({ current }: { readonly current: SectionKey }) => {
  const { t } = useTranslation('prepare')
  const { view } = usePreparation()
  const [, navigate] = useLocation()
  return (
    <SelectField<SectionKey>
      className="tasksel"
      label={t('goToSection')}
      labelHidden
      value={current}
      onChange={section => {
        if (section !== null) navigate(sectionPath(view.review.id, section))
      }}
      options={view.sections.map(section => ({
        value: section.key,
        label: t('sectionOption', {
          number: SECTION_KEYS.indexOf(section.key) + 1,
          all: SECTION_KEYS.length,
          section: t(`section.${section.key}`),
          missing: sectionWords(t, section, view.saidNone),
        }),
      }))}
    />
  )
}

const OtherMonths = () => {
  const { t } = useTranslation('prepare')
  const { view } = usePreparation()
  const { practitioners } = useSitting()
  if (view.previousMonth === null && practitioners.length < 2) return null
  return (
    <p className="sm">
      <Link href={MONTHS_PATH}>{t('otherMonths')}</Link>
    </p>
  )
}
