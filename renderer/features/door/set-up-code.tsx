import { useTranslation } from 'react-i18next'
import { z } from 'zod'
import { useOperationMutation } from '#renderer/bridge/use-operation.ts'
import { errorWords } from '#renderer/text/error-words.ts'
import { Button } from '#renderer/ui/button.tsx'
import { Checkbox } from '#renderer/ui/checkbox.tsx'
import { ErrorSummary } from '#renderer/ui/error-summary.tsx'
import { FieldError } from '#renderer/ui/field.tsx'
import { useSentForm } from '#renderer/ui/form/use-sent-form.ts'
import { RecoveryCode } from '#renderer/ui/recovery-code.tsx'
import { SetUpFrame } from './set-up-frame.tsx'

type SetUpCodeProps = { readonly code: string; readonly service: string; readonly onWritten: () => void }

/** Step 2: the recovery code, once. Going on needs the word that it was written down. */
export const SetUpCode = ({ code, service, onWritten }: SetUpCodeProps) => {
  const { t } = useTranslation('door')
  const { t: said } = useTranslation('recoveryCode')
  const copy = useOperationMutation('platform.copyText', { silent: true })
  const print = useOperationMutation('platform.print', { silent: true })
  const form = useSentForm(z.object({ written: z.boolean().refine(written => written, said('needed')) }), {
    written: false,
  })

  const goOn = form.onSubmit(async () => void onWritten())
  const copyCode = async (): Promise<boolean> => {
    const done = await copy.run({ text: code })
    if (!done.ok) form.tell({ text: errorWords(done.error) })
    return done.ok
  }
  const { id, error, value, onChange } = form.field('written')

  return (
    <SetUpFrame step={2} title={t('codeHead')} lead={t('codeLead')}>
      <form className="panel un" onSubmit={goOn} noValidate>
        <ErrorSummary {...form.summary} />
        <RecoveryCode code={code} service={service} onPrint={() => void print.run({})} onCopy={copyCode} />
        <div className="row-b fg wrap">
          <div>
            <Checkbox
              id={id}
              label={said('done')}
              checked={value}
              onChange={onChange}
              describedBy={error === null ? undefined : 'code-written-error'}
            />
            {error !== null && <FieldError id="code-written-error">{error}</FieldError>}
          </div>
          <Button kind="primary" size="large" type="submit">
            {t('goToPeople')}
          </Button>
        </div>
      </form>
    </SetUpFrame>
  )
}
