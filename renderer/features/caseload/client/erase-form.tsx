import { useTranslation } from 'react-i18next'
import { longMonth } from '#basics/date-words.ts'
import type { ClientView } from '#contract/caseload.ts'
import type { ErasurePreview } from '#contract/keeping.ts'
import { useOperationMutation, useOperationQuery } from '#renderer/bridge/use-operation.ts'
import { errorWords } from '#renderer/text/error-words.ts'
import { clientWords } from '#renderer/text/words.ts'
import { Button } from '#renderer/ui/button.tsx'
import { HoldingBackups } from '#renderer/ui/erasing/holding-backups.tsx'
import { refusedOf, TwoPeople, useTwoPeople } from '#renderer/ui/erasing/two-people.tsx'
import { Note } from '#renderer/ui/note.tsx'
import { LongWork } from '#renderer/ui/progress.tsx'
import { MoveForm } from './move-form.tsx'

type EraseFormProps = {
  readonly view: ClientView
  readonly onDone: () => void
  readonly onCancel: () => void
}

/** What would go and what would stay, and the two who answer for it. The one thing with a client that can't be undone. */
export const EraseForm = ({ view, onDone, onCancel }: EraseFormProps) => {
  const { t } = useTranslation('keeping')
  const clientId = view.client.id
  const client = clientWords(view.client)
  const { data: preview, error } = useOperationQuery('keeping.previewErasure', { clientId })
  const erase = useOperationMutation('keeping.eraseClient')
  const form = useTwoPeople()
  const submit = form.onSubmit(async answer => {
    const erased = await erase.run({ clientId, ...answer })
    return erased.ok ? void onDone() : refusedOf(erased.error)
  })
  if (error !== null) return <p>{errorWords(error)}</p>
  if (preview === undefined) return <LongWork>{t('looking')}</LongWork>
  const stops = stopsOf(preview, t)
  if (stops !== null)
    return (
      <div className="cl-form">
        <h3>{t('eraseTitle', { client })}</h3>
        <Note kind="attention">{stops}</Note>
        <div className="row">
          <Button onClick={onCancel}>{t('cancel')}</Button>
        </div>
      </div>
    )
  return (
    <MoveForm
      title={t('eraseTitle', { client })}
      lead={t('eraseLead')}
      submit={t('submit')}
      form={form}
      onSubmit={submit}
      onCancel={onCancel}
    >
      <WhatGoes preview={preview} />
      <TwoPeople form={form} seconds={preview.seconds} />
    </MoveForm>
  )
}

type Translate = ReturnType<typeof useTranslation<'keeping'>>['t']

const stopsOf = ({ hold, running, seconds }: ErasurePreview, t: Translate): string | null => {
  if (hold !== null) return t('stopsHold', { reason: hold.reason })
  if (running.length > 0) return t('stopsSession', { months: running.map(longMonth).join(', ') })
  return seconds.length === 0 ? t('stopsAlone') : null
}

const COUNTED = [
  ['entries', 'goesMonths'],
  ['scores', 'goesScores'],
  ['discussions', 'goesDiscussions'],
  ['closings', 'goesClosings'],
  ['documents', 'goesDocuments'],
  ['actions', 'goesActions'],
] as const satisfies readonly (readonly [keyof ErasurePreview['goes'], string])[]

const WhatGoes = ({ preview }: { readonly preview: ErasurePreview }) => {
  const { t } = useTranslation('keeping')
  const { goes, files, records, addenda, backups } = preview
  return (
    <>
      <section>
        <h4>{t('goes')}</h4>
        <ul className="keep-list">
          {COUNTED.map(
            ([kind, words]) => goes[kind] > 0 && <li key={kind}>{t(words, { count: goes[kind] })}</li>,
          )}
          <li>{t('goesTexts')}</li>
          {files.map(name => (
            <li key={name}>{t('goesFile', { name })}</li>
          ))}
        </ul>
      </section>
      {records.length + addenda.length > 0 && (
        <section>
          <h4>{t('records')}</h4>
          <p className="sm dim">{t('recordsLead')}</p>
          <ul className="keep-list">
            {records.map(({ number, month, passages }) => (
              <li key={number}>{t('recordLine', { number, month: longMonth(month), count: passages })}</li>
            ))}
            {addenda.map(number => (
              <li key={number}>{t('addendumLine', { number })}</li>
            ))}
          </ul>
        </section>
      )}
      <section>
        <h4>{t('stays')}</h4>
        <p className="sm">{t('staysMore')}</p>
      </section>
      <section>
        <h4>{t('backups')}</h4>
        <HoldingBackups backups={backups} />
      </section>
    </>
  )
}
