import { useTranslation } from 'react-i18next'
import { z } from 'zod'
import type { ClientId } from '#basics/ids.ts'
import type { ClosingKind, ClosingStage } from '#domain/closure/closing-kind.ts'
import { Button } from '#renderer/ui/button.tsx'
import { ChoiceGroup } from '#renderer/ui/choice-group.tsx'
import { ErrorSummary } from '#renderer/ui/error-summary.tsx'
import { chosen, wordsOrNull } from '#renderer/ui/form/form-schema.ts'
import { useSentForm } from '#renderer/ui/form/use-sent-form.ts'
import { OptionList } from '#renderer/ui/option-list.tsx'
import { Panel } from '#renderer/ui/panel.tsx'
import { TextArea } from '#renderer/ui/text-area.tsx'
import { ClientPicker } from '../client-picker.tsx'
import { usePreparation } from '../preparation.tsx'
import { useClosings } from './use-closings.ts'

/** A client is named: for what, and whether it is decided now or readied for next month. */
export const NameClient = ({ kinds }: { readonly kinds: readonly ClosingKind[] }) => {
  const { t } = useTranslation('prepare')
  const { view } = usePreparation()
  const { name } = useClosings()
  const form = useSentForm(
    z.object({
      clientId: chosen<ClientId>(t('chooseClient')),
      kind: chosen<ClosingKind>(t('chooseKind')),
      stage: chosen<ClosingStage>(t('chooseStage')),
      note: wordsOrNull,
    }),
    { clientId: null, kind: kinds.length === 1 ? (kinds[0] ?? null) : null, stage: null, note: '' },
  )
  const { kind } = form.values

  const submit = form.onSubmit(async values => {
    if (!(await name(values.clientId, values.kind, values.stage, values.note))) return
    form.set('clientId', null)
    form.set('note', '')
    document.getElementById(form.at('clientId').id)?.focus()
  })
  const taken = new Map(
    view.closings
      .filter(closing => (kind === null ? kinds.includes(closing.kind) : closing.kind === kind))
      .map(({ client }) => [client.id, t('namedAlready')]),
  )
  return (
    <Panel title={t('nameClient')}>
      <div className="stack">
        <ErrorSummary {...form.summary} />
        <ClientPicker
          {...form.at('clientId')}
          label={t('clientLabel')}
          taken={taken}
          value={form.values.clientId}
          onPick={clientId => form.set('clientId', clientId)}
        />
        {kinds.length > 1 && (
          <ChoiceGroup<ClosingKind>
            {...form.field('kind')}
            label={t('kindLabel')}
            fill
            choices={kinds.map(value => ({ value, label: t(`kind.${value}`) }))}
          />
        )}
        <OptionList<ClosingStage>
          {...form.field('stage')}
          label={t('stageLabel')}
          options={[
            { value: 'to decide', label: t('stageNow'), consequence: t('stageNowMore') },
            { value: 'named', label: t('stageNext'), consequence: t('stageNextMore') },
          ]}
        />
        <TextArea label={t('noteLabel')} {...form.field('note')} />
        <Button onClick={submit}>{t('nameIt')}</Button>
      </div>
    </Panel>
  )
}
