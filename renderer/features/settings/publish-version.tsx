import { useTranslation } from 'react-i18next'
import { Button } from '#renderer/ui/button.tsx'
import { Panel } from '#renderer/ui/panel.tsx'
import { TextArea } from '#renderer/ui/text-area.tsx'

type PublishVersionProps = {
  /** The version that would be published. */
  readonly version: number
  readonly whatChanged: string
  readonly field: { readonly id: string; readonly error: string | null }
  readonly onWhatChanged: (text: string) => void
  readonly pending: boolean
  readonly onPublish: () => void
  /** Null where nothing was typed that could be dropped. */
  readonly onPutBack: (() => void) | null
}

/** The end of what is kept as it is typed and published as a version by a press. */
export const PublishVersion = (props: PublishVersionProps) => {
  const { t } = useTranslation('settingsVersions')
  return (
    <Panel>
      <TextArea
        label={t('whatChanged')}
        hint={t('whatChangedHint')}
        {...props.field}
        value={props.whatChanged}
        maxLength={1000}
        onChange={props.onWhatChanged}
      />
      <div className="row wrap fg">
        <Button kind="primary" aria-disabled={props.pending} onClick={props.onPublish}>
          {t('publish', { version: props.version })}
        </Button>
        {props.onPutBack !== null && (
          <Button kind="quiet" onClick={props.onPutBack}>
            {t('putBack')}
          </Button>
        )}
      </div>
    </Panel>
  )
}
