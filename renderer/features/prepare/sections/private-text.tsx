import { useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { PreparationView } from '#contract/review.ts'
import { LONG_TEXT } from '#domain/caseload/client.ts'
import { callOperation } from '#renderer/bridge/bridge.ts'
import { saveQueue } from '#renderer/bridge/saving/save-queue.ts'
import { useAutosavedValue } from '#renderer/bridge/saving/use-autosave.ts'
import { useOnce } from '#renderer/bridge/use-once.ts'
import { firstName } from '#renderer/text/words.ts'
import { Checkbox } from '#renderer/ui/checkbox.tsx'
import { ReadOut } from '#renderer/ui/facts.tsx'
import { Icon } from '#renderer/ui/icon.tsx'
import { IconEye, IconLock } from '#renderer/ui/icons.ts'
import { Note } from '#renderer/ui/note.tsx'
import { TextArea } from '#renderer/ui/text-area.tsx'
import { send } from '../mutations.ts'
import { usePreparation } from '../preparation.tsx'

export type PrivateTextName = 'went-well' | 'is-hard' | 'wanted'

type PrivateTextProps = {
  readonly name: PrivateTextName
  readonly label: string
  readonly hint?: string
}

/** One of the practitioner's own texts; the supervisor reads it once they have said 'ready'. */
export const PrivateText = ({ name, label, hint }: PrivateTextProps) => {
  const { t } = useTranslation('prepare')
  const { view, own } = usePreparation()
  const reviewId = view.review.id
  const { value, setValue, flush } = useAutosavedValue(
    noteKey(reviewId, name),
    view.notes[name] ?? '',
    text => callOperation('review.saveNote', { reviewId, name, text }),
  )
  if (!own || !view.mayPrepare) {
    const hidden = !own && view.review.state === 'open' && view.notes[name] === undefined
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

const writtenOf = ({ notes }: PreparationView, names: readonly PrivateTextName[]) =>
  names.filter(name => (notes[name] ?? '') !== '')

const isAllShown = (view: PreparationView, names: readonly PrivateTextName[]): boolean => {
  const written = writtenOf(view, names)
  return written.length > 0 && written.every(name => view.sharedNotes.includes(name))
}

const noteKey = (reviewId: string, name: PrivateTextName) => `note/${reviewId}/${name}`

/** Who reads this now, and whether the other may before 'ready'. */
export const PrivacyNote = ({ names }: { readonly names: readonly PrivateTextName[] }) => {
  const { t } = useTranslation('prepare')
  const { view, own } = usePreparation()
  const reviewId = view.review.id
  const share = useOnce(async (written: readonly PrivateTextName[], shared: boolean) => {
    for (const name of written) {
      await saveQueue.flush(noteKey(reviewId, name))
      const result = await send('review.shareNote', { reviewId, name, shared })
      if (!result.ok) setAsked(null)
    }
  })
  const isShown = isAllShown(view, names)
  const [asked, setAsked] = useState<boolean | null>(null)
  // What was asked for stands until the answer does.
  // biome-ignore lint/correctness/useExhaustiveDependencies: the answer is what ends it.
  useEffect(() => setAsked(null), [isShown])
  if (!own) return null
  const isPrivate = view.review.state === 'open'
  const { supervisor } = view.review
  const written = writtenOf(view, names)
  if (isPrivate && view.mayPrepare && supervisor !== null)
    return (
      <Note icon={<Icon of={isShown ? IconEye : IconLock} />}>
        <p>{isShown ? t('shownEarly', { name: supervisor.name }) : t('privateUntilReady')}</p>
        <Checkbox
          label={t('showEarly', { name: firstName(supervisor.name) })}
          checked={asked ?? isShown}
          disabled={written.length === 0}
          onChange={shared => {
            setAsked(shared)
            share(written, shared)
          }}
        />
      </Note>
    )
  return (
    <Note icon={<Icon of={isPrivate ? IconLock : IconEye} />}>
      {t(isPrivate ? 'privateUntilReady' : 'readNow')}
    </Note>
  )
}
