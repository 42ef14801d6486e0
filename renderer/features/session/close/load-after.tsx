import { useTranslation } from 'react-i18next'
import { amount } from '#basics/wording.ts'
import type { CloseView } from '#contract/session.ts'
import { ClosingKind } from '#domain/closure/closing-kind.ts'
import { LoadWorking } from '#renderer/figures/load-panel.tsx'
import { clientWords } from '#renderer/text/words.ts'
import { Panel } from '#renderer/ui/panel.tsx'
import { PopoverButton } from '#renderer/ui/popover-button.tsx'

/** What the decisions of today make of the load. */
export const LoadAfter = ({ close: { loadBefore, loadAfter } }: { readonly close: CloseView }) => {
  const { t } = useTranslation('sessionClose')
  if (loadBefore === null || loadAfter === null) return null
  const { percent, state } = loadAfter
  const clientsNow = loadBefore.byBand.reduce((sum, line) => sum + line.clients, loadBefore.notScored)
  return (
    <Panel
      title={t('load')}
      beside={
        <PopoverButton className="link sm" label={t('how')} title={t('how')}>
          <div className="how how--pop">
            <LoadWorking load={loadBefore} />
          </div>
        </PopoverButton>
      }
    >
      <div className="after">
        <p className="big">
          {percent === null
            ? t('noPercent', { points: amount(loadAfter.points) })
            : `${percent.toFixed(1)} %`}
          {state !== null && loadBefore.percent !== null && (
            <small>
              {t('wasBefore', { state: t(`state.${state}`), percent: loadBefore.percent.toFixed(1) })}
            </small>
          )}
        </p>
        <dl>
          <div>
            <dt>{t('before', { count: clientsNow })}</dt>
            <dd>{t('points', { points: amount(loadBefore.points) })}</dd>
          </div>
          {loadAfter.changes.length === 0 && (
            <div>
              <dt>{t('nothingChanges')}</dt>
              <dd />
            </div>
          )}
          {loadAfter.changes.map(change => (
            <Change key={`${change.client.id} ${change.kind}`} change={change} />
          ))}
          <div className="sum">
            <dt>
              {loadBefore.available === null
                ? t('afterNoHours', { count: loadAfter.clients })
                : t('after', { count: loadAfter.clients, available: amount(loadBefore.available) })}
            </dt>
            <dd>{t('points', { points: amount(loadAfter.points) })}</dd>
          </div>
        </dl>
      </div>
    </Panel>
  )
}

type ChangeProps = { readonly change: NonNullable<CloseView['loadAfter']>['changes'][number] }

const Change = ({ change }: ChangeProps) => {
  const { t } = useTranslation('sessionClose')
  const kind = ClosingKind.safeParse(change.kind)
  const client = clientWords(change.client)
  return (
    <div>
      <dt>
        {kind.success
          ? t(`change.${kind.data}`, { client })
          : t('changeOther', { client, kind: change.kind })}
      </dt>
      <dd>{change.points > 0 ? `+${amount(change.points)}` : amount(change.points)}</dd>
    </div>
  )
}
