import { useTranslation } from 'react-i18next'
import { z } from 'zod'
import type { OperationOutput } from '#contract/index.ts'
import type { Part } from '#domain/people/role.ts'
import { doorHold } from '#renderer/bridge/door-hold.ts'
import { usePassphraseJudgement } from '#renderer/bridge/passphrase-judgement.ts'
import { useOperationMutation } from '#renderer/bridge/use-operation.ts'
import { errorWords } from '#renderer/text/error-words.ts'
import { Button, LinkButton } from '#renderer/ui/button.tsx'
import { ChoiceGroup } from '#renderer/ui/choice-group.tsx'
import { ErrorSummary } from '#renderer/ui/error-summary.tsx'
import { asTyped, chosen, words } from '#renderer/ui/form/form-schema.ts'
import { useSentForm } from '#renderer/ui/form/use-sent-form.ts'
import { NewPassphraseField } from '#renderer/ui/new-passphrase-field.tsx'
import { LongWork } from '#renderer/ui/progress.tsx'
import { TextField } from '#renderer/ui/text-field.tsx'
import { SetUpFrame } from './set-up-frame.tsx'

type SetUpYouProps = {
  readonly onBack: () => void
  readonly onMade: (made: OperationOutput<'vault.setUp'> & { readonly service: string }) => void
}

/** Step 1: the first person. Going on makes the vault. */
export const SetUpYou = ({ onBack, onMade }: SetUpYouProps) => {
  const { t } = useTranslation('door')
  const { t: part } = useTranslation('parts')
  const setUp = useOperationMutation('vault.setUp', { silent: true })
  const form = useSentForm(
    z.object({
      name: words(t('nameNeeded')),
      role: chosen<Part>(t('mainlyNeeded')),
      service: z.string().trim(),
      passphrase: asTyped(t('passphraseNeeded')),
    }),
    { name: '', role: null, service: '', passphrase: '' },
  )
  const { name, service, passphrase } = form.values
  const findings = usePassphraseJudgement(passphrase, [name, service])

  const goOn = form.onSubmit(async values => {
    doorHold.take()
    const made = await setUp.run(values)
    if (made.ok) return void onMade({ ...made.value, service: values.service })
    doorHold.release()
    return { field: made.error.field === 'passphrase' ? 'passphrase' : null, text: errorWords(made.error) }
  })

  return (
    <SetUpFrame step={1} title={t('youHead')}>
      <form className="panel un" onSubmit={goOn} noValidate>
        <ErrorSummary {...form.summary} />
        <TextField label={t('yourName')} {...form.field('name')} maxLength={200} autoFocus />
        <ChoiceGroup
          className="fg"
          fill
          label={t('mainly')}
          {...form.field('role')}
          choices={[
            { value: 'practitioner', label: part('practitioner') },
            { value: 'supervisor', label: part('supervisor') },
          ]}
        />
        <TextField
          className="fg"
          label={t('service')}
          labelMore={t('serviceMore')}
          {...form.field('service')}
          maxLength={200}
        />
        <div className="fg">
          <NewPassphraseField label={t('passphrase')} {...form.field('passphrase')} findings={findings} />
        </div>
        <div className="row-b fg">
          <LinkButton className="sm" onClick={onBack} disabled={form.sending}>
            {t('back')}
          </LinkButton>
          <Button kind="primary" size="large" type="submit" aria-disabled={form.sending}>
            {t('goToCode')}
          </Button>
        </div>
        {form.sending && (
          <div className="door-busy">
            <LongWork>{t('making')}</LongWork>
          </div>
        )}
      </form>
    </SetUpFrame>
  )
}
