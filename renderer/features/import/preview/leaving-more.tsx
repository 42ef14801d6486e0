import { useTranslation } from 'react-i18next'
import type { LeavingReason } from '#domain/caseload/client.ts'
import { useSitting } from '#renderer/bridge/sitting.tsx'
import { useOperationQuery } from '#renderer/bridge/use-operation.ts'
import { SelectField } from '#renderer/ui/select-field.tsx'
import type { Leavings } from './asked.ts'

type Leaving = Leavings[string]

type LeavingMoreProps = {
  readonly who: string
  readonly leaving: Leaving
  readonly onLeaving: (leaving: Leaving) => void
}

/** Why somebody who is not in the file any more was closed, where it is known. */
export const ClosedWhy = ({ who, leaving, onLeaving }: LeavingMoreProps) => {
  const { t } = useTranslation('importMapping')
  const { t: terms } = useTranslation('terms')
  return (
    <SelectField
      label={
        <>
          {t('why')} <span className="sr">{who}</span>
        </>
      }
      size="small"
      className="leaving"
      value={REASONS.find(reason => reason === leaving.reason) ?? null}
      emptyLabel={t('whyUnknown')}
      onChange={reason => onLeaving({ ...leaving, reason: reason ?? undefined })}
      options={REASONS.map(value => ({ value, label: terms(`leaving.${value}`) }))}
    />
  )
}

const REASONS = [
  'goals met',
  'moved away',
  'declined the service',
  'died',
  'other',
] as const satisfies readonly LeavingReason[]

/** To whom somebody went who is not in the file any more. */
export const TransferredTo = ({ who, leaving, onLeaving }: LeavingMoreProps) => {
  const { t } = useTranslation('importMapping')
  const { person } = useSitting()
  const { data } = useOperationQuery('caseload.practitioners', {})
  const others = (data?.people ?? []).filter(({ id }) => id !== person.id)
  const named = others.find(({ name }) => leaving.note === t('toNamed', { name }))
  return (
    <SelectField
      label={
        <>
          {t('toWhom')} <span className="sr">{who}</span>
        </>
      }
      size="small"
      className="leaving"
      value={named?.id ?? (leaving.reason === SERVICE ? SERVICE : null)}
      emptyLabel={t('toPractitioner')}
      onChange={to => {
        if (to === SERVICE) return onLeaving({ reason: SERVICE, note: null })
        const name = others.find(({ id }) => id === to)?.name
        onLeaving({ note: name === undefined ? null : t('toNamed', { name }) })
      }}
      options={[
        ...others.map(({ id, name }) => ({ value: id as string, label: name })),
        { value: SERVICE, label: t('toService') },
      ]}
    />
  )
}

const SERVICE = 'transferred to another service' satisfies LeavingReason
