import { useTranslation } from 'react-i18next'
import { z } from 'zod'
import type { ClientId } from '#basics/ids.ts'
import { type BroughtAs, DocumentKind } from '#domain/document/checklist.ts'
import { Button } from '#renderer/ui/button.tsx'
import { ErrorSummary } from '#renderer/ui/error-summary.tsx'
import { chosen } from '#renderer/ui/form/form-schema.ts'
import { useSentForm } from '#renderer/ui/form/use-sent-form.ts'
import { Panel } from '#renderer/ui/panel.tsx'
import { SelectField } from '#renderer/ui/select-field.tsx'
import { ClientPicker } from '../client-picker.tsx'
import { BroughtChoice } from './brought-choice.tsx'
import { useSamples } from './use-samples.ts'

export const AddSample = () => {
  const { t } = useTranslation('prepare')
  const { add } = useSamples()
  const form = useSentForm(
    z.object({
      clientId: chosen<ClientId>(t('chooseClient')),
      kind: chosen<DocumentKind>(t('chooseDocument')),
      brought: z.custom<BroughtAs | null>(),
    }),
    { clientId: null, kind: null, brought: null },
  )
  const submit = form.onSubmit(async ({ clientId, kind, brought }) => {
    if (!(await add(clientId, kind, brought))) return
    form.set('clientId', null)
    form.set('kind', null)
    document.getElementById(form.at('clientId').id)?.focus()
  })
  return (
    <Panel title={t('addSample')}>
      <div className="stack">
        <ErrorSummary {...form.summary} />
        <ClientPicker
          {...form.at('clientId')}
          label={t('clientLabel')}
          value={form.values.clientId}
          onPick={clientId => form.set('clientId', clientId)}
        />
        <SelectField<DocumentKind>
          {...form.field('kind')}
          label={t('sampleKind')}
          options={DocumentKind.options.map(value => ({ value, label: t(`document.${value}`) }))}
        />
        <BroughtChoice value={form.values.brought} onChange={brought => form.set('brought', brought)} />
        <Button onClick={submit}>{t('addTheSample')}</Button>
      </div>
    </Panel>
  )
}
