import { useTranslation } from 'react-i18next'
import { amount } from '#basics/wording.ts'
import type { CaseloadLoadView } from '#contract/over-time.ts'
import { reductionHours } from '#domain/load/reductions.ts'
import type { Supposed } from '#domain/load/what-if.ts'
import { clientWords } from '#renderer/text/words.ts'
import { Button } from '#renderer/ui/button.tsx'
import { Panel } from '#renderer/ui/panel.tsx'
import type { Supposing } from './suppose.tsx'

type SupposedListProps = { readonly view: CaseloadLoadView; readonly supposing: Supposing }

/** What is supposed so far, each with a way to take it away. */
export const SupposedList = ({ view, supposing }: SupposedListProps) => {
  const { t } = useTranslation('overTime')
  const words = useSupposedWords(view)
  const { supposed, remove, startAgain } = supposing
  return (
    <Panel
      title={t('supposed')}
      beside={
        supposed.length > 0 && (
          <Button kind="quiet" size="small" onClick={startAgain}>
            {t('startAgain')}
          </Button>
        )
      }
    >
      {supposed.length === 0 ? (
        <p className="dim">{t('nothingSupposed')}</p>
      ) : (
        <ul className="supposed">
          {supposed.map((change, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: the same thing may be supposed twice.
            <li key={index}>
              <span>{words(change)}</span>
              <Button
                kind="quiet"
                size="small"
                aria-label={t('remove', { what: words(change) })}
                onClick={() => remove(change)}
              >
                {t('takeAway')}
              </Button>
            </li>
          ))}
        </ul>
      )}
    </Panel>
  )
}

const useSupposedWords = ({ clients, hours, scheme }: CaseloadLoadView): ((change: Supposed) => string) => {
  const { t } = useTranslation('overTime')
  const { t: parts } = useTranslation('parts')
  return change => {
    switch (change.kind) {
      case 'one more client':
        return t('supposedOne.one more client', {
          band: parts(`band.${change.band}`).toLowerCase(),
          points: amount(scheme?.bands.find(({ key }) => key === change.band)?.points ?? 0),
        })
      case 'client closed': {
        const gone = clients.find(({ client }) => client.id === change.client)
        return t('supposedOne.client closed', {
          client: gone === undefined ? '' : clientWords(gone.client),
          points: amount(gone?.points ?? 0),
        })
      }
      case 'reduction ended': {
        const ended = hours?.reductions[change.reduction]
        return t('supposedOne.reduction ended', {
          reason: ended?.reason ?? '',
          hours: amount(
            ended === undefined || hours === null ? 0 : reductionHours(ended, hours.contractedHours),
          ),
        })
      }
      case 'hours changed':
        return t('supposedOne.hours changed', { hours: amount(change.hours) })
    }
  }
}
