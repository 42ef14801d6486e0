import { useTranslation } from 'react-i18next'
import { shortDate } from '#basics/date-words.ts'
import { dateOf, timeOf } from '#basics/instant.ts'
import type { Otherwise } from '#contract/record.ts'
import { useSitting } from '#renderer/bridge/sitting.tsx'
import { SignatureInk } from '#renderer/ui/signature-ink.tsx'
import type { Signer } from './answered.ts'

/** How somebody has answered: with their passphrase, and by hand if they liked; or as the other states it. */
export const Given = ({ one: { hand, person, otherwise } }: { readonly one: Signer }) => {
  const { t } = useTranslation('sign')
  if (otherwise !== null) return <Stated otherwise={otherwise} />
  if (hand === null) return <p className="sm dim">{t('givenOnly')}</p>
  return (
    <>
      <SignatureInk hand={hand} name={person.name} />
      <p className="sm dim sig__given">{t(hand.kind === 'drawn' ? 'givenDrawn' : 'givenTyped')}</p>
    </>
  )
}

const Stated = ({ otherwise: { answer, statedBy, at } }: { readonly otherwise: Otherwise }) => {
  const { t } = useTranslation('sign')
  const { today } = useSitting()
  const recorded = t(dateOf(at) === today ? 'recordedAt' : 'recordedOn', {
    by: statedBy.name,
    date: shortDate(dateOf(at)),
    time: timeOf(at),
  })
  return (
    <>
      <p>
        {answer.method === 'ink'
          ? t('givenInk', { date: shortDate(answer.on), seenBy: answer.seenBy })
          : answer.reason}
      </p>
      <p className="sm dim">{recorded}</p>
    </>
  )
}
