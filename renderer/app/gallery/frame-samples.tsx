import { useState } from 'react'
import { Button } from '#renderer/ui/button.tsx'
import { useCommand } from '#renderer/ui/commands/use-command.ts'
import { Icon } from '#renderer/ui/icon.tsx'
import { IconChevronRight } from '#renderer/ui/icons.ts'
import { Mark } from '#renderer/ui/mark.tsx'
import { AgendaColumn } from '#renderer/ui/page/agenda-column.tsx'
import { ActionBar, Page, PageHead, Screen, SessionHead } from '#renderer/ui/page/page.tsx'
import { Panel } from '#renderer/ui/panel.tsx'
import { PassphraseField } from '#renderer/ui/passphrase-field.tsx'
import { Bar } from '#renderer/ui/progress.tsx'
import { StatusMark } from '#renderer/ui/status-mark.tsx'
import { AppFrame, DoorFrame } from '../app-frame.tsx'

const SHOWN = ['today', 'caseload', 'prepare', 'session', 'records', 'settings'] as const
const SAM = { name: 'Sam Okafor', part: 'practitioner' } as const
const ROBIN = { name: 'Robin Price', part: 'supervisor' } as const
const nothing = () => undefined

export const PageSample = () => {
  const [theme, setTheme] = useState('none')
  useCommand('theme-light', () => setTheme('light'))
  useCommand('theme-dark', () => setTheme('dark'))
  return (
    <AppFrame
      menuBar
      current="today"
      shown={SHOWN}
      counts={{ today: 31, caseload: 34 }}
      sample
      people={[SAM]}
      save={{ state: 'saved', at: '14:32' }}
      onRetrySave={nothing}
      onLock={nothing}
    >
      <Page title="Today">
        <PageHead title="Monday 2 November" actions={<Button kind="primary">Go on preparing</Button>}>
          Your session is tomorrow at 10:00. Three sections are left to prepare. Chosen: {theme}.
        </PageHead>
        <div className="today">
          <div className="tasks">
            <section aria-labelledby="overdue">
              <h2 className="grp" id="overdue">
                Overdue<span>28</span>
              </h2>
              <ul className="panel list">
                <li>
                  <span className="grow">
                    <a href="#/page">Ask the GP practice for the epilepsy plan</a>
                    <small>Action from 6 Oct 2026, LD1666 T.G.</small>
                  </span>
                  <span className="due">
                    <StatusMark status="due">10 days late</StatusMark>
                    <span>23 Oct 2026</span>
                  </span>
                </li>
              </ul>
            </section>
          </div>
          <aside className="side" aria-label="This month">
            <Panel title="Next session">
              <p className="when">
                Tue 3 Nov 2026<span>10:00 to 11:15</span>
              </p>
            </Panel>
          </aside>
        </div>
      </Page>
    </AppFrame>
  )
}

export const SessionSample = () => (
  <AppFrame
    menuBar
    current="session"
    shown={SHOWN}
    sample
    people={[SAM, ROBIN]}
    save={{ state: 'saved', at: '10:11' }}
    onRetrySave={nothing}
    onLock={nothing}
  >
    <AgendaColumn
      label="Agenda"
      clock={
        <>
          <p className="xs dim">Session 3 Nov 2026, October review</p>
          <p className="t">
            <strong>9 min</strong> of 75
          </p>
          <Bar part={0.12} label="9 of 75 minutes" />
          <p className="xs dim">Started 10:02. Ends about 11:19.</p>
        </>
      }
      foot={
        <Button kind="quiet" size="small">
          Pause the session
        </Button>
      }
    >
      <li className="past">
        <a href="#/session" className="item-link">
          <StatusMark status="done" wordHidden>
            Done
          </StatusMark>
          <span className="grow">
            Opening<small>5 min</small>
          </span>
        </a>
      </li>
      <li className="now" aria-current="step">
        <div className="hd">
          <span className="mk" aria-hidden="true" />
          <span className="grow">
            <strong>Draw and score</strong>
            <small>4 of 20 min used</small>
          </span>
        </div>
        <Bar part={0.2} label="4 of 20 minutes" />
        <ol className="steps">
          <li aria-current="step">
            <StatusMark status="part" wordHidden>
              Now
            </StatusMark>
            Draw
          </li>
          <li>
            <StatusMark status="none" wordHidden>
              Not started
            </StatusMark>
            Robin scores
          </li>
        </ol>
        <div className="ext">
          <Button size="small">Add 1 min</Button>
          <Button size="small">Add 5 min</Button>
        </div>
      </li>
      <li>
        <a href="#/session" className="item-link">
          <StatusMark status="none" wordHidden>
            Not started
          </StatusMark>
          <span className="grow">
            Clients to discuss<small>4 clients, in Sam’s order</small>
          </span>
          <span className="xs dim">15 min</span>
        </a>
      </li>
    </AgendaColumn>
    <Page title="Session: draw" flush session>
      <Screen>
        <SessionHead
          title="Draw"
          lead="The list of the 32 clients who can be drawn was fixed first; then this computer made a fresh random number, which put them in order and gave the first four."
        />
        <div className="drawg">
          <section aria-labelledby="who">
            <h2 id="who">
              Who could be drawn <span>32 of 34</span>
            </h2>
            <ol className="wall">
              <li className="wt2">
                <em />
                <span>LD1037</span>
                <i>S.Q.</i>
              </li>
              <li className="dr">
                <b>4</b>
                <span>LD1074</span>
                <i>Q.I.</i>
              </li>
            </ol>
          </section>
        </div>
        <ActionBar
          next={
            <Button kind="primary" size="large">
              Pass the keyboard to Robin
              <Icon of={IconChevronRight} />
            </Button>
          }
        >
          <Button>Replace a client</Button>
          <Button>Draw again</Button>
          <span className="sm dim">Both ask for a reason and stay in the record</span>
        </ActionBar>
      </Screen>
    </Page>
  </AppFrame>
)

export const DoorSample = () => {
  const [passphrase, setPassphrase] = useState('')
  return (
    <DoorFrame menuBar foot="Locked. Client data is encrypted on this computer.">
      <Page title="Locked">
        <div className="fr fr--s">
          <Mark className="bigmark" />
          <h1>Tandem is locked</h1>
          <p className="lead">It locked after 5 minutes without a key. Everything was saved at 14:32.</p>
          <div className="panel un">
            <PassphraseField label="Passphrase" value={passphrase} onChange={setPassphrase} />
            <div className="fg">
              <Button kind="primary" size="large" wide>
                Unlock
              </Button>
            </div>
          </div>
        </div>
      </Page>
    </DoorFrame>
  )
}
