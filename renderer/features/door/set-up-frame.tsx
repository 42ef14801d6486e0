import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { Page } from '#renderer/ui/page/page.tsx'

type SetUpFrameProps = {
  readonly step: 1 | 2 | 3
  readonly title: string
  readonly lead?: string
  readonly children: ReactNode
}

/** One step of setting up: where one is, what it is about. */
export const SetUpFrame = ({ step, title, lead, children }: SetUpFrameProps) => {
  const { t } = useTranslation('door')
  const names = [t('stepYou'), t('stepCode'), t('stepPeople')]
  return (
    <Page title={t('setUpTitle', { step })}>
      <div className="fr fr--w">
        <ol className="steps3" aria-label={t('steps', { step })}>
          {names.map((name, index) => (
            <li key={name} aria-current={index + 1 === step ? 'step' : undefined}>
              <b>{index + 1}</b>
              {name}
            </li>
          ))}
        </ol>
        <h1>{title}</h1>
        {lead !== undefined && <p className="lead">{lead}</p>}
        {children}
      </div>
    </Page>
  )
}
