import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { z } from 'zod'
import type { AppError } from '#contract/app-error.ts'
import { useOnce } from '#renderer/bridge/use-once.ts'
import { errorWords } from '#renderer/text/error-words.ts'
import { Button } from '#renderer/ui/button.tsx'
import { Dialog } from '#renderer/ui/dialog.tsx'
import { ErrorSummary } from '#renderer/ui/error-summary.tsx'
import type { FormProblem } from '#renderer/ui/form/form-problems.ts'
import { type Option, SelectField } from '#renderer/ui/select-field.tsx'
import { TextArea } from '#renderer/ui/text-area.tsx'
import { useProblems } from '#renderer/ui/use-problems.ts'
import { useDraft } from './use-draft.ts'

type Choice<C extends string> = {
  readonly label: string
  /** What to do where nothing is chosen. */
  readonly missing: string
  readonly value: C | null
  readonly onChange: (value: C | null) => void
  readonly options: readonly Option<C>[]
}

type ReasonDialogProps<C extends string> = {
  /** Where what is typed waits. */
  readonly draftKey: string
  readonly open: boolean
  readonly onClose: () => void
  readonly title: string
  readonly more: ReactNode
  readonly choice?: Choice<C>
  readonly reasonLabel: string
  readonly reasonMissing: string
  readonly action: string
  /** Null when it is done; otherwise what stands in the way. */
  readonly onDone: (reason: string) => Promise<AppError | null>
}

/** What can be done with a reason only: perhaps who, then why. */
export const ReasonDialog = <C extends string>({
  draftKey,
  open,
  onClose,
  title,
  more,
  choice,
  reasonLabel,
  reasonMissing,
  action,
  onDone,
}: ReasonDialogProps<C>) => {
  const { t } = useTranslation('parts')
  const reason = useDraft(draftKey, z.string(), '')
  const problems = useProblems<'choice' | 'reason'>()
  const found = (): FormProblem<'choice' | 'reason'>[] => [
    ...(choice !== undefined && choice.value === null
      ? [{ field: 'choice', text: choice.missing } as const]
      : []),
    ...(reason.value.trim() === '' ? [{ field: 'reason', text: reasonMissing } as const] : []),
  ]
  const act = useOnce(async () => {
    if (!problems.tell(found())) return
    const failed = await onDone(reason.value.trim())
    if (failed !== null) return problems.tell([{ field: null, text: errorWords(failed) }])
    await reason.clear()
    onClose()
  })
  return (
    <Dialog
      open={open}
      onClose={onClose}
      title={title}
      actions={
        <>
          <Button onClick={onClose}>{t('close')}</Button>
          <Button kind="primary" onClick={() => act()}>
            {action}
          </Button>
        </>
      }
    >
      <ErrorSummary {...problems.summary} />
      <p>{more}</p>
      {choice !== undefined && (
        <SelectField
          className="fg"
          label={choice.label}
          {...problems.at('choice')}
          value={choice.value}
          onChange={problems.on('choice', choice.onChange)}
          options={choice.options}
        />
      )}
      <TextArea
        className="fg"
        label={reasonLabel}
        {...problems.at('reason')}
        value={reason.value}
        onChange={problems.on('reason', reason.set)}
        onBlur={reason.flush}
        maxLength={2000}
      />
    </Dialog>
  )
}
