import { useTranslation } from 'react-i18next'
import { monthName } from '#basics/date-words.ts'
import { timeOf } from '#basics/instant.ts'
import { addMonths } from '#basics/month.ts'
import type { TalkView } from '#contract/discussion.ts'
import { ChoiceGroup } from '#renderer/ui/choice-group.tsx'
import { StatusMark } from '#renderer/ui/status-mark.tsx'
import { Stepper } from '#renderer/ui/stepper.tsx'
import { TextArea } from '#renderer/ui/text-area.tsx'
import { useSession } from '../session-context.tsx'
import type { useTalkEntry } from './use-talk-entry.ts'

type EntryProps = { readonly entry: ReturnType<typeof useTalkEntry>; readonly talk: TalkView }

/** A decision with its reason, or nothing to decide; and how often from next month. */
export const DecisionEntry = ({ entry, talk }: EntryProps) => {
  const { t } = useTranslation('sessionDiscuss')
  const { value, set, flush, problems } = entry
  return (
    <>
      <ChoiceGroup<NonNullable<TalkView['outcome']>>
        label={t('what')}
        labelHidden
        fill
        {...problems.at('outcome')}
        value={value.outcome}
        onChange={problems.on('outcome', outcome => {
          set({ outcome })
          flush()
        })}
        choices={(['decision', 'nothing to decide'] as const).map(outcome => ({
          value: outcome,
          label: t(`outcome.${outcome}`),
        }))}
      />
      {talk.decidedAt !== null && (
        <p className="recorded">
          <StatusMark status="done">{t('recordedAt', { time: timeOf(talk.decidedAt) })}</StatusMark>
        </p>
      )}
      <TextArea
        className="fg fld--line"
        label={t('talkedOver')}
        rows={1}
        value={value.talkedOver ?? ''}
        onChange={text => set({ talkedOver: orNull(text) })}
        onBlur={flush}
      />
      {value.outcome !== 'nothing to decide' && (
        <>
          <TextArea
            className="fg"
            label={t('decision')}
            {...problems.at('decision')}
            value={value.decision ?? ''}
            onChange={problems.on('decision', text => set({ decision: orNull(text) }))}
            onBlur={flush}
          />
          <TextArea
            className="fg"
            label={t('reason')}
            {...problems.at('reason')}
            value={value.reason ?? ''}
            onChange={problems.on('reason', text => set({ reason: orNull(text) }))}
            onBlur={flush}
          />
        </>
      )}
      <ContactsNext entry={entry} talk={talk} />
    </>
  )
}

const ContactsNext = ({ entry: { value, set, flush }, talk }: EntryProps) => {
  const { t } = useTranslation('sessionDiscuss')
  const { month } = useSession().view.review
  const now = talk.months.find(one => one.month === month)?.values
  const planned = now?.contactsPlanned ?? null
  const made = now?.contactsMade ?? null
  return (
    <Stepper
      className="fg cont"
      label={
        <>
          {t('contactsNext', { month: monthName(addMonths(month, 1)) })}
          <small>
            {t('contactsNow', {
              month: monthName(month),
              planned: planned ?? t('notRecorded').toLowerCase(),
              made: made ?? t('notRecorded').toLowerCase(),
            })}
          </small>
        </>
      }
      value={value.contactsPlannedNext}
      startAt={planned ?? undefined}
      onChange={contactsPlannedNext => {
        set({ contactsPlannedNext })
        flush()
      }}
    />
  )
}

const orNull = (text: string): string | null => (text === '' ? null : text)
