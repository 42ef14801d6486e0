import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Link } from 'wouter'
import { shortDate } from '#basics/date-words.ts'
import { dateOf } from '#basics/instant.ts'
import { nextReviewState } from '#domain/review/review-state.ts'
import { Button } from '#renderer/ui/button.tsx'
import { Dialog } from '#renderer/ui/dialog.tsx'
import { StatusMark } from '#renderer/ui/status-mark.tsx'
import { sectionPath } from './addresses.ts'
import { useReady } from './mutations.ts'
import { usePreparation } from './preparation.tsx'
import { isPreparing } from './queries.ts'
import { STATE_MARK, sectionWords } from './section-words.ts'

/** At the foot of the task list: the one next step, or where the month stands. */
export const ReadyFoot = () => {
  const { t } = useTranslation('prepare')
  const { view, own } = usePreparation()
  return (
    <>
      <ReadyButton wide />
      <p className="xs dim">{own && view.review.state === 'ready' ? t('stillChange') : <FootWords />}</p>
      {isPreparing(view) && (
        <p className="sm">
          <Link href={`/brief/${view.review.id}`}>{t('pageForMeeting')}</Link>
        </p>
      )}
    </>
  )
}

const FootWords = () => {
  const { t } = useTranslation('prepare')
  const { t: term } = useTranslation('terms')
  const { view, own } = usePreparation()
  const { state, practitioner } = view.review
  if (!isPreparing(view)) return t('readOnlyState', { state: term(`review.${state}`) })
  if (!own) return t('readOnlyOther', { name: practitioner.name })
  const planned = view.session?.plannedFor ?? null
  return (
    <>
      {planned === null ? t('readyNoDate') : t('readyDate', { date: shortDate(dateOf(planned)) })}{' '}
      {hasGaps(view.sections) ? t('gapsShow') : t('noGaps')}
    </>
  )
}

/** 'Say I'm ready', with the gaps told; taking it back afterwards. Nothing for who only reads. */
export const ReadyButton = ({ wide = false }: { readonly wide?: boolean }) => {
  const { t } = useTranslation('prepare')
  const { view, own } = usePreparation()
  const { sayReady, takeBack } = useReady()
  const [asking, setAsking] = useState(false)
  const { state, practitioner } = view.review
  if (!own)
    return state === 'ready' ? (
      <StatusMark status="done">{t('someoneIsReady', { name: practitioner.name })}</StatusMark>
    ) : null
  if (nextReviewState(state, 'took-ready-back') !== undefined)
    return (
      <div className="ready">
        <StatusMark status="done">{t('youAreReady')}</StatusMark>
        {view.mayPrepare && (
          <Button wide={wide} onClick={() => void takeBack()}>
            {t('takeReadyBack')}
          </Button>
        )}
      </div>
    )
  if (nextReviewState(state, 'said-ready') === undefined || !view.mayPrepare) return null
  return (
    <>
      <Button
        kind="primary"
        wide={wide}
        onClick={() => (hasGaps(view.sections) ? setAsking(true) : void sayReady())}
      >
        {t('sayReady')}
      </Button>
      <Dialog
        open={asking}
        onClose={() => setAsking(false)}
        title={t('readyWithGapsTitle')}
        actions={
          <>
            <Button onClick={() => setAsking(false)}>{t('goOnPreparing')}</Button>
            <Button
              kind="primary"
              onClick={() => {
                setAsking(false)
                void sayReady()
              }}
            >
              {t('readyNow')}
            </Button>
          </>
        }
      >
        <GapList onLeave={() => setAsking(false)} />
      </Dialog>
    </>
  )
}

const GapList = ({ onLeave }: { readonly onLeave: () => void }) => {
  const { t } = useTranslation('prepare')
  const { view } = usePreparation()
  const { supervisor } = view.review
  return (
    <>
      <p>{t('readyWithGaps')}</p>
      <ul className="gap-list">
        {view.sections
          .filter(({ gaps }) => gaps.length > 0)
          .map(section => (
            <li key={section.key}>
              <StatusMark status={STATE_MARK[section.state]} wordHidden>
                {t(`state.${section.state}`)}:
              </StatusMark>
              <span>
                <Link href={sectionPath(view.review.id, section.key)} onClick={onLeave}>
                  {t(`section.${section.key}`)}
                </Link>
                <small>{sectionWords(t, section, view.saidNone)}</small>
              </span>
            </li>
          ))}
      </ul>
      <p className="sm dim">
        {supervisor === null ? t('readyShowsAnybody') : t('readyShows', { name: supervisor.name })}
      </p>
    </>
  )
}

const hasGaps = (sections: readonly { readonly gaps: readonly unknown[] }[]): boolean =>
  sections.some(({ gaps }) => gaps.length > 0)
