import { useTranslation } from 'react-i18next'
import { z } from 'zod'
import { ClientId } from '#basics/ids.ts'
import type { ClientRef } from '#contract/caseload.ts'
import type { CloseView } from '#contract/session.ts'
import { ClosingKind } from '#domain/closure/closing-kind.ts'
import { closingAllows } from '#domain/closure/closing-state.ts'
import { useOnce } from '#renderer/bridge/use-once.ts'
import { errorWords } from '#renderer/text/error-words.ts'
import { clientWords } from '#renderer/text/words.ts'
import { Button } from '#renderer/ui/button.tsx'
import { ClientName } from '#renderer/ui/client-name.tsx'
import { ErrorSummary } from '#renderer/ui/error-summary.tsx'
import { Panel } from '#renderer/ui/panel.tsx'
import { SelectField } from '#renderer/ui/select-field.tsx'
import { TextField } from '#renderer/ui/text-field.tsx'
import { useUndo } from '#renderer/ui/undo/use-undo.tsx'
import { useProblems } from '#renderer/ui/use-problems.ts'
import { send, undone } from '../mutations.ts'
import { useSession } from '../session-context.tsx'
import { useDraft } from '../use-draft.ts'

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
  const { reviewId, tell } = useSession()
  const undo = useUndo()
  const kind = ClosingKind.safeParse(entry.kind)
  const client = clientWords(entry.client)
  const remove = useOnce(async () => {
    const removed = await send('review.removeClosing', { closingId: entry.id })
    tell(removed.ok ? null : removed.error)
    if (!removed.ok || !kind.success) return
    const again = {
      reviewId,
      clientId: entry.client.id,
      kind: kind.data,
      stage: 'named',
      note: null,
    } as const
    undo.push({
      label: t('removed', { client }),
      undo: () => undone(send('review.nameClosing', again)),
    })
  })
  return (
    <li>
      <span className="grow">
        <ClientName {...entry.client} />
      </span>
      <span className="sm dim">{kind.success && prepare(`kind.${kind.data}`)}</span>
      {closingAllows(entry.state, 'remove') && (
        <Button kind="quiet" size="small" onClick={() => remove()}>
          {t('remove')}
          <span className="sr">: {client}</span>
        </Button>
      )}
    </li>
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
  const problems = useProblems<'client' | 'kind'>()
  const { value } = draft
  const free = clients.filter(client => !named.some(entry => entry.client.id === client.id))
  const name = useOnce(async () => {
    const { clientId, kind, note } = value
    const missing = [
      ...(clientId === null ? [{ field: 'client', text: t('chooseClient') } as const] : []),
      ...(kind === null ? [{ field: 'kind', text: t('chooseKind') } as const] : []),
    ]
    if (!problems.tell(missing) || clientId === null || kind === null) return
    const done = await send('review.nameClosing', {
      reviewId,
      clientId,
      kind,
      stage: 'named',
      note: note.trim() === '' ? null : note,
    })
    if (!done.ok) return problems.tell([{ field: null, text: errorWords(done.error) }])
    await draft.clear()
  })
  return (
    <form
      className="add-one"
      aria-label={t('nameClient')}
      onSubmit={event => {
        event.preventDefault()
        name()
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
          options={free.map(client => ({ value: client.id, label: clientWords(client) }))}
        />
        <SelectField
          label={t('kindLabel')}
          {...problems.at('kind')}
          value={value.kind}
          onChange={problems.on('kind', kind => draft.set({ ...value, kind }))}
          options={ClosingKind.options.map(kind => ({ value: kind, label: prepare(`kind.${kind}`) }))}
        />
      </div>
      <TextField
        label={t('why')}
        care
        labelMore={part('optional')}
        value={value.note}
        onChange={note => draft.set({ ...value, note })}
        onBlur={draft.flush}
      />
      <Button type="submit">{t('nameNow')}</Button>
    </form>
  )
}
