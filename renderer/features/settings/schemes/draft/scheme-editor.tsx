import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Link, useLocation } from 'wouter'
import type { SchemesView, SchemeView } from '#contract/schemes.ts'
import { readDraft } from '#domain/scheme/read-draft.ts'
import { type SchemeDraft, sameScheme } from '#domain/scheme/scheme-draft.ts'
import { useOperationMutation } from '#renderer/bridge/use-operation.ts'
import { errorWords } from '#renderer/text/error-words.ts'
import { draftProblemWords } from '#renderer/text/scheme-words.ts'
import { Button, buttonClass } from '#renderer/ui/button.tsx'
import { Chip } from '#renderer/ui/chip.tsx'
import { ErrorSummary } from '#renderer/ui/error-summary.tsx'
import { Panel } from '#renderer/ui/panel.tsx'
import { TextField } from '#renderer/ui/text-field.tsx'
import { useUndo } from '#renderer/ui/undo/use-undo.tsx'
import { SectionFrame } from '../../section-frame.tsx'
import { schemeAddress } from '../scheme-address.ts'
import { BandFields } from './band-fields.tsx'
import { ItemList } from './item-list.tsx'
import { PublishPanel } from './publish-panel.tsx'
import { TriedPanel } from './tried-panel.tsx'
import { useDraft } from './use-draft.ts'

type SchemeEditorProps = {
  readonly view: SchemesView
  readonly scheme: SchemeView
  readonly stored: SchemeDraft
  readonly onPublished: (version: number) => void
}

/** A version while it is written: kept as it is typed, tried on last month, then published for ever. */
export const SchemeEditor = ({ view, scheme, stored, onPublished }: SchemeEditorProps) => {
  const { t } = useTranslation('schemeDraft')
  const { t: versions } = useTranslation('settingsVersions')
  const [, navigate] = useLocation()
  const { push, clear } = useUndo()
  const { run: runPublish, pending } = useOperationMutation('scheme.publish')
  const { run: runSave } = useOperationMutation('scheme.saveDraft')
  const editing = useDraft(scheme.key, stored)
  const [opened, setOpened] = useState<ReadonlySet<string>>(new Set())
  const { draft } = editing
  const [newest] = scheme.versions
  const base = newest?.scheme ?? null
  const version = (base?.version ?? 0) + 1
  const starts = view.startMonths.find(month => month === draft.startsMonth) ?? view.startMonths[0] ?? null
  const read = readDraft(draft, version)
  const words = read.ok ? [] : read.error.map(problem => draftProblemWords(problem, draft))
  const open = (key: string, isOpen: boolean) =>
    setOpened(before => new Set(isOpen ? [...before, key] : [...before].filter(one => one !== key)))

  const publish = async () => {
    const found = [
      ...(read.ok ? [] : read.error.map(({ path }, place) => ({ field: path, text: words[place] ?? '' }))),
      ...(draft.whatChanged.trim() === ''
        ? [{ field: 'whatChanged', text: versions('whatChangedNeeded') }]
        : []),
    ]
    const closed = found.flatMap(
      ({ field }) => draft.items[Number(/^items\.(\d+)/.exec(field)?.[1])]?.key ?? [],
    )
    setOpened(before => new Set([...before, ...closed]))
    if (!editing.tell(found)) return
    if (base !== null && sameScheme(draft, base)) return void editing.tell([{ text: t('nothingChanged') }])
    await editing.flush()
    const result = await runPublish({ key: scheme.key, draft: { ...draft, startsMonth: starts } })
    if (!result.ok) return void editing.tell([{ text: errorWords(result.error) }])
    clear()
    onPublished(result.value.version)
  }
  const drop = async () => {
    await editing.flush()
    const dropped = await runSave({ key: scheme.key, draft: null })
    if (!dropped.ok) return void editing.tell([{ text: errorWords(dropped.error) }])
    navigate(newest === undefined ? '/settings/schemes' : schemeAddress(scheme.key))
    push({
      label: t('dropped', { name: draft.name }),
      undo: async () => {
        const back = await runSave({ key: scheme.key, draft })
        return back.ok ? null : errorWords(back.error)
      },
    })
  }
  return (
    <SectionFrame
      title={
        <>
          {t('title', { name: draft.name.trim() === '' ? t('unnamed') : draft.name.trim(), version })}{' '}
          <Chip>{t('draft')}</Chip>
        </>
      }
      lead={
        newest === undefined || newest.months === 0
          ? t('lead')
          : t('leadAgain', { version: newest.version, count: newest.months })
      }
      actions={
        <div className="row wrap">
          <Link
            className={buttonClass()}
            href={newest === undefined ? '/settings/schemes' : schemeAddress(scheme.key)}
          >
            {t(newest === undefined ? 'allSchemes' : 'allVersions')}
          </Link>
          <Button kind="primary" aria-disabled={pending} onClick={() => void publish()}>
            {t('publish', { version })}
          </Button>
        </div>
      }
    >
      <div className="schg">
        <div>
          <ErrorSummary {...editing.summary} />
          <Panel>
            <TextField
              label={t('name')}
              {...editing.at('name')}
              value={draft.name}
              maxLength={80}
              onChange={name => editing.change({ ...draft, name }, 'name')}
            />
          </Panel>
          <ItemList editing={editing} base={base} opened={opened} onOpen={open} />
          <BandFields editing={editing} />
        </div>
        <div>
          <TriedPanel schemeKey={scheme.key} problem={words[0] ?? null} />
          <PublishPanel
            editing={editing}
            startMonths={view.startMonths}
            starts={starts}
            onDrop={() => void drop()}
          />
        </div>
      </div>
    </SectionFrame>
  )
}
