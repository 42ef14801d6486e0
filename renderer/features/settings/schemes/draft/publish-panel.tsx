import { useTranslation } from 'react-i18next'
import { longMonth } from '#basics/date-words.ts'
import type { Month } from '#basics/month.ts'
import { Button } from '#renderer/ui/button.tsx'
import { Panel } from '#renderer/ui/panel.tsx'
import { SelectField } from '#renderer/ui/select-field.tsx'
import { TextArea } from '#renderer/ui/text-area.tsx'
import type { DraftEditing } from './use-draft.ts'

type PublishPanelProps = {
  readonly editing: DraftEditing
  readonly startMonths: readonly Month[]
  readonly starts: Month | null
  readonly onDrop: () => void
}

/** What is said of the version, and from when it holds. */
export const PublishPanel = ({ editing, startMonths, starts, onDrop }: PublishPanelProps) => {
  const { t } = useTranslation('schemeDraft')
  const { t: versions } = useTranslation('settingsVersions')
  const { draft, change, at } = editing
  return (
    <Panel level={3} title={t('before')}>
      <TextArea
        label={versions('whatChanged')}
        hint={versions('whatChangedHint')}
        {...at('whatChanged')}
        value={draft.whatChanged}
        maxLength={1000}
        onChange={whatChanged => change({ ...draft, whatChanged }, 'whatChanged')}
      />
      <SelectField
        className="fg"
        label={t('startsWith')}
        hint={t('startsHint')}
        {...at('startsMonth')}
        value={starts}
        onChange={startsMonth => change({ ...draft, startsMonth }, 'startsMonth')}
        options={startMonths.map(value => ({
          value,
          label: t('startMonth', { month: longMonth(value) }),
        }))}
      />
      <Button className="fg" size="small" kind="quiet" onClick={onDrop}>
        {t('drop')}
      </Button>
    </Panel>
  )
}
