import './gallery.css'
import type { ReactNode } from 'react'
import { BandMark } from '#renderer/ui/band-mark.tsx'
import { Button } from '#renderer/ui/button.tsx'
import { Chip } from '#renderer/ui/chip.tsx'
import { EmptyState } from '#renderer/ui/empty-state.tsx'
import { ErrorSummary } from '#renderer/ui/error-summary.tsx'
import { Kbd } from '#renderer/ui/kbd.tsx'
import { Mark } from '#renderer/ui/mark.tsx'
import { Panel } from '#renderer/ui/panel.tsx'
import { PersonTag, TagShape } from '#renderer/ui/person-tag.tsx'
import { Prompt } from '#renderer/ui/prompt.tsx'
import { SaveStatus } from '#renderer/ui/save-status.tsx'
import { ScoreScale } from '#renderer/ui/score-scale.tsx'
import { StatusMark } from '#renderer/ui/status-mark.tsx'
import { TextField } from '#renderer/ui/text-field.tsx'

const COLOURS =
  'canvas surface sunken line line-strong field-line ink-3 ink-2 ink accent accent-soft prac prac-soft sup sup-soft band attn attn-soft error error-soft focus'.split(
    ' ',
  )

const nothing = () => undefined

/** The standard's own sheet, made of the real parts: held beside its picture. */
export const PartsSheet = () => (
  <div className="gallery">
    <main className="sheet">
      <header>
        <Mark label="Tandem" />
        <div>
          <h1>Tandem, the parts</h1>
          <p className="dim">
            Two shapes side by side: the circle is always the practitioner, the square always the supervisor.
          </p>
        </div>
      </header>
      <Panel title="Colour" className="span2">
        <div className="sw">
          {COLOURS.map(name => (
            <span key={name}>
              <i style={{ background: `var(--${name})` }} />
              {name}
            </span>
          ))}
        </div>
      </Panel>
      <Panel title="Type" className="ty">
        <TypeLine size="var(--text-3xl)" strong words="108.6 %" note="40, one figure" />
        <TypeLine size="var(--text-2xl)" strong words="Caseload" note="28, page" />
        <TypeLine size="var(--text-xl)" strong words="Decisions" note="22, section" />
        <TypeLine size="var(--text-lg)" words="Read over together" note="18, session" />
        <TypeLine size="var(--text-md)" words="Everything read" note="16, body" />
        <TypeLine size="var(--text-sm)" words="2 of 4 contacts, 23 Aug 2026" note="14, tables" />
      </Panel>
      <Panel title="People">
        <div className="lines">
          <PersonTag name="Sam Okafor" part="practitioner" size="large" withRole />
          <PersonTag name="Robin Price" part="supervisor" size="large" withRole />
          <span className="row">
            <PersonTag name="Sam Okafor" part="practitioner" />
            <span className="dimmer">with</span>
            <PersonTag name="Robin Price" part="supervisor" />
          </span>
          <span className="row">
            <TagShape name="Sam Okafor" part="practitioner" size="key" />
            <TagShape name="Robin Price" part="supervisor" size="tiny" />
            <TagShape name="Robin Price" part="supervisor" size="small" />
          </span>
        </div>
      </Panel>
      <Panel title="Bands">
        <div className="lines">
          <BandMark band="low" />
          <BandMark band="medium" />
          <BandMark band="high" />
          <BandMark band="very high" />
        </div>
      </Panel>
      <Panel title="Status">
        <div className="two-c">
          <div className="lines">
            <StatusMark status="done">Complete</StatusMark>
            <StatusMark status="part">In progress</StatusMark>
            <StatusMark status="none">Not started</StatusMark>
          </div>
          <div className="lines">
            <StatusMark status="due">16 weeks late</StatusMark>
            <StatusMark status="stops">Look again</StatusMark>
            <Chip>Sample</Chip>
          </div>
        </div>
      </Panel>
      <Panel title="Saved">
        <div className="saves">
          <SaveStatus save={{ state: 'saving' }} onRetry={nothing} />
          <SaveStatus save={{ state: 'saved', at: '14:32' }} onRetry={nothing} />
          <SaveStatus save={{ state: 'failed' }} onRetry={nothing} />
        </div>
      </Panel>
      <Panel title="Buttons and focus">
        <div className="row wrap">
          <Button kind="primary">Record the decision</Button>
          <Button>Add an action</Button>
          <Button kind="quiet">Show as table</Button>
          <Button id="has-focus">Has the focus</Button>
          <Button disabled>Not yet</Button>
        </div>
      </Panel>
      <Panel title="Grid cell: last month, this month">
        <table className="table grid">
          <caption className="sr">States of a grid cell</caption>
          <tbody>
            <tr>
              <GridCell value="" name="empty" />
              <GridCell value="4" name="filled" />
              <GridCell value="-1" name="error" bad />
            </tr>
          </tbody>
        </table>
      </Panel>
      <Panel title="Score scale">
        <div className="lines">
          <ScoreScale
            practitioner={{ name: 'Sam Okafor', level: 2 }}
            supervisor={{ name: 'Robin Price', level: 2 }}
          />
          <ScoreScale
            practitioner={{ name: 'Sam Okafor', level: 1 }}
            supervisor={{ name: 'Robin Price', level: 3 }}
          />
        </div>
      </Panel>
      <Panel title="A prompt">
        <Prompt
          actions={
            <>
              <Button size="small">Use ‘chose not to’</Button>
              <Button size="small" kind="quiet">
                Keep it
              </Button>
            </>
          }
        >
          <b>Another way to say it.</b> ‘Refused’ can read as if the reason were in the person.
        </Prompt>
      </Panel>
      <Panel title="Undo">
        <div className="undo">
          LD2073 R.P. moved up<button type="button">Undo</button>
        </div>
        <p className="sm dim fg">
          Stays for ten seconds; <Kbd>Ctrl Z</Kbd> works after that as well.
        </p>
      </Panel>
      <Panel title="Fields">
        <TextField
          label="Last contact"
          value="3 Nov 2026"
          onChange={nothing}
          echo="Tuesday 3 November 2026, today"
        />
      </Panel>
      <section aria-label="Problem">
        <ErrorSummary
          problems={[
            { id: 'a', text: 'LD1370, last contact: write the day first, such as 23 Aug 2026' },
            { id: 'b', text: 'LD1740, closure form: say who was told' },
          ]}
        />
      </section>
      <EmptyState title="No records yet" action={<Button>See a sample record</Button>}>
        A record appears here when you have both signed.
      </EmptyState>
    </main>
  </div>
)

const TypeLine = ({
  size,
  strong = false,
  words,
  note,
}: {
  readonly size: string
  readonly strong?: boolean
  readonly words: ReactNode
  readonly note: string
}) => (
  <p style={{ fontSize: size, fontWeight: strong ? 600 : 400, lineHeight: 1.2 }}>
    {words}{' '}
    <span className="xs dim" style={{ fontWeight: 400 }}>
      {note}
    </span>
  </p>
)

const GridCell = ({
  value,
  name,
  bad = false,
}: {
  readonly value: string
  readonly name: string
  readonly bad?: boolean
}) => (
  <td>
    <span className="was">4</span>
    <input className="in" aria-label={name} defaultValue={value} aria-invalid={bad || undefined} />
    <span className="xs dim"> {name}</span>
  </td>
)
