import { useTranslation } from 'react-i18next'
import { ChoiceGroup } from '#renderer/ui/choice-group.tsx'
import type { FiguresView } from './columns.ts'

type ViewChoiceProps = { readonly shown: FiguresView; readonly onShow: (view: FiguresView) => void }

/** The month's figures, the review dates, or what the client says: what the columns are. */
export const ViewChoice = ({ shown, onShow }: ViewChoiceProps) => {
  const { t } = useTranslation('figures')
  return (
    <ChoiceGroup<FiguresView>
      label={t('views')}
      labelHidden
      value={shown}
      onChange={onShow}
      choices={[
        { value: 'month', label: t('month') },
        { value: 'dates', label: t('dates') },
        { value: 'client', label: t('client') },
      ]}
    />
  )
}
