import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { shortDate } from '#basics/date-words.ts'
import { timeOf } from '#basics/instant.ts'
import type { DocumentTalk } from '#contract/document.ts'
import { checklistCounts } from '#domain/document/checklist.ts'
import { useFileWays } from '#renderer/bridge/document-file.ts'
import { clientWords } from '#renderer/text/words.ts'
import { Button } from '#renderer/ui/button.tsx'
import { classNames } from '#renderer/ui/class-names.ts'
import { useDocumentFile } from '#renderer/ui/document-file/use-document-file.ts'
import { ErrorSummary } from '#renderer/ui/error-summary.tsx'
import { Icon } from '#renderer/ui/icon.tsx'
import { IconFile } from '#renderer/ui/icons.ts'
import { Note } from '#renderer/ui/note.tsx'
import { ActionBar, Screen, SessionHead } from '#renderer/ui/page/page.tsx'
import { NextButton } from '../next-button.tsx'
import { useSession } from '../session-context.tsx'
import { ChecklistPanel } from './checklist-panel.tsx'
import { FileBeside, FilePanel } from './file-beside.tsx'
import { SetAside, SetAsideDialog } from './set-aside.tsx'
import { TalkOver } from './talk-over.tsx'
import { useReading } from './use-reading.ts'

/** A document on the desk or the screen beside this one, and the list it is read against. */
export const ReadDocument = ({ talk }: { readonly talk: DocumentTalk }) => {
  const { t } = useTranslation('sessionDocuments')
  const { t: kind } = useTranslation('prepare')
  const reading = useReading(talk)
  const { t: file } = useTranslation('documentFile')
  const work = useDocumentFile(useFileWays(talk.id), clientWords(talk.client))
  const [hidden, setHidden] = useState(false)
  const there = talk.file !== null && talk.file.deletedAt === null
  const beside = there && !hidden
  const [aside, setAside] = useState(false)
  const counts = checklistCounts(talk.checklist, reading.value.answers)
  const { client } = talk
  return (
    <Screen>
      <SessionHead
        above={
          <span className="row">
            <Icon of={IconFile} small />
            {t('placeOf', { place: talk.place, all: talk.of })}
          </span>
        }
        title={
          <>
            {t('titleOf', { kind: kind(`document.${talk.kind}`) })}
            {client.reference} <span>{client.initials}</span>
          </>
        }
        lead={<LeadWords talk={talk} />}
        beside={<Tally counts={counts} />}
      />
      <div className={classNames('docg', beside && 'docg--file')}>
        {beside && <FileBeside talk={talk} />}
        <div className="docg__read">
          <div className="docg__list">
            <ErrorSummary {...reading.problems.summary} />
            {talk.setAside !== null && <SetAside talk={talk} />}
            <ChecklistPanel talk={talk} reading={reading} />
            {(counts.critical.notMet.length > 0 || counts.critical.partlyMet.length > 0) && (
              <Note kind="attention">
                {counts.critical.notMet.length > 0 && (
                  <>{t('criticalNotMet', { items: counts.critical.notMet.join('; ') })} </>
                )}
                {counts.critical.partlyMet.length > 0 && (
                  <>{t('criticalPartlyMet', { items: counts.critical.partlyMet.join('; ') })} </>
                )}
                {t('criticalMore')}
              </Note>
            )}
          </div>
          <TalkOver talk={talk} reading={reading}>
            <FilePanel talk={talk} work={work} />
          </TalkOver>
        </div>
      </div>
      <ActionBar next={<NextButton onGo={reading.finish}>{reading.finishWords}</NextButton>}>
        {talk.setAside === null && talk.readAt === null && (
          <Button onClick={() => setAside(true)}>{t('setAside')}</Button>
        )}
        {there && <Button onClick={() => setHidden(!hidden)}>{file(hidden ? 'show' : 'hide')}</Button>}
        <span className="sm dim">
          <OpenWords counts={counts} talk={talk} />
        </span>
      </ActionBar>
      <SetAsideDialog talk={talk} open={aside} onClose={() => setAside(false)} onDone={reading.leave} />
    </Screen>
  )
}

const LeadWords = ({ talk }: { readonly talk: DocumentTalk }) => {
  const { t } = useTranslation('sessionDocuments')
  const { practitioner } = useSession()
  const name = practitioner.first
  return [
    talk.title === null ? null : t('titled', { title: talk.title }),
    talk.dated === null
      ? t('lead.undated', { name })
      : t('lead.dated', { date: shortDate(talk.dated), name }),
    talk.broughtAs === null ? null : t(`readAs.${talk.broughtAs}`),
  ]
    .filter(Boolean)
    .join(' ')
}

type Counts = ReturnType<typeof checklistCounts>

const Tally = ({ counts }: { readonly counts: Counts }) => {
  const { t } = useTranslation('sessionDocuments')
  const shown = [
    { key: 'met', count: counts.met, words: t('met') },
    { key: 'partly', count: counts.partlyMet, words: t('partly') },
    { key: 'not met', count: counts.notMet, words: t('notMet') },
    ...(counts.notApplicable > 0
      ? [{ key: 'not applicable', count: counts.notApplicable, words: t('notApplicable') }]
      : []),
    { key: 'to read', count: counts.toRead, words: t('toRead') },
  ]
  return (
    <div className="tally">
      {shown.map(({ key, count, words }) => (
        <span key={key}>
          <b>{count}</b>
          {words}
        </span>
      ))}
    </div>
  )
}

const OpenWords = ({ counts, talk }: { readonly counts: Counts; readonly talk: DocumentTalk }) => {
  const { t } = useTranslation('sessionDocuments')
  if (talk.setAside !== null) return null
  if (talk.readAt !== null) return t('readAt', { time: timeOf(talk.readAt) })
  const open = [
    ...(counts.toRead > 0 ? [t('openItems', { count: counts.toRead })] : []),
    ...(counts.commentsMissing > 0 ? [t('openComments', { count: counts.commentsMissing })] : []),
  ]
  return open.join(', ')
}
