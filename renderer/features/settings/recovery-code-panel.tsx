import { useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { z } from 'zod'
import { useSitting } from '#renderer/bridge/sitting.tsx'
import { useOperationMutation } from '#renderer/bridge/use-operation.ts'
import { errorWords } from '#renderer/text/error-words.ts'
import { Button } from '#renderer/ui/button.tsx'
import { Checkbox } from '#renderer/ui/checkbox.tsx'
import { ErrorSummary } from '#renderer/ui/error-summary.tsx'
import { FieldError } from '#renderer/ui/field.tsx'
import { asTyped } from '#renderer/ui/form/form-schema.ts'
import { useSentForm } from '#renderer/ui/form/use-sent-form.ts'
import { Panel } from '#renderer/ui/panel.tsx'
import { PassphraseField } from '#renderer/ui/passphrase-field.tsx'
import { RecoveryCode } from '#renderer/ui/recovery-code.tsx'
import { StatusMark } from '#renderer/ui/status-mark.tsx'
import { useFocusFound } from '#renderer/ui/use-focus-found.ts'

type Step = { readonly at: 'rest' | 'asking' | 'replaced' } | { readonly at: 'shown'; readonly code: string }

/** A new recovery code, for an administrator: shown once, and in use when it is said that it is written down. */
export const RecoveryCodePanel = () => {
  const { t } = useTranslation('recoveryCode')
  const [step, setStep] = useState<Step>({ at: 'rest' })
  const place = useRef<HTMLDivElement>(null)
  useFocusFound(place, step.at)
  return (
    <Panel title={t('panel')} level={3} className="set-form">
      <p className="hint">{t('panelMore')}</p>
      <div ref={place} tabIndex={-1}>
        {step.at === 'asking' && (
          <AskForCode
            onMade={code => setStep({ at: 'shown', code })}
            onCancel={() => setStep({ at: 'rest' })}
          />
        )}
        {step.at === 'shown' && (
          <NewCode
            code={step.code}
            onUsed={() => setStep({ at: 'replaced' })}
            onLeave={() => setStep({ at: 'rest' })}
          />
        )}
        {(step.at === 'rest' || step.at === 'replaced') && (
          <div className="row fg wrap">
            <Button onClick={() => setStep({ at: 'asking' })}>{t('make')}</Button>
            <span role="status">
              {step.at === 'replaced' && <StatusMark status="done">{t('replaced')}</StatusMark>}
            </span>
          </div>
        )}
      </div>
    </Panel>
  )
}

type AskForCodeProps = { readonly onMade: (code: string) => void; readonly onCancel: () => void }

const AskForCode = ({ onMade, onCancel }: AskForCodeProps) => {
  const { t } = useTranslation('recoveryCode')
  const make = useOperationMutation('vault.makeRecoveryCode', { silent: true })
  const form = useSentForm(z.object({ passphrase: asTyped(t('yourPassphraseNeeded')) }), { passphrase: '' })
  const submit = form.onSubmit(async values => {
    const made = await make.run(values)
    if (made.ok) return void onMade(made.value.recoveryCode)
    return { field: 'passphrase', text: errorWords(made.error) }
  })
  return (
    <form onSubmit={submit} noValidate>
      <ErrorSummary {...form.summary} />
      <div className="fg">
        <PassphraseField label={t('yourPassphrase')} {...form.field('passphrase')} autoFocus />
      </div>
      <div className="row fg wrap">
        <Button kind="primary" type="submit" aria-disabled={form.sending}>
          {t(form.sending ? 'making' : 'make')}
        </Button>
        <Button kind="quiet" onClick={onCancel}>
          {t('cancel')}
        </Button>
      </div>
    </form>
  )
}

type NewCodeProps = {
  readonly code: string
  readonly onUsed: () => void
  readonly onLeave: () => void
}

const NewCode = ({ code, onUsed, onLeave }: NewCodeProps) => {
  const { t } = useTranslation('recoveryCode')
  const { service } = useSitting()
  const use = useOperationMutation('vault.useRecoveryCode')
  const copy = useOperationMutation('platform.copyText', { silent: true })
  const print = useOperationMutation('platform.print', { silent: true })
  const form = useSentForm(z.object({ written: z.boolean().refine(written => written, t('needed')) }), {
    written: false,
  })
  const submit = form.onSubmit(async () => {
    const used = await use.run({})
    if (used.ok) return void onUsed()
    return { text: errorWords(used.error) }
  })
  const copyCode = async (): Promise<boolean> => {
    const done = await copy.run({ text: code })
    if (!done.ok) form.tell({ text: errorWords(done.error) })
    return done.ok
  }
  const { id, error, value, onChange } = form.field('written')
  return (
    <form className="fg" onSubmit={submit} noValidate>
      <ErrorSummary {...form.summary} />
      <RecoveryCode
        code={code}
        service={service ?? ''}
        onPrint={() => void print.run({})}
        onCopy={copyCode}
      />
      <p className="fg">{t('newLead')}</p>
      <div className="fg">
        <Checkbox
          id={id}
          label={t('done')}
          checked={value}
          onChange={onChange}
          describedBy={error === null ? undefined : 'new-code-error'}
        />
        {error !== null && <FieldError id="new-code-error">{error}</FieldError>}
      </div>
      <div className="row fg wrap">
        <Button kind="primary" type="submit" aria-disabled={form.sending}>
          {t('useNew')}
        </Button>
        <Button kind="quiet" onClick={onLeave}>
          {t('forgetNew')}
        </Button>
      </div>
    </form>
  )
}
