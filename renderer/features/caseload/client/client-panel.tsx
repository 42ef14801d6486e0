import { type ReactNode, useEffect, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useLocation } from 'wouter'
import { shortDate } from '#basics/date-words.ts'
import type { ClientId, PersonId } from '#basics/ids.ts'
import { dateOf } from '#basics/instant.ts'
import type { ClientView } from '#contract/caseload.ts'
import type { HoldView } from '#contract/keeping.ts'
import { useOperationQuery } from '#renderer/bridge/use-operation.ts'
import { errorWords } from '#renderer/text/error-words.ts'
import { Button, buttonClass } from '#renderer/ui/button.tsx'
import { ClientName } from '#renderer/ui/client-name.tsx'
import { Icon } from '#renderer/ui/icon.tsx'
import { IconChevronDown, IconChevronUp } from '#renderer/ui/icons.ts'
import { Menu } from '#renderer/ui/menu.tsx'
import { LongWork } from '#renderer/ui/progress.tsx'
import { ScrollPart } from '#renderer/ui/scroll-part.tsx'
import { useFocusFound } from '#renderer/ui/use-focus-found.ts'
import { ClientDocuments, ClientRecords } from './client-documents.tsx'
import { ClientEvents } from './client-events.tsx'
import { ClientFactsForm } from './client-facts-form.tsx'
import { ClientFigures } from './client-figures.tsx'
import { ClientKnown } from './client-known.tsx'
import { ClientMonths } from './client-months.tsx'
import { ClientOverTime } from './client-over-time.tsx'
import { ClientScores } from './client-scores.tsx'
import { CloseForm } from './close-form.tsx'
import { EraseForm } from './erase-form.tsx'
import { HoldForm } from './hold-form.tsx'
import { ReturnForm } from './return-form.tsx'
import { TransferForm } from './transfer-form.tsx'

type ClientPanelProps = {
  readonly clientId: ClientId
  readonly practitionerId: PersonId
  /** Addresses of the clients before and after in the list. */
  readonly neighbours: { readonly before: string | null; readonly after: string | null }
  readonly onClose: () => void
}

type Doing =
  | 'reading'
  | 'editing'
  | 'transferring'
  | 'closing'
  | 'bringing back'
  | 'holding'
  | 'lifting'
  | 'erasing'

/** One client beside the list: facts, months, scores, decisions and actions; and what is done by hand. */
export const ClientPanel = ({ clientId, practitionerId, neighbours, onClose }: ClientPanelProps) => {
  const { t } = useTranslation('caseload')
  const { data: view, error, loading } = useOperationQuery('caseload.client', { clientId })
  const { data: kept } = useOperationQuery('keeping.ofClient', { clientId })
  const hold = kept?.hold ?? null
  const [doing, setDoing] = useState<Doing>('reading')
  const place = useFocusOnOpening(view !== undefined)
  useFocusFound(place, doing)
  const reference = view?.client.reference
  return (
    <aside
      className="cl-open"
      aria-label={reference === undefined ? t('titleClient') : t('client', { reference })}
      ref={place}
      tabIndex={-1}
    >
      <PanelHead
        view={view}
        neighbours={neighbours}
        onClose={onClose}
        menu={view !== undefined && <WhatCanBeDone view={view} held={hold !== null} onChoose={setDoing} />}
      />
      <ScrollPart className="sc" label={t('titleClient')}>
        {view === undefined ? (
          <>
            {loading && <LongWork>{t('titleClient')}</LongWork>}
            {error !== null && <p>{error.code === 'not-allowed' ? t('notYours') : errorWords(error)}</p>}
          </>
        ) : (
          <PanelBody
            view={view}
            hold={hold}
            practitionerId={practitionerId}
            doing={doing}
            onDoing={setDoing}
            onGone={onClose}
          />
        )}
      </ScrollPart>
    </aside>
  )
}

type PanelBodyProps = {
  readonly view: ClientView
  readonly hold: HoldView | null
  readonly practitionerId: PersonId
  readonly doing: Doing
  readonly onDoing: (doing: Doing) => void
  readonly onGone: () => void
}

const PanelBody = ({ view, hold, practitionerId, doing, onDoing, onGone }: PanelBodyProps) => {
  const { t } = useTranslation('caseload')
  const { t: terms } = useTranslation('terms')
  const { t: keeping } = useTranslation('keeping')
  const back = () => onDoing('reading')
  switch (doing) {
    case 'editing':
      return <ClientFactsForm view={view} onDone={back} />
    case 'transferring':
      return <TransferForm view={view} onDone={onGone} onCancel={back} />
    case 'closing':
      return <CloseForm view={view} onDone={onGone} onCancel={back} />
    case 'bringing back':
      return <ReturnForm view={view} practitionerId={practitionerId} onDone={back} onCancel={back} />
    case 'holding':
      return <HoldForm view={view} what="hold" onDone={back} />
    case 'lifting':
      return <HoldForm view={view} what="lift" onDone={back} />
    case 'erasing':
      return <EraseForm view={view} onDone={onGone} onCancel={back} />
    case 'reading':
      return (
        <>
          {hold !== null && (
            <p className="note">
              {keeping('onHold', { on: shortDate(dateOf(hold.at)), reason: hold.reason, by: hold.by })}
            </p>
          )}
          {view.left !== null && (
            <p className="note">
              {t('leftOn', { date: shortDate(view.left.on), reason: terms(`leaving.${view.left.reason}`) })}
              {view.left.note !== null && ` ${view.left.note}`}
            </p>
          )}
          {(view.standing === 'stable casing' || view.standing === 'support staff') && (
            <p className="note">{t(`standingNow.${view.standing}`)}</p>
          )}
          <ClientFigures view={view} />
          <ClientMonths view={view} />
          <ClientOverTime clientId={view.client.id} />
          <ClientScores view={view} />
          <ClientEvents view={view} />
          <ClientDocuments view={view} />
          <ClientRecords view={view} />
          <ClientKnown view={view} onEdit={() => onDoing('editing')} />
        </>
      )
  }
}

type PanelHeadProps = {
  readonly view: ClientView | undefined
  readonly neighbours: ClientPanelProps['neighbours']
  readonly onClose: () => void
  readonly menu: ReactNode
}

const PanelHead = ({ view, neighbours, onClose, menu }: PanelHeadProps) => {
  const { t } = useTranslation('caseload')
  const where = [view?.facts.service, view?.facts.locality].filter(part => part != null).join(', ')
  return (
    <header>
      <div>
        <p className="sm dim">{where}</p>
        <h2>{view !== undefined && <ClientName {...view.client} />}</h2>
      </div>
      <div className="row">
        <Neighbour href={neighbours.before} label={t('previous')} icon={IconChevronUp} />
        <Neighbour href={neighbours.after} label={t('next')} icon={IconChevronDown} />
        {menu}
        <Button size="small" onClick={onClose}>
          {t('close')}
        </Button>
      </div>
    </header>
  )
}

type NeighbourProps = {
  readonly href: string | null
  readonly label: string
  readonly icon: typeof IconChevronUp
}

const Neighbour = ({ href, label, icon }: NeighbourProps) => {
  const [, navigate] = useLocation()
  return (
    <Button
      size="small"
      aria-label={label}
      data-neighbour={label}
      disabled={href === null}
      onClick={() => {
        if (href !== null) navigate(href)
      }}
    >
      <Icon of={icon} small />
    </Button>
  )
}

type WhatCanBeDoneProps = {
  readonly view: ClientView
  readonly held: boolean
  readonly onChoose: (doing: Doing) => void
}

const WhatCanBeDone = ({ view, held, onChoose }: WhatCanBeDoneProps) => {
  const { t } = useTranslation('caseload')
  const { t: keeping } = useTranslation('keeping')
  const [, navigate] = useLocation()
  const here = view.practitioner !== null
  return (
    <Menu
      className={buttonClass({ size: 'small' })}
      label={
        <>
          {t('more')}
          <Icon of={IconChevronDown} small />
        </>
      }
      lines={[
        { key: 'edit', label: t('editFacts'), run: () => onChoose('editing') },
        ...(here
          ? [
              { key: 'transfer', label: t('transfer'), run: () => onChoose('transferring'), apart: true },
              { key: 'close', label: t('closeClient'), run: () => onChoose('closing') },
            ]
          : [{ key: 'back', label: t('bringBack'), run: () => onChoose('bringing back'), apart: true }]),
        {
          key: 'everything',
          label: t('everything'),
          run: () => navigate(`/handover/client/${view.client.id}`),
          apart: true,
        },
        held
          ? { key: 'lift', label: keeping('lift'), run: () => onChoose('lifting'), apart: true }
          : { key: 'hold', label: keeping('hold'), run: () => onChoose('holding'), apart: true },
        { key: 'erase', label: keeping('erase'), run: () => onChoose('erasing') },
      ]}
    />
  )
}

/**
 * Who opens a client goes on reading in the panel. Going to the one before or after keeps the focus on that button:
 * the panel is another one by then, so its button of the same name gets it.
 */
const useFocusOnOpening = (ready: boolean) => {
  const place = useRef<HTMLElement>(null)
  const stepped = useRef(lastStep)
  useEffect(() => {
    if (!ready) return
    const button =
      stepped.current === null
        ? null
        : place.current?.querySelector<HTMLElement>(`[data-neighbour="${stepped.current}"]`)
    if (button != null) button.focus()
    else place.current?.focus({ preventScroll: true })
    lastStep = null
  }, [ready])
  useEffect(() => {
    const element = place.current
    const note = (event: MouseEvent) => {
      lastStep = (event.target as Element).closest<HTMLElement>('[data-neighbour]')?.dataset.neighbour ?? null
    }
    element?.addEventListener('click', note)
    return () => element?.removeEventListener('click', note)
  }, [])
  return place
}

let lastStep: string | null = null
