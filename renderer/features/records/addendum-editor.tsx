import { useTranslation } from 'react-i18next'
import { Link, useLocation } from 'wouter'
import { longMonth } from '#basics/date-words.ts'
import type { RecordId } from '#basics/ids.ts'
import type { RecordRow } from '#contract/record.ts'
import { useOperationQuery } from '#renderer/bridge/use-operation.ts'
import { draftKeyOf, readDraft } from './addendum-draft.ts'
import { AddendumForm } from './addendum-form.tsx'
import { addendumHref } from './addendum-words.ts'
import { NotHere, PaneTitle } from './record-pane.tsx'

/** A new addendum in the place of the record's pages; what was typed before is there again. */
export const AddendumEditor = ({
  recordId,
  row,
}: {
  readonly recordId: RecordId
  readonly row: RecordRow
}) => {
  const { t } = useTranslation('addenda')
  const [, navigate] = useLocation()
  const draft = useOperationQuery('settings.getDraft', { key: draftKeyOf(recordId) })
  const clients = useOperationQuery('addendum.clients', { recordId })
  const problem = draft.error ?? clients.error
  if (problem !== null) return <NotHere error={problem} />
  if (draft.data === undefined || clients.data === undefined) return <section className="docpane" />
  const { review } = row
  return (
    <section className="docpane docpane--form" aria-label={t('addTitle')}>
      <header>
        <div>
          <Link className="link sm" href={`/records/${recordId}`}>
            {t('toRecord')}
          </Link>
          <PaneTitle>{t('addTitle')}</PaneTitle>
          <p className="dim">
            {t('addLead', { month: longMonth(review.month), name: review.practitioner.name })}
          </p>
        </div>
      </header>
      <AddendumForm
        recordId={recordId}
        clients={clients.data.clients}
        draft={readDraft(draft.data.body)}
        onSigned={written => navigate(addendumHref(recordId, written), { replace: true })}
        onLeave={() => navigate(`/records/${recordId}`)}
      />
    </section>
  )
}
