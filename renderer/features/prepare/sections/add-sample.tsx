import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { ClientId } from '#basics/ids.ts'
import { type BroughtAs, DocumentKind } from '#domain/document/checklist.ts'
import { useOnce } from '#renderer/bridge/use-once.ts'
import { Button } from '#renderer/ui/button.tsx'
import { ErrorSummary } from '#renderer/ui/error-summary.tsx'
import { Panel } from '#renderer/ui/panel.tsx'
import { SelectField } from '#renderer/ui/select-field.tsx'
import { type FormProblem, useProblems } from '#renderer/ui/use-problems.ts'
import { ClientPicker } from '../client-picker.tsx'
import { BroughtChoice } from './brought-choice.tsx'
import { useSamples } from './use-samples.ts'

type FieldName = 'client' | 'kind'

export const AddSample = () => {
  const { t } = useTranslation('prepare')
  const { add } = useSamples()
  const [clientId, setClientId] = useState<ClientId | null>(null)
  const [kind, setKind] = useState<DocumentKind | null>(null)
  const [brought, setBrought] = useState<BroughtAs | null>(null)
  const problems = useProblems<FieldName>()
  const submit = useOnce(async () => {
    const found: FormProblem<FieldName>[] = []
    if (clientId === null) found.push({ field: 'client', text: t('chooseClient') })
    if (kind === null) found.push({ field: 'kind', text: t('chooseDocument') })
    if (!problems.tell(found) || clientId === null || kind === null) return
    if (!(await add(clientId, kind, brought))) return
    setClientId(null)
    setKind(null)
    document.getElementById(problems.at('client').id)?.focus()
  })
  return (
    <Panel title={t('addSample')}>
      <div className="stack">
        <ErrorSummary {...problems.summary} />
        <ClientPicker
          {...problems.at('client')}
          label={t('clientLabel')}
          value={clientId}
          onPick={problems.on('client', setClientId)}
        />
        <SelectField<DocumentKind>
          {...problems.at('kind')}
          label={t('sampleKind')}
          value={kind}
          onChange={problems.on('kind', setKind)}
          options={DocumentKind.options.map(value => ({ value, label: t(`document.${value}`) }))}
        />
        <BroughtChoice value={brought} onChange={setBrought} />
        <Button onClick={submit}>{t('addTheSample')}</Button>
      </div>
    </Panel>
  )
}
