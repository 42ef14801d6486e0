import { useTranslation } from 'react-i18next'
import { z } from 'zod'
import { ClientId } from '#basics/ids.ts'
import type { ClientRef } from '#contract/caseload.ts'
import type { CloseView } from '#contract/session.ts'
import { DocumentKind } from '#domain/document/checklist.ts'
import { useOnce } from '#renderer/bridge/use-once.ts'
import { errorWords } from '#renderer/text/error-words.ts'
import { clientWords } from '#renderer/text/words.ts'
import { Button } from '#renderer/ui/button.tsx'
import { ClientName } from '#renderer/ui/client-name.tsx'
import { ErrorSummary } from '#renderer/ui/error-summary.tsx'
import { Panel } from '#renderer/ui/panel.tsx'
import { SelectField } from '#renderer/ui/select-field.tsx'
import { useUndo } from '#renderer/ui/undo/use-undo.tsx'
import { useProblems } from '#renderer/ui/use-problems.ts'
import { send, undone } from '../mutations.ts'
import { useSession } from '../session-context.tsx'
import { useDraft } from '../use-draft.ts'

type SamplesPanelProps = {
  readonly samples: CloseView['samplesAsked']
  readonly clients: readonly ClientRef[]
}

/** Documents that are asked for, to be read next time. */
export const SamplesPanel = ({ samples, clients }: SamplesPanelProps) => {
  const { t } = useTranslation('sessionClosing')
  return (
    <Panel title={t('samples')}>
      {samples.length === 0 && <p className="dim">{t('samplesNone')}</p>}
      <ul className="acts2" aria-label={t('samples')}>
        {samples.map(sample => (
          <Sample key={sample.id} sample={sample} />
        ))}
      </ul>
      <AskForm clients={clients} />
    </Panel>
  )
}

const sampleInput = { stage: 'asked for', title: null, dated: null, broughtAs: null } as const

const Sample = ({ sample }: { readonly sample: CloseView['samplesAsked'][number] }) => {
  const { t } = useTranslation('sessionClosing')
  const { t: prepare } = useTranslation('prepare')
  const { reviewId, tell } = useSession()
  const undo = useUndo()
  const document = `${prepare(`document.${sample.kind}`)}, ${clientWords(sample.client)}`
  const remove = useOnce(async () => {
    const removed = await send('review.removeDocument', { documentId: sample.id })
    tell(removed.ok ? null : removed.error)
    if (!removed.ok) return
    const again = { reviewId, clientId: sample.client.id, kind: sample.kind, ...sampleInput }
    undo.push({
      label: t('sampleRemoved', { document }),
      undo: () => undone(send('review.addDocument', again)),
    })
  })
  return (
    <li>
      <span className="grow">
        <ClientName {...sample.client} />
      </span>
      <span className="sm dim">{prepare(`document.${sample.kind}`)}</span>
      <Button kind="quiet" size="small" onClick={() => remove()}>
        {t('remove')}
        <span className="sr">: {document}</span>
      </Button>
    </li>
  )
}

const AskDraft = z.object({ clientId: ClientId.nullable(), kind: DocumentKind.nullable() })
const NOTHING: z.infer<typeof AskDraft> = { clientId: null, kind: null }

const AskForm = ({ clients }: Pick<SamplesPanelProps, 'clients'>) => {
  const { t } = useTranslation('sessionClosing')
  const { t: prepare } = useTranslation('prepare')
  const { reviewId } = useSession()
  const draft = useDraft('ask', AskDraft, NOTHING)
  const problems = useProblems<'client' | 'kind'>()
  const { value } = draft
  const ask = useOnce(async () => {
    const { clientId, kind } = value
    const missing = [
      ...(clientId === null ? [{ field: 'client', text: t('chooseClient') } as const] : []),
      ...(kind === null ? [{ field: 'kind', text: t('chooseDocument') } as const] : []),
    ]
    if (!problems.tell(missing) || clientId === null || kind === null) return
    const done = await send('review.addDocument', { reviewId, clientId, kind, ...sampleInput })
    if (!done.ok) return problems.tell([{ field: null, text: errorWords(done.error) }])
    await draft.clear()
  })
  return (
    <form
      className="add-one"
      aria-label={t('askSample')}
      onSubmit={event => {
        event.preventDefault()
        ask()
      }}
      noValidate
    >
      <ErrorSummary {...problems.summary} />
      <div className="half">
        <SelectField
          label={t('client')}
          {...problems.at('client')}
          value={value.clientId}
          onChange={problems.on('client', clientId => draft.set({ ...value, clientId }))}
          options={clients.map(client => ({ value: client.id, label: clientWords(client) }))}
        />
        <SelectField
          label={t('sampleKind')}
          {...problems.at('kind')}
          value={value.kind}
          onChange={problems.on('kind', kind => draft.set({ ...value, kind }))}
          options={DocumentKind.options.map(kind => ({ value: kind, label: prepare(`document.${kind}`) }))}
        />
      </div>
      <Button type="submit">{t('askNow')}</Button>
    </form>
  )
}
