import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { ClientId } from '#basics/ids.ts'
import type { DrawView } from '#contract/draw.ts'
import { clientWords } from '#renderer/text/words.ts'
import { send } from '../mutations.ts'
import { ReasonDialog } from '../reason-dialog.tsx'
import { useSession } from '../session-context.tsx'
import type { Drawn } from './drawn.ts'

type Opened = { readonly open: boolean; readonly onClose: () => void }

/** A drawn client who can't be scored gives way to the next in draw order. */
export const ReplaceDialog = ({ draw, open, onClose }: Opened & { readonly draw: Drawn }) => {
  const { t } = useTranslation('sessionDraw')
  const { reviewId, view } = useSession()
  const [chosen, setChosen] = useState<ClientId | null>(null)
  return (
    <ReasonDialog
      draftKey="replace"
      open={open}
      onClose={onClose}
      title={t('replace')}
      more={t('replaceMore')}
      choice={{
        label: t(view.scoring ? 'replaceWhom' : 'replaceWhomReview'),
        missing: t('chooseClient'),
        value: chosen,
        onChange: setChosen,
        options: draw.sample.map(({ client }) => ({ value: client.id, label: clientWords(client) })),
      }}
      reasonLabel={t('replaceReason')}
      reasonMissing={t('writeReason')}
      action={t('replaceNow')}
      onDone={async reason => {
        if (chosen === null) return null
        const replaced = await send('draw.replace', { reviewId, clientId: chosen, reason })
        if (!replaced.ok) return replaced.error
        setChosen(null)
        return null
      }}
    />
  )
}

/** A new draw on the same terms; this one stays in the record. */
export const RedrawDialog = ({
  view,
  draw,
  open,
  onClose,
}: Opened & { readonly view: DrawView; readonly draw: Drawn }) => {
  const { t } = useTranslation('sessionDraw')
  const { reviewId } = useSession()
  return (
    <ReasonDialog
      draftKey="redraw"
      open={open}
      onClose={onClose}
      title={t('redraw')}
      more={t('redrawMore')}
      reasonLabel={t('redrawReason')}
      reasonMissing={t('writeReason')}
      action={t('redrawNow')}
      onDone={async reason => {
        const drawn = await send('draw.make', {
          reviewId,
          size: draw.size,
          strata: draw.strata,
          excluded: view.excluded.map(({ client, reason: why }) => ({ clientId: client.id, reason: why })),
          redrawnBecause: reason,
        })
        return drawn.ok ? null : drawn.error
      }}
    />
  )
}
