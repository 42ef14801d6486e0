import { useTranslation } from 'react-i18next'
import { shortDate } from '#basics/date-words.ts'
import type { ClientId } from '#basics/ids.ts'
import { addDays } from '#basics/plain-date.ts'
import type { ClientRef } from '#contract/caseload.ts'
import type { ActionView } from '#contract/review.ts'
import { useSitting } from '#renderer/bridge/sitting.tsx'
import { useOnce } from '#renderer/bridge/use-once.ts'
import { errorWords } from '#renderer/text/error-words.ts'
import { clientWords } from '#renderer/text/words.ts'
import { Button } from '#renderer/ui/button.tsx'
import { Checkbox } from '#renderer/ui/checkbox.tsx'
import { ChoiceGroup } from '#renderer/ui/choice-group.tsx'
import { DateField } from '#renderer/ui/date-field.tsx'
import { Dialog } from '#renderer/ui/dialog.tsx'
import { ErrorSummary } from '#renderer/ui/error-summary.tsx'
import { SelectField } from '#renderer/ui/select-field.tsx'
import { TextArea } from '#renderer/ui/text-area.tsx'
import { TextField } from '#renderer/ui/text-field.tsx'
import { useProblems } from '#renderer/ui/use-problems.ts'
import { useSession } from '../session-context.tsx'
import { useDraft } from '../use-draft.ts'
import {
  ActionDraft,
  type ActionField,
  draftOfAction,
  dueOf,
  emptyAction,
  fieldsOf,
  missingIn,
} from './action-draft.ts'
import { type ActionOrigin, useActions } from './use-actions.ts'

type ActionDialogProps = {
  readonly open: boolean
  readonly onClose: () => void
  readonly origin: ActionOrigin
  /** The one that is changed; null for a new one. */
  readonly action: ActionView | null
  /** Whom it is about, where the place says so. */
  readonly clientId: ClientId | null
  /** To choose from, where the place does not. */
  readonly clients?: readonly ClientRef[]
}

/** Who does what by when, and what will show that it is done. */
export const ActionDialog = ({ open, onClose, origin, action, clientId, clients }: ActionDialogProps) => {
  const { t } = useTranslation('sessionActions')
  const { t: part } = useTranslation('parts')
  const { practitioner, supervisor } = useSession()
  const { today } = useSitting()
  const { add, change } = useActions()
  const place = action?.id ?? origin.discussionId ?? origin.documentId ?? origin.closingId ?? origin.from
  const draft = useDraft(
    `action/${place}`,
    ActionDraft,
    action === null ? emptyAction(clientId) : draftOfAction(action),
  )
  const problems = useProblems<ActionField>()
  const { value } = draft
  const set = (next: Partial<ActionDraft>) => draft.set({ ...value, ...next })
  const words = {
    text: t('writeWhat'),
    owner: t('chooseWho'),
    due: t('writeWhen', { example: shortDate(addDays(today, 14)) }),
    toldWhom: t('writeTold'),
  } as const satisfies Record<ActionField, string>
  const save = useOnce(async () => {
    const missing = missingIn(value, today).map(field => ({ field, text: words[field] }))
    const due = dueOf(value, today)
    if (!problems.tell(missing) || due === null || value.ownerId === null) return
    const fields = fieldsOf(value, due)
    const saved =
      action === null
        ? await add(fields, value.ownerId, value.clientId, origin)
        : await change(action, fields, value.ownerId)
    if (!saved.ok) return problems.tell([{ field: null, text: errorWords(saved.error) }])
    await draft.clear()
    onClose()
  })
  return (
    <Dialog
      open={open}
      onClose={onClose}
      title={t(action === null ? 'addTitle' : 'editTitle')}
      actions={
        <>
          <Button onClick={onClose}>{part('close')}</Button>
          <Button kind="primary" onClick={() => save()}>
            {t(action === null ? 'addNow' : 'changeNow')}
          </Button>
        </>
      }
    >
      <ErrorSummary {...problems.summary} />
      <TextArea
        label={t('what')}
        {...problems.at('text')}
        value={value.text}
        onChange={problems.on('text', text => set({ text }))}
        onBlur={draft.flush}
        data-autofocus
      />
      <ChoiceGroup
        className="fg"
        fill
        label={t('who')}
        {...problems.at('owner')}
        value={value.ownerId}
        onChange={problems.on('owner', ownerId => set({ ownerId }))}
        choices={[practitioner, supervisor].map(({ id, name }) => ({ value: id, label: name }))}
      />
      <div className="fg">
        <Checkbox
          label={t('forToday')}
          more={t('forTodayMore')}
          checked={value.urgent}
          onChange={urgent => set({ urgent })}
        />
      </div>
      {value.urgent ? (
        <TextField
          className="fg"
          label={t('toldWhom')}
          hint={t('toldWhomHint')}
          {...problems.at('toldWhom')}
          value={value.toldWhom}
          onChange={problems.on('toldWhom', toldWhom => set({ toldWhom }))}
          onBlur={draft.flush}
          maxLength={200}
        />
      ) : (
        <DateField
          className="fg"
          label={t('by')}
          hint={t('byHint')}
          today={today}
          {...problems.at('due')}
          value={value.due}
          onChange={problems.on('due', due => set({ due }))}
          onBlur={draft.flush}
        />
      )}
      <TextField
        className="fg"
        label={t('shownBy')}
        care
        labelMore={part('optional')}
        value={value.shownBy}
        onChange={shownBy => set({ shownBy })}
        onBlur={draft.flush}
        maxLength={1000}
      />
      {clients !== undefined && action === null && (
        <SelectField
          className="fg"
          label={t('client')}
          labelMore={part('optional')}
          emptyLabel={t('noClient')}
          value={value.clientId}
          onChange={chosen => set({ clientId: chosen })}
          options={clients.map(client => ({ value: client.id, label: clientWords(client) }))}
        />
      )}
    </Dialog>
  )
}
