import { useState } from 'react'
import type { PersonId } from '#basics/ids.ts'
import { useOperationQuery } from '#renderer/bridge/use-operation.ts'
import { RecoveryForm } from './recovery-form.tsx'
import { UnlockForm } from './unlock-form.tsx'

/** Who are you, and your passphrase; or the recovery code where it is forgotten. */
export const UnlockScreen = () => {
  const { data: status } = useOperationQuery('vault.status', {})
  const [forgotten, setForgotten] = useState<{ readonly personId: PersonId | null } | null>(null)
  if (status === undefined) return null
  if (forgotten === null)
    return <UnlockForm status={status} onForgotten={personId => setForgotten({ personId })} />
  return <RecoveryForm status={status} {...forgotten} onBack={() => setForgotten(null)} />
}
