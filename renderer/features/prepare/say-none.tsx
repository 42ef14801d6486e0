import type { SectionKey } from '#domain/review/sections.ts'
import { Checkbox } from '#renderer/ui/checkbox.tsx'
import { send } from './mutations.ts'
import { usePreparation } from './preparation.tsx'

/** 'Nobody this month': an answer too, so that an empty list is no gap. */
export const SayNone = ({ section, label }: { readonly section: SectionKey; readonly label: string }) => {
  const { view, own } = usePreparation()
  return (
    <Checkbox
      label={label}
      checked={view.saidNone.includes(section)}
      disabled={!own || !view.mayPrepare}
      onChange={none => void send('review.sayNone', { reviewId: view.review.id, section, none })}
    />
  )
}
