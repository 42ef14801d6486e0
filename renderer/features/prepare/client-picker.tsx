import { useTranslation } from 'react-i18next'
import type { ClientId } from '#basics/ids.ts'
import { ClientName } from '#renderer/ui/client-name.tsx'
import type { FieldWords } from '#renderer/ui/field.tsx'
import { useHideNames } from '#renderer/ui/page/hide-names.tsx'
import { PickField } from '#renderer/ui/pick-field.tsx'
import { usePreparation } from './preparation.tsx'

type ClientPickerProps = FieldWords & {
  /** Clients that can't be chosen again, and why. */
  readonly taken?: ReadonlyMap<ClientId, string>
  readonly value?: ClientId | null
  readonly onPick: (clientId: ClientId | null) => void
}

/** Somebody of this month's caseload. */
export const ClientPicker = ({ taken, value, onPick, ...words }: ClientPickerProps) => {
  const { t } = useTranslation('prepare')
  const { view } = usePreparation()
  const { hidden } = useHideNames()
  return (
    <PickField<ClientId>
      {...words}
      placeholder={t('findClient')}
      noneWords={t('nobodyFound')}
      value={value}
      onPick={onPick}
      options={view.entries
        .filter(({ standing }) => standing !== 'closed')
        .map(({ client }) => ({
          value: client.id,
          text: [client.reference, hidden ? null : client.name, client.initials].filter(Boolean).join(' '),
          label: <ClientName reference={client.reference} initials={client.initials} name={client.name} />,
          taken: taken?.get(client.id),
        }))}
    />
  )
}
