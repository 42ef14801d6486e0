import { useCallback, useState, useSyncExternalStore } from 'react'
import { Trans, useTranslation } from 'react-i18next'
import { monthName } from '#basics/date-words.ts'
import type { ClientId } from '#basics/ids.ts'
import { CARRIED_FIELDS } from '#domain/caseload/entry.ts'
import { Button } from '#renderer/ui/button.tsx'
import { Checkbox } from '#renderer/ui/checkbox.tsx'
import { EmptyState } from '#renderer/ui/empty-state.tsx'
import { TableScroll } from '#renderer/ui/table.tsx'
import { usePreparation } from '../preparation.tsx'
import { SectionFrame } from '../section-frame.tsx'
import type { FiguresView } from './columns.ts'
import { FiguresRead } from './figures-read.tsx'
import type { FiguresStore } from './figures-store.ts'
import { FiguresTable } from './figures-table.tsx'
import { useFigures } from './use-figures.ts'
import { ViewChoice } from './view-choice.tsx'

/** The month's figures: filled by the one whose month it is, read by others. */
export const FiguresSection = () => {
  const { t } = useTranslation('prepare')
  const { view, own } = usePreparation()
  if (view.entries.length === 0)
    return (
      <SectionFrame section="figures">
        <EmptyState title={t('noClients')}>{t('nothing')}</EmptyState>
      </SectionFrame>
    )
  return own && view.mayPrepare ? <FiguresToFill /> : <FiguresRead />
}

const FiguresToFill = () => {
  const { t } = useTranslation('figures')
  const { view } = usePreparation()
  const { store, reader } = useFigures()
  const [shown, setShown] = useState<FiguresView>('month')
  const [onlyGaps, setOnlyGaps] = useState<readonly ClientId[] | null>(null)
  const [said, setSaid] = useState('')

  const all = view.entries.map(({ client }) => client.id)
  const clientIds = onlyGaps === null ? all : all.filter(id => onlyGaps.includes(id))
  const say = useCallback((words: string) => setSaid(words), [])
  const take = useCallback(
    async (ids: readonly ClientId[]) => {
      const taken = await store.takeLast(ids, [...CARRIED_FIELDS])
      if (taken.ok && taken.value === 0) setSaid(t('nothingToTake'))
    },
    [store, t],
  )
  const takeRow = useCallback((clientId: ClientId) => void take([clientId]), [take])
  return (
    <SectionFrame
      section="figures"
      lead={
        <Hint
          month={view.previousMonth === null ? null : monthName(view.previousMonth)}
          agreed={view.entries.some(({ sources }) => sources.contactsPlanned === 'agreed')}
        />
      }
      actions={
        view.previousMonth !== null && <Button onClick={() => void take(all)}>{t('allAsLast')}</Button>
      }
      bar={
        <>
          <ViewChoice shown={shown} onShow={setShown} />
          <Counts store={store} />
          <span className="grow" />
          <Checkbox
            label={t('onlyGaps')}
            checked={onlyGaps !== null}
            onChange={checked => setOnlyGaps(checked ? withGaps(store, all) : null)}
          />
        </>
      }
    >
      <p className="grid-said sm" role="status">
        {said}
      </p>
      {clientIds.length === 0 ? (
        <EmptyState title={t('noGapsLeft')}>{t('complete')}</EmptyState>
      ) : (
        <TableScroll className="tw--grid" label={t('scroll')}>
          <FiguresTable
            key={shown}
            view={shown}
            clientIds={clientIds}
            store={store}
            reader={reader}
            say={say}
            onTakeRow={takeRow}
          />
        </TableScroll>
      )}
    </SectionFrame>
  )
}

/** Whoever has gaps when the filter is set; nobody leaves the list while they are being filled in. */
const withGaps = (store: FiguresStore, all: readonly ClientId[]): readonly ClientId[] =>
  all.filter(id => !['complete', 'closed'].includes(store.row(id)?.state ?? 'gaps'))

const Counts = ({ store }: { readonly store: FiguresStore }) => {
  const { t } = useTranslation('figures')
  const { complete, gaps, again } = useSyncExternalStore(store.subscribeCounts, store.counts)
  return (
    <p className="sm dim">
      <b>{complete}</b> {t('complete')}, <b>{gaps}</b> {t('gaps')}
      {again > 0 && (
        <>
          , <b>{again}</b> {t('again')}
        </>
      )}
    </p>
  )
}

type HintProps = {
  readonly month: string | null
  /** Contacts planned that the last session agreed stand in the grid. */
  readonly agreed: boolean
}

const Hint = ({ month, agreed }: HintProps) => {
  const { t } = useTranslation('figures')
  return (
    <>
      <Trans
        t={t}
        i18nKey={month === null ? 'hintFirst' : 'hint'}
        values={{ month: month ?? '' }}
        components={{ enter: <kbd className="kbd" />, take: <kbd className="kbd" /> }}
      />
      {agreed && ` ${t('hintAgreed')}`}
    </>
  )
}
