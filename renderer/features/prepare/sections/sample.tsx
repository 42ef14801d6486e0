import { useTranslation } from 'react-i18next'
import type { DocumentView } from '#contract/review.ts'
import { SHORT_TEXT } from '#domain/caseload/client.ts'
import { DocumentKind } from '#domain/document/checklist.ts'
import { callOperation } from '#renderer/bridge/bridge.ts'
import { useAutosavedValue } from '#renderer/bridge/saving/use-autosave.ts'
import { useOnce } from '#renderer/bridge/use-once.ts'
import { clientWords } from '#renderer/text/words.ts'
import { Button } from '#renderer/ui/button.tsx'
import { Chip } from '#renderer/ui/chip.tsx'
import { ClientName } from '#renderer/ui/client-name.tsx'
import { Icon } from '#renderer/ui/icon.tsx'
import { IconX } from '#renderer/ui/icons.ts'
import { SelectField } from '#renderer/ui/select-field.tsx'
import { TextField } from '#renderer/ui/text-field.tsx'
import { DraftDateField } from '../draft-date-field.tsx'
import type { Drafts } from '../use-drafts.ts'
import { BroughtChoice } from './brought-choice.tsx'
import { SampleFile } from './sample-file.tsx'
import { useSamples } from './use-samples.ts'

type SampleFields = Pick<DocumentView, 'kind' | 'title' | 'dated' | 'broughtAs'>

const fieldsOf = ({ kind, title, dated, broughtAs }: DocumentView): SampleFields => ({
  kind,
  title,
  dated,
  broughtAs,
})

type SampleProps = { readonly sample: DocumentView; readonly drafts: Drafts; readonly mayChange: boolean }

/** One sample: whose, what, of when, and how it is brought. */
export const Sample = ({ sample, drafts, mayChange }: SampleProps) => {
  const { t } = useTranslation('prepare')
  const { remove } = useSamples()
  const removeOnce = useOnce(() => remove(sample))
  const { value, setValue, flush } = useAutosavedValue(
    `sample/${sample.id}`,
    fieldsOf(sample),
    (fields: SampleFields) => callOperation('review.changeDocument', { documentId: sample.id, ...fields }),
  )
  const choose = (fields: Partial<SampleFields>) => {
    setValue({ ...value, ...fields })
    flush()
  }
  const client = clientWords(sample.client)
  return (
    <li>
      <fieldset disabled={!mayChange}>
        <legend className="sr">{t('sampleOf', { client, kind: t(`document.${value.kind}`) })}</legend>
        <div className="sample-head">
          <span className="row">
            <ClientName {...sample.client} className="strong" />
            {sample.askedForLastTime && <Chip kind="accent">{t('askedFor')}</Chip>}
          </span>
          {mayChange && !sample.askedForLastTime && (
            <Button size="small" kind="quiet" onClick={removeOnce}>
              <Icon of={IconX} small />
              {t('remove')}
              <span className="sr"> {client}</span>
            </Button>
          )}
        </div>
        <div className="sample-fields">
          <SelectField<DocumentKind>
            label={t('sampleKind')}
            value={value.kind}
            onChange={kind => kind !== null && choose({ kind })}
            options={DocumentKind.options.map(kind => ({ value: kind, label: t(`document.${kind}`) }))}
          />
          <DraftDateField
            drafts={drafts}
            name={`${sample.id}/dated`}
            label={t('sampleDated')}
            value={value.dated}
            futureError={t('datedToCome')}
            onChange={dated => setValue({ ...value, dated })}
            onBlur={flush}
          />
          <TextField
            className="sample-title"
            label={t('sampleTitle')}
            labelMore={t('optional')}
            maxLength={SHORT_TEXT}
            value={value.title ?? ''}
            onChange={title => setValue({ ...value, title: title === '' ? null : title })}
            onBlur={flush}
          />
          <BroughtChoice
            value={value.broughtAs}
            disabled={!mayChange}
            onChange={broughtAs => choose({ broughtAs })}
          />
        </div>
        {(value.broughtAs === 'as a file' || sample.file !== null) && (
          <SampleFile sample={sample} mayChange={mayChange} />
        )}
      </fieldset>
    </li>
  )
}
