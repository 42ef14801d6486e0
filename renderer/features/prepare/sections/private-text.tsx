import { useTranslation } from 'react-i18next'
import { LONG_TEXT } from '#domain/caseload/client.ts'
import { callOperation } from '#renderer/bridge/bridge.ts'
import { useAutosavedValue } from '#renderer/bridge/saving/use-autosave.ts'
import { firstName } from '#renderer/text/words.ts'
import { ReadOut } from '#renderer/ui/facts.tsx'
import { Icon } from '#renderer/ui/icon.tsx'
import { IconEye, IconLock } from '#renderer/ui/icons.ts'
import { Note } from '#renderer/ui/note.tsx'
import { TextArea } from '#renderer/ui/text-area.tsx'
import { usePreparation } from '../preparation.tsx'

type PrivateTextProps = {
  readonly name: 'went-well' | 'is-hard' | 'wanted'
  readonly label: string
  readonly hint?: string
}

/** One of the practitioner's own texts; the supervisor reads it once they have said 'ready'. */
export const PrivateText = ({ name, label, hint }: PrivateTextProps) => {
  const { t } = useTranslation('prepare')
  const { view, own } = usePreparation()
  const reviewId = view.review.id
  const { value, setValue, flush } = useAutosavedValue(
    `note/${reviewId}/${name}`,
    view.notes[name] ?? '',
    text => callOperation('review.saveNote', { reviewId, name, text }),
  )
  if (!own || !view.mayPrepare) {
    const hidden = !own && view.review.state === 'open'
    const words = hidden
      ? t('privateForOthers', { name: firstName(view.review.practitioner.name) })
      : t('notRecorded')
    return (
      <ReadOut facts={[{ term: label, value: view.notes[name] ?? <span className="dim">{words}</span> }]} />
    )
  }
  return (
    <TextArea
      label={label}
      hint={hint}
      rows={5}
      maxLength={LONG_TEXT}
      value={value}
      onChange={setValue}
      onBlur={flush}
    />
  )
}

/** Who reads this now. */
export const PrivacyNote = () => {
  const { t } = useTranslation('prepare')
  const { view, own } = usePreparation()
  if (!own) return null
  const isPrivate = view.review.state === 'open'
  return (
    <Note icon={<Icon of={isPrivate ? IconLock : IconEye} />}>
      {t(isPrivate ? 'privateUntilReady' : 'readNow')}
    </Note>
  )
}
