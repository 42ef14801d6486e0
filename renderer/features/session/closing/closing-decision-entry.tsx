import { useTranslation } from 'react-i18next'
import { monthName, shortDate } from '#basics/date-words.ts'
import { timeOf } from '#basics/instant.ts'
import { addMonths } from '#basics/month.ts'
import { isPlainDate } from '#basics/plain-date.ts'
import type { ClosingTalk } from '#contract/closing.ts'
import { criteriaCounts, criteriaResults } from '#domain/closure/closing-criteria.ts'
import type { ClosingOutcome } from '#domain/closure/closing-kind.ts'
import { useSitting } from '#renderer/bridge/sitting.tsx'
import { criticalWords } from '#renderer/text/criteria-words.ts'
import { DateField } from '#renderer/ui/date-field.tsx'
import { Note } from '#renderer/ui/note.tsx'
import { OptionList } from '#renderer/ui/option-list.tsx'
import { StatusMark } from '#renderer/ui/status-mark.tsx'
import { TextArea } from '#renderer/ui/text-area.tsx'
import { TextField } from '#renderer/ui/text-field.tsx'
import { useSession } from '../session-context.tsx'
import type { useClosingDecision } from './use-closing-decision.ts'

type EntryProps = { readonly talk: ClosingTalk; readonly decision: ReturnType<typeof useClosingDecision> }

/** Three ways on, each with what follows; the reason; and what an agreement needs beside it. */
export const ClosingDecisionEntry = ({ talk, decision }: EntryProps) => {
  const { t } = useTranslation('sessionClosing')
  const { today } = useSitting()
  const { value, set, flush, problems } = decision
  const { kind } = talk.closing
  const agrees = value.outcome === 'agreed'
  return (
    <>
      <Outcomes talk={talk} decision={decision} />
      {talk.decidedAt !== null && (
        <p className="recorded">
          <StatusMark status="done">{t('recordedAt', { time: timeOf(talk.decidedAt) })}</StatusMark>
        </p>
      )}
      <TextArea
        className="fg"
        label={t('reason')}
        {...problems.at('reason')}
        value={value.reason}
        onChange={problems.on('reason', reason => set({ reason }))}
        onBlur={flush}
      />
      {agrees && (
        <DateField
          className="fg"
          label={t(kind === 'closing' ? 'lastDay' : 'firstDay')}
          today={today}
          {...problems.at('effectiveOn')}
          value={value.effectiveOn}
          onChange={problems.on('effectiveOn', effectiveOn => set({ effectiveOn }))}
          onBlur={flush}
        />
      )}
      <CriticalOpen talk={talk} agrees={agrees} />
      <SecondLook talk={talk} />
      {talk.needsManagersView && agrees && (
        <>
          <TextField
            className="fg"
            label={t('manager')}
            {...problems.at('manager')}
            value={value.manager}
            onChange={problems.on('manager', manager => set({ manager }))}
            onBlur={flush}
            maxLength={200}
          />
          <TextArea
            className="fg"
            label={t('managersView')}
            {...problems.at('managersView')}
            value={value.managersView}
            onChange={problems.on('managersView', managersView => set({ managersView }))}
            onBlur={flush}
          />
        </>
      )}
    </>
  )
}

const Outcomes = ({ talk, decision: { value, set, flush, problems } }: EntryProps) => {
  const { t } = useTranslation('sessionClosing')
  const { month } = useSession().view.review
  const { kind } = talk.closing
  const again = monthName(addMonths(month, 1))
  return (
    <OptionList<ClosingOutcome>
      label={t('what')}
      labelHidden
      {...problems.at('outcome')}
      value={value.outcome}
      onChange={problems.on('outcome', outcome => {
        set({ outcome })
        flush()
      })}
      options={[
        {
          value: 'agreed',
          label: t(`agree.${kind}`),
          consequence: isPlainDate(value.effectiveOn)
            ? t(`agreeMore.${kind}`, { date: shortDate(value.effectiveOn) })
            : t(`agreeNoDate.${kind}`),
        },
        { value: 'declined', label: t('decline'), consequence: t('declineMore', { month: again }) },
        { value: 'deferred', label: t('defer'), consequence: t('deferMore') },
      ]}
    />
  )
}

/** Critical criteria that stand against it, by name: to agree all the same is possible, and stands in the record. */
const CriticalOpen = ({ talk, agrees }: { readonly talk: ClosingTalk; readonly agrees: boolean }) => {
  const { t } = useTranslation('sessionClosing')
  const { t: form } = useTranslation('closingForms')
  const { criteria, form: held } = talk.closing
  const critical = criticalWords(form, criteriaCounts(criteriaResults(criteria, held.criteria)), {
    recorded: false,
  })
  if (critical === null) return null
  return (
    <Note kind="attention">
      <p>
        <strong>{critical}</strong> {t(agrees ? 'criticalAgreed' : 'criticalOpen')}
      </p>
    </Note>
  )
}

/** A closing against the client's wish, or after threats, waits for a named manager's view. */
const SecondLook = ({ talk }: { readonly talk: ClosingTalk }) => {
  const { t } = useTranslation('sessionClosing')
  const { form } = talk.closing
  if (form.kind !== 'closing') return null
  const unknown = form.againstClientsWish === null || form.threatsOrHarm === null
  const [head, more] = talk.needsManagersView
    ? ([t('secondLook'), t('secondLookMore')] as const)
    : unknown
      ? ([t('secondLookUnknown'), t('secondLookUnknownMore')] as const)
      : ([t('noSecondLook'), t('noSecondLookMore')] as const)
  return (
    <Note>
      <p>
        <strong>{head}</strong> {more}
      </p>
    </Note>
  )
}
