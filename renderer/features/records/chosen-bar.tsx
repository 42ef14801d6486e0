import { useTranslation } from 'react-i18next'
import { RecordId } from '#basics/ids.ts'
import type { AppError } from '#contract/app-error.ts'
import type { RecordRow } from '#contract/record.ts'
import { callOperation } from '#renderer/bridge/bridge.ts'
import { errorWords } from '#renderer/text/error-words.ts'
import { Button, LinkButton } from '#renderer/ui/button.tsx'
import { useCommand } from '#renderer/ui/commands/use-command.ts'
import { ErrorSummary } from '#renderer/ui/error-summary.tsx'
import { Icon } from '#renderer/ui/icon.tsx'
import { IconDownload, IconPrinter } from '#renderer/ui/icons.ts'
import { type PapersState, usePapers } from '#renderer/ui/paper/use-papers.ts'
import type { ChosenRecords } from './use-chosen-records.ts'

type ChosenBarProps = {
  readonly rows: readonly RecordRow[]
  readonly shown: number
  readonly chosen: ChosenRecords
  readonly onEnd: () => void
}

/** What can be done with the records that were chosen, how far it is, and what came of it. */
export const ChosenBar = ({ rows, shown, chosen, onEnd }: ChosenBarProps) => {
  const { t } = useTranslation('recordsChosen')
  const { t: parts } = useTranslation('parts')
  const count = chosen.ids.size
  const papers = usePapers<AppError>({
    get: (id, purpose) => callOperation('record.pdf', { recordId: RecordId.parse(id), purpose }),
    print: () => callOperation('platform.print', {}),
    chooseFolder: () => callOperation('platform.chooseFolder', { title: t('folder', { count }) }),
    save: (folder, suggestedName, base64) =>
      callOperation('platform.saveInFolder', { folder, suggestedName, base64 }),
    unforeseen: { code: 'unforeseen' },
  })
  const { now } = papers
  const inHand = rows.flatMap(({ recordId, number }) =>
    recordId !== null && chosen.ids.has(recordId) ? [{ id: recordId, name: number ?? '' }] : [],
  )
  const busy = now.state === 'at'
  const print = () => papers.run('print', inHand)
  useCommand('print', print, count > 0 && !busy)
  return (
    <section className="chsn" aria-label={t('bar')}>
      <p className="chsn__sum">
        <span role="status">{count === 0 ? t('none') : t('count', { count })}</span>
        <LinkButton onClick={count === shown ? chosen.chooseNone : chosen.chooseAll} disabled={busy}>
          {count === shown ? t('clear') : t('all', { count: shown })}
        </LinkButton>
      </p>
      <div className="row">
        <Button size="small" disabled={count === 0 || busy} onClick={print}>
          <Icon of={IconPrinter} small />
          {t('print')}
        </Button>
        <Button size="small" disabled={count === 0 || busy} onClick={() => papers.run('save', inHand)}>
          <Icon of={IconDownload} small />
          {t('save')}
        </Button>
        {busy ? (
          <Button size="small" kind="quiet" onClick={papers.stop}>
            {t('stop')}
          </Button>
        ) : (
          <LinkButton className="sm end" onClick={onEnd}>
            {t('end')}
          </LinkButton>
        )}
      </div>
      {now.state === 'none' && count < 2 && <p className="sm dim">{t('hint')}</p>}
      <div role="status">
        {now.state === 'at' && (
          <p className="sm">
            {t(now.work === 'print' ? 'printing' : 'saving', { at: now.at, all: now.all, name: now.name })}
          </p>
        )}
        {now.state === 'over' && <WhatCameOfIt over={now} />}
      </div>
      {now.state === 'over' && now.error !== null && (
        <ErrorSummary
          told={1}
          problems={[
            {
              text: t(now.work === 'print' ? 'failedPrinting' : 'failedSaving', {
                names: now.left.join(', '),
                why: errorWords(now.error),
              }),
            },
          ]}
        />
      )}
      {now.state === 'over' && (
        <LinkButton className="sm chsn__close" onClick={papers.forget}>
          {parts('close')}
        </LinkButton>
      )}
    </section>
  )
}

const WhatCameOfIt = ({ over }: { readonly over: Extract<PapersState<AppError>, { state: 'over' }> }) => {
  const { t } = useTranslation('recordsChosen')
  const { work, folder, done, left, error } = over
  const numbered = done.filter(({ name, as }) => name !== as).map(({ as }) => as)
  const sentences = [
    done.length > 0 &&
      (work === 'print' ? t('printed', { count: done.length }) : t('saved', { count: done.length, folder })),
    numbered.length > 0 &&
      t(numbered.length === 1 ? 'numbered' : 'numberedSeveral', { names: numbered.join(', ') }),
    error === null &&
      left.length > 0 &&
      t(work === 'print' ? 'stopped' : 'stoppedSaving', { names: left.join(', ') }),
  ].filter(said => said !== false)
  return <p className="sm">{sentences.join(' ')}</p>
}
