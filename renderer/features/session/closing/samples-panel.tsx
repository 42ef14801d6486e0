import { useTranslation } from 'react-i18next'
import { z } from 'zod'
import { ClientId } from '#basics/ids.ts'
import type { ClientRef } from '#contract/caseload.ts'
import type { CloseView } from '#contract/session.ts'
import { DocumentKind } from '#domain/document/checklist.ts'
import { clientWords } from '#renderer/text/words.ts'
import { Panel } from '#renderer/ui/panel.tsx'
import { send, undone } from '../mutations.ts'
import { useSession } from '../session-context.tsx'
import { useDraft } from '../use-draft.ts'
import { AddForClient } from './add-for-client.tsx'
import { ReadiedLine } from './readied-line.tsx'

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

const SAMPLE = { stage: 'asked for', title: null, dated: null, broughtAs: null } as const

const Sample = ({ sample }: { readonly sample: CloseView['samplesAsked'][number] }) => {
  const { t } = useTranslation('sessionClosing')
  const { t: prepare } = useTranslation('prepare')
  const { reviewId } = useSession()
  const { client, kind } = sample
  const document = `${prepare(`document.${kind}`)}, ${clientWords(client)}`
  const again = { reviewId, clientId: client.id, kind, ...SAMPLE }
  return (
    <ReadiedLine
      client={client}
      kind={prepare(`document.${kind}`)}
      what={document}
      onRemove={async () => {
        const removed = await send('review.removeDocument', { documentId: sample.id })
        return removed.ok ? null : removed.error
      }}
      undo={{
        label: t('sampleRemoved', { document }),
        undo: () => undone(send('review.addDocument', again)),
      }}
    />
  )
}

const AskDraft = z.object({ clientId: ClientId.nullable(), kind: DocumentKind.nullable() })
const NOTHING: z.infer<typeof AskDraft> = { clientId: null, kind: null }

const AskForm = ({ clients }: Pick<SamplesPanelProps, 'clients'>) => {
  const { t } = useTranslation('sessionClosing')
  const { t: prepare } = useTranslation('prepare')
  const { reviewId } = useSession()
  const draft = useDraft('ask', AskDraft, NOTHING)
  return (
    <AddForClient
      label={t('askSample')}
      clients={clients}
      kinds={{
        label: t('sampleKind'),
        options: DocumentKind.options.map(kind => ({ value: kind, label: prepare(`document.${kind}`) })),
        missing: t('chooseDocument'),
      }}
      value={draft.value}
      onChange={draft.set}
      onAdd={async (clientId, kind) => {
        const done = await send('review.addDocument', { reviewId, clientId, kind, ...SAMPLE })
        if (!done.ok) return done.error
        await draft.clear()
        return null
      }}
      add={t('askNow')}
    />
  )
}
