import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { ClientId } from '#basics/ids.ts'
import type { ClientRef } from '#contract/caseload.ts'
import { clientWords } from '#renderer/text/words.ts'
import { ReasonDialog } from '../reason-dialog.tsx'
import { useSession } from '../session-context.tsx'

type LeaveOutProps = {
  readonly open: boolean
  readonly onClose: () => void
  readonly clients: readonly ClientRef[]
  readonly onLeaveOut: (excluded: { clientId: ClientId; reason: string }) => void
}

/** Somebody who can't be scored today is left out before the list is fixed. */
export const LeaveOutDialog = ({ open, onClose, clients, onLeaveOut }: LeaveOutProps) => {
  const { t } = useTranslation('sessionDraw')
  const { view } = useSession()
  const [chosen, setChosen] = useState<ClientId | null>(null)
  return (
    <ReasonDialog
      draftKey="leave-out"
      open={open}
      onClose={onClose}
      title={t('leaveOut')}
      more={t(view.scoring ? 'leaveOutMore' : 'leaveOutMoreReview')}
      choice={{
        label: t('client'),
        missing: t('chooseClient'),
        value: chosen,
        onChange: setChosen,
        options: clients.map(client => ({ value: client.id, label: clientWords(client) })),
      }}
      reasonLabel={t('reason')}
      reasonMissing={t('writeReason')}
      action={t('leaveOutNow')}
      onDone={async reason => {
        if (chosen !== null) onLeaveOut({ clientId: chosen, reason })
        setChosen(null)
        return null
      }}
    />
  )
}
