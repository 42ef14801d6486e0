import { useTranslation } from 'react-i18next'
import { z } from 'zod'
import { ClientId } from '#basics/ids.ts'
import type { ClientRef } from '#contract/caseload.ts'
import type { CloseView } from '#contract/session.ts'
import { ClosingKind } from '#domain/closure/closing-kind.ts'
import { closingAllows } from '#domain/closure/closing-state.ts'
import { clientWords } from '#renderer/text/words.ts'
import { Panel } from '#renderer/ui/panel.tsx'
import { TextField } from '#renderer/ui/text-field.tsx'
import { send, undone } from '../mutations.ts'
import { useSession } from '../session-context.tsx'
import { useDraft } from '../use-draft.ts'
import { AddForClient } from './add-for-client.tsx'
import { ReadiedLine } from './readied-line.tsx'

type NamedPanelProps = {
  readonly named: CloseView['named']
  readonly clients: readonly ClientRef[]
}

/** Clients who are readied for next month. */
export const NamedPanel = ({ named, clients }: NamedPanelProps) => {
  const { t } = useTranslation('sessionClosing')
  return (
    <Panel title={t('named')}>
      {named.length === 0 && <p className="dim">{t('namedNone')}</p>}
      <ul className="acts2" aria-label={t('named')}>
        {named.map(entry => (
          <Named key={entry.id} entry={entry} />
        ))}
      </ul>
      <NameForm named={named} clients={clients} />
    </Panel>
  )
}

const Named = ({ entry }: { readonly entry: CloseView['named'][number] }) => {
  const { t } = useTranslation('sessionClosing')
  const { t: prepare } = useTranslation('prepare')
  const { reviewId } = useSession()
  const kind = ClosingKind.safeParse(entry.kind)
  const client = clientWords(entry.client)
  const again = { reviewId, clientId: entry.client.id, stage: 'named', note: null } as const
  return (
    <ReadiedLine
      client={entry.client}
      kind={kind.success ? prepare(`kind.${kind.data}`) : entry.kind}
      what={client}
      mayRemove={closingAllows(entry.state, 'remove')}
      onRemove={async () => {
        const removed = await send('review.removeClosing', { closingId: entry.id })
        return removed.ok ? null : removed.error
      }}
      undo={
        kind.success
          ? {
              label: t('removed', { client }),
              undo: () => undone(send('review.nameClosing', { ...again, kind: kind.data })),
            }
          : null
      }
    />
  )
}

const NameDraft = z.object({ clientId: ClientId.nullable(), kind: ClosingKind.nullable(), note: z.string() })
const NOTHING: z.infer<typeof NameDraft> = { clientId: null, kind: null, note: '' }

const NameForm = ({ named, clients }: NamedPanelProps) => {
  const { t } = useTranslation('sessionClosing')
  const { t: prepare } = useTranslation('prepare')
  const { t: part } = useTranslation('parts')
  const { reviewId } = useSession()
  const draft = useDraft('name', NameDraft, NOTHING)
  const { value } = draft
  return (
    <AddForClient
      label={t('nameClient')}
      clients={clients.filter(client => !named.some(entry => entry.client.id === client.id))}
      kinds={{
        label: t('kindLabel'),
        options: ClosingKind.options.map(kind => ({ value: kind, label: prepare(`kind.${kind}`) })),
        missing: t('chooseKind'),
      }}
      value={value}
      onChange={chosen => draft.set({ ...value, ...chosen })}
      onAdd={async (clientId, kind) => {
        const note = value.note.trim() === '' ? null : value.note
        const done = await send('review.nameClosing', { reviewId, clientId, kind, stage: 'named', note })
        if (!done.ok) return done.error
        await draft.clear()
        return null
      }}
      add={t('nameNow')}
    >
      <TextField
        label={t('why')}
        care
        labelMore={part('optional')}
        value={value.note}
        onChange={note => draft.set({ ...value, note })}
        onBlur={draft.flush}
      />
    </AddForClient>
  )
}
