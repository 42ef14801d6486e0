import { useTranslation } from 'react-i18next'
import type { TodayItem } from '#contract/today.ts'
import { Checkbox } from '#renderer/ui/checkbox.tsx'
import { Icon } from '#renderer/ui/icon.tsx'
import { IconCheck } from '#renderer/ui/icons.ts'
import { useActionDone } from './mutations.ts'

/** An action is ticked off here where a month is open that can take the answer. */
export const ActionTick = ({ item }: { readonly item: TodayItem }) => {
  const { t } = useTranslation('today')
  const done = useActionDone()
  const { actionId, answerIn, text } = item
  if (actionId === null || answerIn === null) return <Icon of={IconCheck} />
  return (
    <Checkbox
      label={t('done', { action: text ?? '' })}
      labelHidden
      checked={done.pending}
      onChange={checked => checked && void done.run(answerIn, actionId, text ?? '')}
    />
  )
}
