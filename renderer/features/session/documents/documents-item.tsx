import { useTranslation } from 'react-i18next'
import type { DocumentId } from '#basics/ids.ts'
import { useOperationQuery } from '#renderer/bridge/use-operation.ts'
import { EmptyState } from '#renderer/ui/empty-state.tsx'
import { ActionBar, Screen, SessionHead } from '#renderer/ui/page/page.tsx'
import { useItemName } from '../agenda/agenda-item.tsx'
import { nextItem } from '../agenda/item-steps.ts'
import { useGoOnWords } from '../go-on-words.ts'
import { NextButton } from '../next-button.tsx'
import { useSession } from '../session-context.tsx'
import { currentOf } from '../things.ts'
import { ReadDocument } from './read-document.tsx'

/** The samples that were brought, one at a time. */
export const DocumentsItem = () => {
  const { view, place } = useSession()
  const current = currentOf(view.things.documents, place.of)
  return current === undefined ? <NothingToRead /> : <OneDocument key={current.id} id={current.id} />
}

const OneDocument = ({ id }: { readonly id: DocumentId }) => {
  const { data } = useOperationQuery('document.get', { documentId: id })
  return data === undefined ? null : <ReadDocument talk={data} />
}

const NothingToRead = () => {
  const { t } = useTranslation('sessionDocuments')
  const { view, practitioner, goTo } = useSession()
  const name = useItemName()
  const goOn = useGoOnWords()
  const next = nextItem(view, 'documents')
  return (
    <Screen>
      <SessionHead title={name('documents')} />
      <div className="nothing">
        <EmptyState title={t('nobodyTitle')}>{t('nobodyMore', { name: practitioner.first })}</EmptyState>
      </div>
      <ActionBar next={next !== null && <NextButton onGo={() => goTo(next)}>{goOn(next)}</NextButton>} />
    </Screen>
  )
}
