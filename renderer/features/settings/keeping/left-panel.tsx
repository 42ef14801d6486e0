import { useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { shortDate } from '#basics/date-words.ts'
import type { KeepingView } from '#contract/keeping.ts'
import { useOperationMutation } from '#renderer/bridge/use-operation.ts'
import { errorWords } from '#renderer/text/error-words.ts'
import { Button } from '#renderer/ui/button.tsx'
import { ErrorSummary } from '#renderer/ui/error-summary.tsx'
import { Panel } from '#renderer/ui/panel.tsx'
import { Table } from '#renderer/ui/table.tsx'
import { useFocusFound } from '#renderer/ui/use-focus-found.ts'
import { EraseScoresDialog } from './erase-scores-dialog.tsx'
import { HoldScoresDialog } from './hold-scores-dialog.tsx'

type Left = KeepingView['left'][number]

/** Scores of people who no longer sign in: they are personal data of these people too. */
export const LeftPanel = ({ left }: { readonly left: readonly Left[] }) => {
  const { t } = useTranslation('keeping')
  const [chosen, setChosen] = useState<{ readonly who: Left; readonly to: 'hold' | 'erase' } | null>(null)
  const lift = useOperationMutation('keeping.holdScores')
  const place = useRef<HTMLDivElement>(null)
  useFocusFound(place, left)
  return (
    <Panel title={t('left')} level={3} flush>
      <div ref={place} tabIndex={-1}>
        {lift.error !== null && <ErrorSummary problems={[{ text: errorWords(lift.error) }]} />}
        {left.length === 0 ? (
          <p className="keep-lead">{t('leftNone')}</p>
        ) : (
          <div className="keep-table">
            <Table caption={t('leftCaption')} className="bkt keep-rows">
              <thead>
                <tr>
                  <th scope="col">{t('leftName')}</th>
                  <th scope="col">{t('leftOn')}</th>
                  <th scope="col" className="num">
                    {t('leftScores')}
                  </th>
                  <th scope="col">{t('leftDo')}</th>
                </tr>
              </thead>
              <tbody>
                {left.map(who => (
                  <tr key={who.id}>
                    <th scope="row" className="wrap-cell">
                      {who.name}
                      {who.hold !== null && <small className="dim">{who.hold.reason}</small>}
                    </th>
                    <td>{shortDate(who.leftOn)}</td>
                    <td className="num">{who.scores}</td>
                    <td>
                      <span className="row wrap">
                        {who.hold === null ? (
                          <>
                            <Button
                              size="small"
                              aria-label={t('holdOf', { name: who.name })}
                              onClick={() => setChosen({ who, to: 'hold' })}
                            >
                              {t('holdScores')}
                            </Button>
                            <Button
                              size="small"
                              aria-label={t('eraseOf', { name: who.name })}
                              onClick={() => setChosen({ who, to: 'erase' })}
                            >
                              {t('eraseScores')}
                            </Button>
                          </>
                        ) : (
                          <Button
                            size="small"
                            aria-label={t('liftOf', { name: who.name })}
                            onClick={() => void lift.run({ personId: who.id, reason: null })}
                          >
                            {t('liftScores')}
                          </Button>
                        )}
                      </span>
                    </td>
                  </tr>
                ))}
              </tbody>
            </Table>
          </div>
        )}
      </div>
      {chosen?.to === 'hold' && <HoldScoresDialog who={chosen.who} onClose={() => setChosen(null)} />}
      {chosen?.to === 'erase' && <EraseScoresDialog who={chosen.who} onClose={() => setChosen(null)} />}
    </Panel>
  )
}
