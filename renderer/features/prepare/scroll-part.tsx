import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { usePreparation } from './preparation.tsx'

type ScrollPartProps = {
  readonly label: string
  readonly className?: string
  readonly children: ReactNode
}

/** What scrolls under a section's head. For who only reads it can be focused, since nothing in it can. */
export const ScrollPart = ({ label, className = 'section-scroll', children }: ScrollPartProps) => {
  const { t } = useTranslation('prepare')
  const { view, own } = usePreparation()
  if (own && view.mayPrepare) return <div className={className}>{children}</div>
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls has to be reachable by keyboard.
    <section className={className} aria-label={t('contentsOf', { section: label })} tabIndex={0}>
      {children}
    </section>
  )
}
