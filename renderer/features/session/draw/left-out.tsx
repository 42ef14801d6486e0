import { useTranslation } from 'react-i18next'
import type { ClientId } from '#basics/ids.ts'
import type { ClientRef } from '#contract/caseload.ts'
import { clientWords } from '#renderer/text/words.ts'
import { LinkButton } from '#renderer/ui/button.tsx'

type LeftOutProps = {
  /** By rule, or as it was drawn. */
  readonly byRule: readonly { readonly client: ClientRef; readonly reason: string }[]
  /** By the two, before the draw. */
  readonly byHand?: readonly { readonly client: ClientRef; readonly reason: string }[]
  readonly onTakeBack?: (clientId: ClientId) => void
}

/** Who could not be drawn, and why. */
export const LeftOut = ({ byRule, byHand = [], onTakeBack }: LeftOutProps) => {
  const { t } = useTranslation('sessionDraw')
  if (byRule.length + byHand.length === 0) return null
  return (
    <p className="sm dim left">
      <b>{t('leftOut')}</b>{' '}
      {byRule.map(({ client, reason }) => (
        <span key={client.id}>
          {t('leftOutOne', { client: clientWords(client), reason: withoutStop(reason) })}{' '}
        </span>
      ))}
      {byHand.map(({ client, reason }) => (
        <span key={client.id}>
          {t('leftOutOne', { client: clientWords(client), reason: withoutStop(reason) })}{' '}
          {onTakeBack !== undefined && (
            <LinkButton onClick={() => onTakeBack(client.id)}>
              {t('takeBack')}
              <span className="sr">: {clientWords(client)}</span>
            </LinkButton>
          )}{' '}
        </span>
      ))}
    </p>
  )
}

/** The sentence around it has its own. */
const withoutStop = (reason: string): string => reason.replace(/\.+\s*$/, '')
