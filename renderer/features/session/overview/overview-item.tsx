import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { OverviewView } from '#contract/overview.ts'
import { isBlind } from '#domain/session/draw-stage.ts'
import { callOperation } from '#renderer/bridge/bridge.ts'
import { useAutosavedValue } from '#renderer/bridge/saving/use-autosave.ts'
import { useOperationQuery } from '#renderer/bridge/use-operation.ts'
import { Button } from '#renderer/ui/button.tsx'
import { Note } from '#renderer/ui/note.tsx'
import { ActionBar, Screen } from '#renderer/ui/page/page.tsx'
import { Panel } from '#renderer/ui/panel.tsx'
import { Tabs } from '#renderer/ui/tabs.tsx'
import { TextArea } from '#renderer/ui/text-area.tsx'
import { ActionDialog } from '../actions/action-dialog.tsx'
import { nextItem } from '../agenda/item-steps.ts'
import { useGoOnWords } from '../go-on-words.ts'
import { NextButton } from '../next-button.tsx'
import { useSession } from '../session-context.tsx'
import { Over } from './over-time.tsx'
import { OverdueDates } from './overdue-dates.tsx'
import { ThisMonth } from './this-month.tsx'

const VIEWS = ['this-month', 'over-time', 'overdue'] as const
type View = (typeof VIEWS)[number]

/** The caseload as a whole, in three views. */
export const OverviewItem = () => {
  const { reviewId } = useSession()
  const { data } = useOperationQuery('overview.get', { reviewId })
  return data === undefined ? null : <Overview overview={data} />
}

const Overview = ({ overview }: { readonly overview: OverviewView }) => {
  const { t } = useTranslation('sessionOverview')
  const { goTo, place, view } = useSession()
  const goOn = useGoOnWords()
  const [acting, setActing] = useState(false)
  const [noting, setNoting] = useState(overview.note !== null && overview.note !== '')
  const next = nextItem(view, 'overview')
  const shown: View = VIEWS.find(name => name === place.step) ?? 'this-month'
  return (
    <Screen>
      <Tabs
        label={t('views')}
        scrolls
        value={shown}
        onChange={step => void goTo('overview', step)}
        tabs={[
          { value: 'this-month', label: t('thisMonth') },
          { value: 'over-time', label: t('overTime') },
          { value: 'overdue', label: t('overdue') },
        ]}
      >
        {shown === 'this-month' && <ThisMonth overview={overview} />}
        {shown === 'over-time' && <Over overview={overview} />}
        {shown === 'overdue' && <OverdueDates overview={overview} />}
        <div className="ov-foot">
          <BlindNote />
          {noting && <OverviewNote note={overview.note ?? ''} />}
        </div>
      </Tabs>
      <ActionBar next={next !== null && <NextButton onGo={() => goTo(next)}>{goOn(next)}</NextButton>}>
        <Button aria-pressed={noting} onClick={() => setNoting(before => !before)}>
          {t('addNote')}
        </Button>
        <OverviewAction open={acting} onOpen={() => setActing(true)} onClose={() => setActing(false)} />
      </ActionBar>
    </Screen>
  )
}

const BlindNote = () => {
  const { t } = useTranslation('sessionOverview')
  const { view, practitioner } = useSession()
  if (!isBlind(view)) return null
  return <Note>{t('blindNote', { name: practitioner.first })}</Note>
}

const OverviewNote = ({ note }: { readonly note: string }) => {
  const { t } = useTranslation('sessionOverview')
  const { reviewId } = useSession()
  const { value, setValue, flush } = useAutosavedValue(`note/${reviewId}/overview`, note, text =>
    callOperation('review.saveNote', { reviewId, name: 'overview', text }),
  )
  return (
    <Panel className="ov-note">
      <TextArea
        label={t('note')}
        hint={t('noteHint')}
        value={value}
        onChange={setValue}
        onBlur={flush}
        autoFocus={note === ''}
      />
    </Panel>
  )
}

type OpenProps = { readonly open: boolean; readonly onOpen: () => void; readonly onClose: () => void }

const OverviewAction = ({ open, onOpen, onClose }: OpenProps) => {
  const { t } = useTranslation('sessionActions')
  const { reviewId } = useSession()
  const clients = useOperationQuery('review.get', { reviewId }, { enabled: open }).data?.entries
  return (
    <>
      <Button onClick={onOpen}>{t('add')}</Button>
      <ActionDialog
        open={open}
        onClose={onClose}
        origin={{ from: 'overview' }}
        action={null}
        clientId={null}
        clients={clients?.map(({ client }) => client) ?? []}
      />
    </>
  )
}
