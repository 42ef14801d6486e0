import { useTranslation } from 'react-i18next'
import type { ClosingId } from '#basics/ids.ts'
import { useOperationQuery } from '#renderer/bridge/use-operation.ts'
import { EmptyState } from '#renderer/ui/empty-state.tsx'
import { ActionBar, Screen, SessionHead } from '#renderer/ui/page/page.tsx'
import { useItemName } from '../agenda/agenda-item.tsx'
import { NextButton } from '../next-button.tsx'
import { useSession } from '../session-context.tsx'
import { currentOf } from '../things.ts'
import { DecideClosing } from './decide-closing.tsx'
import { NameNext } from './name-next.tsx'

/** Each form is decided; then next month's are named. */
export const ClosingItem = () => {
  const { view, place } = useSession()
  if (place.step === 'next') return <NameNext />
  const current = currentOf(view.things.closings, place.of)
  return current === undefined ? <NothingToDecide /> : <OneClosing key={current.id} id={current.id} />
}

const OneClosing = ({ id }: { readonly id: ClosingId }) => {
  const { data } = useOperationQuery('closing.get', { closingId: id })
  return data === undefined ? null : <DecideClosing talk={data} />
}

const NothingToDecide = () => {
  const { t } = useTranslation('sessionClosing')
  const { practitioner, goTo } = useSession()
  const name = useItemName()
  return (
    <Screen>
      <SessionHead title={name('closing')} />
      <div className="nothing">
        <EmptyState title={t('nothingTitle')}>{t('nothingMore', { name: practitioner.first })}</EmptyState>
      </div>
      <ActionBar next={<NextButton onGo={() => goTo('closing', 'next')}>{t('goOnToNaming')}</NextButton>} />
    </Screen>
  )
}
