import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { ClientId } from '#basics/ids.ts'
import type { ClosingKind, ClosingStage } from '#domain/closure/closing-kind.ts'
import { useOnce } from '#renderer/bridge/use-once.ts'
import { Button } from '#renderer/ui/button.tsx'
import { ChoiceGroup } from '#renderer/ui/choice-group.tsx'
import { ErrorSummary } from '#renderer/ui/error-summary.tsx'
import { OptionList } from '#renderer/ui/option-list.tsx'
import { Panel } from '#renderer/ui/panel.tsx'
import { TextArea } from '#renderer/ui/text-area.tsx'
import { type FormProblem, useProblems } from '#renderer/ui/use-problems.ts'
import { ClientPicker } from '../client-picker.tsx'
import { usePreparation } from '../preparation.tsx'
import { useClosings } from './use-closings.ts'

type FieldName = 'client' | 'kind' | 'stage'

/** A client is named: for what, and whether it is decided now or readied for next month. */
export const NameClient = ({ kinds }: { readonly kinds: readonly ClosingKind[] }) => {
  const { t } = useTranslation('prepare')
  const { view } = usePreparation()
  const { name } = useClosings()
  const [clientId, setClientId] = useState<ClientId | null>(null)
  const [kind, setKind] = useState<ClosingKind | null>(kinds.length === 1 ? (kinds[0] ?? null) : null)
  const [stage, setStage] = useState<ClosingStage | null>(null)
  const [note, setNote] = useState('')
  const problems = useProblems<FieldName>()

  const submit = useOnce(async () => {
    const found: FormProblem<FieldName>[] = []
    if (clientId === null) found.push({ field: 'client', text: t('chooseClient') })
    if (kind === null) found.push({ field: 'kind', text: t('chooseKind') })
    if (stage === null) found.push({ field: 'stage', text: t('chooseStage') })
    if (!problems.tell(found) || clientId === null || kind === null || stage === null) return
    if (!(await name(clientId, kind, stage, note.trim() === '' ? null : note))) return
    setClientId(null)
    setNote('')
    document.getElementById(problems.at('client').id)?.focus()
  })
  const taken = new Map(
    view.closings
      .filter(closing => (kind === null ? kinds.includes(closing.kind) : closing.kind === kind))
      .map(({ client }) => [client.id, t('namedAlready')]),
  )
  return (
    <Panel title={t('nameClient')}>
      <div className="stack">
        <ErrorSummary {...problems.summary} />
        <ClientPicker
          {...problems.at('client')}
          label={t('clientLabel')}
          taken={taken}
          value={clientId}
          onPick={problems.on('client', setClientId)}
        />
        {kinds.length > 1 && (
          <ChoiceGroup<ClosingKind>
            {...problems.at('kind')}
            label={t('kindLabel')}
            value={kind}
            onChange={problems.on('kind', setKind)}
            fill
            choices={kinds.map(value => ({ value, label: t(`kind.${value}`) }))}
          />
        )}
        <OptionList<ClosingStage>
          {...problems.at('stage')}
          label={t('stageLabel')}
          value={stage}
          onChange={problems.on('stage', setStage)}
          options={[
            { value: 'to decide', label: t('stageNow'), consequence: t('stageNowMore') },
            { value: 'named', label: t('stageNext'), consequence: t('stageNextMore') },
          ]}
        />
        <TextArea label={t('noteLabel')} value={note} onChange={setNote} />
        <Button onClick={submit}>{t('nameIt')}</Button>
      </div>
    </Panel>
  )
}
