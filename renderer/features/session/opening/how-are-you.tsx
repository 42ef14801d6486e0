import { useTranslation } from 'react-i18next'
import type { OpeningView } from '#contract/session.ts'
import { ReadOut } from '#renderer/ui/facts.tsx'
import { ActionBar, Screen, SessionHead } from '#renderer/ui/page/page.tsx'
import { Panel } from '#renderer/ui/panel.tsx'
import { NextButton } from '../next-button.tsx'
import { useSession } from '../session-context.tsx'
import { KeepLine } from './keep-line.tsx'

/** The beginning. What is said here is nobody else's business. */
export const HowAreYou = ({ view }: { readonly view: OpeningView }) => {
  const { t } = useTranslation('sessionOpening')
  const { goTo } = useSession()
  return (
    <Screen>
      <SessionHead title={t('howTitle')} lead={t('howLead')} />
      <div className="opg">
        <div>
          <Brought view={view} />
        </div>
        <div>
          <KeepLine keep={view.keepLine} />
        </div>
      </div>
      <ActionBar
        next={<NextButton onGo={() => goTo('opening', 'last-actions')}>{t('goOnToActions')}</NextButton>}
      />
    </Screen>
  )
}

/** The practitioner's three texts, as they were written. */
const Brought = ({ view }: { readonly view: OpeningView }) => {
  const { t } = useTranslation('sessionOpening')
  const { practitioner } = useSession()
  const text = (value: string | null) =>
    value === null || value === '' ? <span className="dim">{t('notRecorded')}</span> : value
  return (
    <Panel title={t('brought', { name: practitioner.first })} className="brought">
      <ReadOut
        facts={[
          { term: t('wentWell'), value: text(view.wentWell) },
          { term: t('isHard'), value: text(view.isHard) },
          { term: t('wanted'), value: text(view.wanted) },
        ]}
      />
    </Panel>
  )
}
