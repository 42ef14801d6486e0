import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { ScrollPart } from '#renderer/ui/scroll-part.tsx'
import { usePreparation } from './preparation.tsx'

type SectionScrollProps = {
  readonly label: string
  readonly className?: string
  readonly children: ReactNode
}

/** What scrolls under a section's head. For who only reads it can be focused, since nothing in it can. */
export const SectionScroll = ({ label, className = 'section-scroll', children }: SectionScrollProps) => {
  const { t } = useTranslation('prepare')
  const { view, own } = usePreparation()
  if (own && view.mayPrepare) return <div className={className}>{children}</div>
  return (
    <ScrollPart className={className} label={t('contentsOf', { section: label })}>
      {children}
    </ScrollPart>
  )
}
