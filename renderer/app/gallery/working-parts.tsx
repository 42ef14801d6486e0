import './gallery.css'
import { useState } from 'react'
import { PlainDate } from '#basics/plain-date.ts'
import { AnchoredLevels } from '#renderer/ui/anchored-levels.tsx'
import { Button } from '#renderer/ui/button.tsx'
import { Chart } from '#renderer/ui/chart.tsx'
import { Checkbox } from '#renderer/ui/checkbox.tsx'
import { ChoiceGroup } from '#renderer/ui/choice-group.tsx'
import { DateField } from '#renderer/ui/date-field.tsx'
import { Dialog } from '#renderer/ui/dialog.tsx'
import { Facts } from '#renderer/ui/facts.tsx'
import { FilterButton } from '#renderer/ui/filter-button.tsx'
import { Note } from '#renderer/ui/note.tsx'
import { NumberChoice } from '#renderer/ui/number-choice.tsx'
import { OptionList } from '#renderer/ui/option-list.tsx'
import { Panel } from '#renderer/ui/panel.tsx'
import { PassphraseField } from '#renderer/ui/passphrase-field.tsx'
import { PdfView } from '#renderer/ui/pdf-view.tsx'
import { Bar, Segments, Strength } from '#renderer/ui/progress.tsx'
import { SelectField } from '#renderer/ui/select-field.tsx'
import { SignatureField } from '#renderer/ui/signature-field.tsx'
import { Stepper } from '#renderer/ui/stepper.tsx'
import { type Sort, SortHead, Table } from '#renderer/ui/table.tsx'
import { Tabs } from '#renderer/ui/tabs.tsx'
import { TextArea } from '#renderer/ui/text-area.tsx'
import { TextField } from '#renderer/ui/text-field.tsx'
import { Tip } from '#renderer/ui/tip.tsx'
import { UndoStrip } from '#renderer/ui/undo/undo-strip.tsx'
import { useUndo } from '#renderer/ui/undo/use-undo.tsx'
import { sampleChart } from './sample-chart.ts'

const TODAY = PlainDate.parse('2026-11-03')

/** What can be worked with, each with a state of its own. */
export const WorkingParts = () => (
  <div className="gallery">
    <main className="sheet">
      <header>
        <h1>Parts to try</h1>
      </header>
      <Fields />
      <Choices />
      <Signing />
      <Levels />
      <Floating />
      <Lists />

      <div className="span2">
        <Chart height={240} draw={sampleChart} />
      </div>
      <PdfSample />
    </main>
    <UndoStrip />
  </div>
)

const Fields = () => {
  const [text, setText] = useState('Robin Price')
  const [long, setLong] = useState('Plan is held by the day service; C.C. knows how to come back.')
  const [passphrase, setPassphrase] = useState('kettle orchard seven lantern')
  const [date, setDate] = useState('2026-11-17')
  const [risk, setRisk] = useState<'low' | 'high' | null>(null)
  const [count, setCount] = useState<number | null>(4)
  return (
    <Panel title="Fields">
      <div className="stack">
        <TextField label="Your name" value={text} onChange={setText} hint="As it stands in the record." />
        <TextField label="With an error" value="x" onChange={() => undefined} error="Write a whole number." />
        <TextArea label="Reason" value={long} onChange={setLong} />
        <PassphraseField label="Passphrase" value={passphrase} onChange={setPassphrase} />
        <Strength of={4} full={3}>
          <b>Strong.</b> Four unrelated words, 28 characters.
        </Strength>
        <DateField label="New date" value={date} onChange={setDate} today={TODAY} id="new-date" />
        <DateField label="Junk stays" value="23/8" onChange={() => undefined} today={TODAY} />
        <SelectField
          label="Risk"
          value={risk}
          onChange={setRisk}
          options={[
            { value: 'low', label: 'Low' },
            { value: 'high', label: 'High' },
          ]}
          emptyLabel="Not recorded"
        />
        <Stepper label="Contacts next month" value={count} onChange={setCount} />
      </div>
    </Panel>
  )
}

const Choices = () => {
  const [outcome, setOutcome] = useState<'done' | 'not yet' | 'dropped'>('not yet')
  const [level, setLevel] = useState<number | null>(2)
  const [way, setWay] = useState<'agree' | 'decline'>('agree')
  const [ticked, setTicked] = useState(true)
  return (
    <Panel title="Choices">
      <div className="stack">
        <ChoiceGroup
          label="Ask for the epilepsy plan"
          value={outcome}
          onChange={setOutcome}
          choices={[
            { value: 'done', label: 'Done' },
            { value: 'not yet', label: 'Not yet' },
            { value: 'dropped', label: 'Dropped' },
          ]}
        />
        <NumberChoice label="Agreed level" value={level} onChange={setLevel} />
        <OptionList
          label="What do you decide?"
          value={way}
          onChange={setWay}
          options={[
            {
              value: 'agree',
              label: 'Agree to close',
              consequence: 'Ends on 30 Nov 2026; the letter can go.',
            },
            { value: 'decline', label: 'Decline', consequence: 'Stays on the caseload.' },
          ]}
        />
        <Checkbox label="Only those with gaps" checked={ticked} onChange={setTicked} />
        <Bar part={0.2} label="4 of 20 minutes" />
        <Segments states={['done', 'done', 'part', 'none']} label="2 of 4 complete" />
        <Note>
          <strong>A second look is not asked for.</strong> C.C. agrees with closing and there were no threats.
        </Note>
        <Facts
          facts={[
            { term: 'Band', value: 'High' },
            { term: 'Own score', value: '8 of 15' },
            { term: 'Last contact', value: '23 Aug 2026' },
          ]}
        />
      </div>
    </Panel>
  )
}

const Levels = () => {
  const [level, setLevel] = useState<number | null>(2)
  return (
    <section className="panel panel--pad span2">
      <AnchoredLevels
        item="Intensity of contact"
        note="Not scored yet"
        value={level}
        onChange={setLevel}
        levels={[
          { level: 0, anchor: 'Less than monthly; a call or letter is enough' },
          { level: 1, anchor: 'One planned contact a month' },
          { level: 2, anchor: 'Two or three a month, some unplanned' },
          { level: 3, anchor: 'Weekly or more, often brought forward' },
        ]}
      />
    </section>
  )
}

const Lists = () => {
  const [sort, setSort] = useState<Sort<'client' | 'score'>>({ column: 'score', direction: 'descending' })
  const [tab, setTab] = useState<'month' | 'time'>('month')
  return (
    <Panel flush title="A table" className="span2">
      <Table caption="Caseload, sorted by score">
        <thead>
          <tr>
            <SortHead column="client" sort={sort} onSort={setSort}>
              Client
            </SortHead>
            <SortHead column="score" sort={sort} onSort={setSort} first="descending" className="num">
              Score
            </SortHead>
          </tr>
        </thead>
        <tbody>
          {['LD1370', 'LD1777'].map((reference, index) => (
            <tr key={reference} className={index === 1 ? 'sel' : undefined}>
              <th scope="row">
                <a href="#/working">
                  {reference} <span className="ini">C.I.</span>
                </a>
              </th>
              <td className="num">{8 + index}</td>
            </tr>
          ))}
        </tbody>
      </Table>
      <Tabs
        plain
        label="Overview"
        value={tab}
        onChange={setTab}
        tabs={[
          { value: 'month', label: 'This month' },
          { value: 'time', label: 'Over time' },
        ]}
      >
        <p>{tab}</p>
      </Tabs>
    </Panel>
  )
}

const Floating = () => {
  const [open, setOpen] = useState(false)
  const [bands, setBands] = useState<readonly ('low' | 'high')[]>([])
  const undo = useUndo()
  return (
    <Panel title="What floats">
      <div className="row wrap">
        <Button onClick={() => setOpen(true)}>Open a dialog</Button>
        <FilterButton
          name="Band"
          chosen={bands}
          onChange={setBands}
          options={[
            { value: 'low', label: 'Low' },
            { value: 'high', label: 'High' },
          ]}
        />
        <Tip words="It only explains">
          <Button kind="quiet">Tip</Button>
        </Tip>
        <Button onClick={() => undo.push({ label: 'LD2073 R.P. moved up', undo: async () => null })}>
          Move up
        </Button>
      </div>
      <Dialog
        open={open}
        onClose={() => setOpen(false)}
        title="Sign the record?"
        actions={
          <>
            <Button onClick={() => setOpen(false)}>Read it again</Button>
            <Button kind="primary" onClick={() => setOpen(false)}>
              Sign
            </Button>
          </>
        }
      >
        <p>Signing can’t be undone.</p>
        <DateField label="On" value="2026-11-03" onChange={() => undefined} today={TODAY} />
      </Dialog>
    </Panel>
  )
}

const Signing = () => {
  const [hand, setHand] = useState<Parameters<typeof SignatureField>[0]['value']>(null)
  return (
    <Panel title="Signature">
      <SignatureField value={hand} onChange={setHand} />
      <p className="xs dim" data-strokes>
        {hand === null ? 'none' : hand.kind === 'drawn' ? `${hand.strokes.length} strokes` : hand.name}
      </p>
    </Panel>
  )
}

/** A test puts a PDF's bytes, as base64, into `window.samplePdf` first. */
const PdfSample = () => {
  const base64 = (window as { samplePdf?: string }).samplePdf
  if (base64 === undefined) return null
  return (
    <PdfView
      className="pdf-sample"
      base64={base64}
      label="The record as it will be printed"
      actions={
        <Button size="small" onClick={() => void layOut(base64)}>
          Lay out for the printer
        </Button>
      }
    />
  )
}

const layOut = async (base64: string): Promise<void> => {
  const { layOutForPrinter } = await import('#renderer/ui/pdf-print.ts')
  await layOutForPrinter(base64)
}
