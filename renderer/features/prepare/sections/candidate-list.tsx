import { useTranslation } from 'react-i18next'
import { Link } from 'wouter'
import { monthName } from '#basics/date-words.ts'
import type { ClosingView } from '#contract/review.ts'
import { closingAllows } from '#domain/closure/closing-state.ts'
import { callOperation } from '#renderer/bridge/bridge.ts'
import { useAutosavedValue } from '#renderer/bridge/saving/use-autosave.ts'
import { useOnce } from '#renderer/bridge/use-once.ts'
import { clientWords } from '#renderer/text/words.ts'
import { Button, buttonClass } from '#renderer/ui/button.tsx'
import { ClientName } from '#renderer/ui/client-name.tsx'
import { Icon } from '#renderer/ui/icon.tsx'
import { IconX } from '#renderer/ui/icons.ts'
import { Panel } from '#renderer/ui/panel.tsx'
import { StatusMark } from '#renderer/ui/status-mark.tsx'
import { TextArea } from '#renderer/ui/text-area.tsx'
import { sectionPath } from '../addresses.ts'
import { formState } from '../forms/form-state.ts'
import { usePreparation } from '../preparation.tsx'
import { comesFromEarlier, noteKey, useClosings } from './use-closings.ts'

type CandidateListProps = {
  readonly title: string
  readonly none: string
  readonly closings: readonly ClosingView[]
  readonly withKind: boolean
}

/** Clients named, each with why; those to be decided now with the way to their form. */
export const CandidateList = ({ title, none, closings, withKind }: CandidateListProps) => (
  <Panel flush title={title} beside={<span className="sm dim">{closings.length}</span>}>
    {closings.length === 0 ? (
      <p className="cand-none dim">{none}</p>
    ) : (
      <ul className="cand-list">
        {closings.map(closing => (
          <Candidate key={closing.id} closing={closing} withKind={withKind} />
        ))}
      </ul>
    )}
  </Panel>
)

const Candidate = ({ closing, withKind }: { readonly closing: ClosingView; readonly withKind: boolean }) => {
  const { t } = useTranslation('prepare')
  const { view, own } = usePreparation()
  const { remove } = useClosings()
  const removeOnce = useOnce(() => remove(closing))
  const mayChange = own && view.mayPrepare
  const { client, kind, stage } = closing
  const earlier = comesFromEarlier(closing, view.review.month)
  const note = useAutosavedValue(noteKey(closing), closing.note ?? '', text =>
    callOperation('review.nameClosing', {
      reviewId: view.review.id,
      clientId: client.id,
      kind,
      stage,
      note: text,
    }),
  )
  const state = formState(closing)
  const origin =
    closing.lastDecision !== null
      ? t(`cameBack.${closing.lastDecision.outcome}`)
      : earlier
        ? t('namedIn', { month: monthName(closing.namedInMonth) })
        : t('namedNow')
  return (
    <li>
      <div className="cand-who">
        <ClientName {...client} className="strong" />
        <small>
          {withKind && `${t(`kind.${kind}`)}, `}
          {withKind ? origin.slice(0, 1).toLowerCase() + origin.slice(1) : origin}
        </small>
        {stage === 'to decide' && (
          <StatusMark status={state.mark} className="sm">
            {t(`formState.${state.word}`)}
          </StatusMark>
        )}
      </div>
      <TextArea
        label={t('noteOf', { client: clientWords(client) })}
        labelHidden
        rows={1}
        placeholder={t('noteLabel')}
        readOnly={!mayChange || !closingAllows(closing.state, 'write note')}
        value={note.value}
        onChange={note.setValue}
        onBlur={note.flush}
      />
      <span className="row cand-acts">
        {stage === 'to decide' && (
          <Link
            className={buttonClass({ size: 'small' })}
            href={sectionPath(view.review.id, 'closure-forms', closing.id)}
          >
            {t('openForm')}
            <span className="sr"> {clientWords(client)}</span>
          </Link>
        )}
        {mayChange && closingAllows(closing.state, 'remove') && (
          <Button size="small" kind="quiet" onClick={removeOnce}>
            <Icon of={IconX} small />
            {t('remove')}
            <span className="sr"> {clientWords(client)}</span>
          </Button>
        )}
      </span>
    </li>
  )
}
