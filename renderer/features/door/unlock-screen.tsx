import { useOperationQuery } from '#renderer/bridge/use-operation.ts'
import { UnlockForm } from './unlock-form.tsx'

/** Who are you, and your passphrase. */
export const UnlockScreen = () => {
  const { data: status } = useOperationQuery('vault.status', {})
  return status === undefined ? null : <UnlockForm status={status} />
}
