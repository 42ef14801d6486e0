import { useTranslation } from 'react-i18next'
import { Link } from 'wouter'
import type { PreparationView } from '#contract/review.ts'
import { Panel } from '#renderer/ui/panel.tsx'
import { StatusMark } from '#renderer/ui/status-mark.tsx'

/** Whether 'ready' was said, and what is missing: gaps never stop a session. */
export const Prepared = ({ view, name }: { readonly view: PreparationView; readonly name: string }) => {
  const { t } = useTranslation('session')
  const isReady = view.review.state !== 'open'
  const gaps = view.sections.filter(section => section.gaps.length > 0)
  return (
    <Panel
      title={t('preparation', { name })}
      beside={<StatusMark status={isReady ? 'done' : 'part'}>{t(isReady ? 'ready' : 'notReady')}</StatusMark>}
    >
      <p>{t(isReady ? 'readyMore' : 'notReadyMore', { name })}</p>
      {gaps.length === 0 ? (
        <p className="dim">{t('noGaps')}</p>
      ) : (
        <>
          <p className="dim">{t('gapsLead')}</p>
          <ul className="gaps">
            {gaps.map(section => (
              <li key={section.key}>
                <StatusMark status={section.state === 'not started' ? 'none' : 'part'}>
                  {t(`section.${section.key}`)}
                </StatusMark>
                <span className="dim">
                  {section.gaps.map(({ kind, count }) => t(`gap.${kind}`, { count })).join(', ')}
                </span>
              </li>
            ))}
          </ul>
        </>
      )}
      <p className="prepared__more">
        <Link href={`/prepare/${view.review.id}/figures`}>{t('look')}</Link>
      </p>
    </Panel>
  )
}
