import type { SectionKey } from '#domain/review/sections.ts'
import { callOperation } from '#renderer/bridge/bridge.ts'
import { useAutosavedValue } from '#renderer/bridge/saving/use-autosave.ts'
import { Checkbox } from '#renderer/ui/checkbox.tsx'
import { usePreparation } from './preparation.tsx'

/** 'Nobody this month': an answer too, so that an empty list is no gap. Shown as ticked at once, stored at once. */
export const SayNone = ({ section, label }: { readonly section: SectionKey; readonly label: string }) => {
  const { view, own } = usePreparation()
  const reviewId = view.review.id
  const { value, setValue, flush } = useAutosavedValue(
    `say-none/${reviewId}/${section}`,
    view.saidNone.includes(section),
    none => callOperation('review.sayNone', { reviewId, section, none }),
  )
  return (
    <Checkbox
      label={label}
      checked={value}
      disabled={!own || !view.mayPrepare}
      onChange={none => {
        setValue(none)
        flush()
      }}
    />
  )
}
