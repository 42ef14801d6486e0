import { useTranslation } from 'react-i18next'
import type { CloseView } from '#contract/session.ts'
import type { AgendaKey } from '#domain/session/agenda.ts'
import { useOnce } from '#renderer/bridge/use-once.ts'
import { clientWords, listed } from '#renderer/text/words.ts'
import { LinkButton } from '#renderer/ui/button.tsx'
import { Note } from '#renderer/ui/note.tsx'
import { useSession } from '../session-context.tsx'

/** What is not through. Signing is possible with it. */
export const StillOpen = ({ close }: { readonly close: CloseView }) => {
  const { t } = useTranslation('sessionClose')
  const { t: prepare } = useTranslation('prepare')
  return (
    <>
      {close.open.length === 0 ? (
        <Note>
          <strong>{t('allDone')}</strong> {t('allDoneMore')}
        </Note>
      ) : (
        <Note>
          <strong>{t('open')}</strong>
          <ul className="still">
            {close.open.map(({ kind, count }) => (
              <OpenLine key={kind} kind={kind} count={count} />
            ))}
          </ul>
          {t('openMore')}
        </Note>
      )}
      {close.named.length + close.samplesAsked.length > 0 && (
        <Note>
          {close.named.length > 0 && (
            <p>{t('named', { list: listed(close.named.map(({ client }) => clientWords(client))) })}</p>
          )}
          {close.samplesAsked.length > 0 && (
            <p>
              {t('samples', {
                list: listed(
                  close.samplesAsked.map(
                    ({ client, kind }) =>
                      `${prepare(`document.${kind}`).toLowerCase()} of ${clientWords(client)}`,
                  ),
                ),
              })}
            </p>
          )}
        </Note>
      )}
    </>
  )
}

type OpenKind = CloseView['open'][number]['kind']

const WHERE = {
  'action-not-answered': { item: 'opening', step: 'last-actions' },
  'not-agreed': { item: 'draw', step: 'compare' },
  'not-discussed': { item: 'discussion', step: undefined },
  'document-not-read': { item: 'documents', step: undefined },
  'closing-not-decided': { item: 'closing', step: undefined },
  'no-next-date': null,
} as const satisfies Record<OpenKind, { readonly item: AgendaKey; readonly step: string | undefined } | null>

const OpenLine = ({ kind, count }: CloseView['open'][number]) => {
  const { t } = useTranslation('sessionClose')
  const { goTo } = useSession()
  const where = WHERE[kind]
  const go = useOnce(async () => where !== null && goTo(where.item, where.step))
  const words = t(`openKinds.${kind}`, { count })
  return <li>{where === null ? words : <LinkButton onClick={() => go()}>{words}</LinkButton>}</li>
}
