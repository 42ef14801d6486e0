import { useTranslation } from 'react-i18next'
import { shortDate } from '#basics/date-words.ts'
import { dateOf } from '#basics/instant.ts'
import { inWords } from '#basics/number-words.ts'
import type { DrawView } from '#contract/draw.ts'
import { capital, clientWords } from '#renderer/text/words.ts'
import { Panel } from '#renderer/ui/panel.tsx'
import { useSession } from '../session-context.tsx'
import { CheckDraw } from './check-draw.tsx'

import type { Drawn } from './drawn.ts'

/** The clients drawn, in order, and the facts that anybody can check. */
export const DrawResult = ({ view, draw }: { readonly view: DrawView; readonly draw: Drawn }) => {
  const { t } = useTranslation('sessionDraw')
  const { view: session } = useSession()
  const { sample } = draw
  return (
    <Panel
      flush
      className="result"
      title={t(session.scoring ? 'toScore' : 'toReview', {
        count: sample.length,
        words: capital(inWords(sample.length)),
      })}
    >
      <ol>
        {sample.map(({ client, service, locality, inPlaceOf }, index) => (
          <li key={client.id}>
            <b aria-hidden="true">{index + 1}</b>
            <span className="grow">
              <strong>
                {client.reference} <span>{client.initials}</span>
              </strong>
              <small>{[service, locality].filter(Boolean).join(', ')}</small>
              {inPlaceOf !== null && (
                <small>
                  {t('inPlaceOf', { client: clientWords(inPlaceOf.client), reason: inPlaceOf.reason })}
                </small>
              )}
            </span>
          </li>
        ))}
      </ol>
      <Remarks view={view} draw={draw} />
      <dl className="proof">
        <div>
          <dt>{t('drawnAt')}</dt>
          <dd>{`${shortDate(dateOf(draw.drawnAt))}, ${draw.drawnAt.slice(11, 19)}`}</dd>
        </div>
        <div>
          <dt>{t('method')}</dt>
          <dd>{draw.method}</dd>
        </div>
        <div>
          <dt>{t('list')}</dt>
          <dd className="mono">{shortHex(draw.frameHash)}</dd>
        </div>
        <div>
          <dt>{t('seed')}</dt>
          <dd className="mono">{shortHex(draw.seed)}</dd>
        </div>
      </dl>
      <p className="chk">
        <CheckDraw draw={draw} />
      </p>
    </Panel>
  )
}

const Remarks = ({ view, draw }: { readonly view: DrawView; readonly draw: Drawn }) => {
  const { t } = useTranslation('sessionDraw')
  const { t: part } = useTranslation('parts')
  const remarks = [
    ...draw.notForced.map(band => t('notForced', { band: part(`band.${band}`) })),
    ...(draw.redrawnBecause === null ? [] : [t('again', { reason: draw.redrawnBecause })]),
    ...(view.earlierDraws > 0 && draw.redrawnBecause === null
      ? [t('earlier', { count: view.earlierDraws })]
      : []),
  ]
  return remarks.map(remark => (
    <p className="remark sm dim" key={remark}>
      {remark}
    </p>
  ))
}

/** Its beginning and its end, four characters at a time. */
const shortHex = (hex: string): string =>
  `${(hex.slice(0, 16).match(/.{4}/g) ?? []).join(' ')} … ${hex.slice(-4)}`
