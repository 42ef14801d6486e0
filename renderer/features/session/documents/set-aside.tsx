import { useTranslation } from 'react-i18next'
import type { DocumentTalk } from '#contract/document.ts'
import { useOnce } from '#renderer/bridge/use-once.ts'
import { clientWords } from '#renderer/text/words.ts'
import { Button } from '#renderer/ui/button.tsx'
import { Note } from '#renderer/ui/note.tsx'
import { useUndo } from '#renderer/ui/undo/use-undo.tsx'
import { send, undone } from '../mutations.ts'
import { ReasonDialog } from '../reason-dialog.tsx'
import { useSession } from '../session-context.tsx'

/** A document that is not read today: why, and the way back. */
export const SetAside = ({ talk }: { readonly talk: DocumentTalk }) => {
  const { t } = useTranslation('sessionDocuments')
  const { tell } = useSession()
  const takeBack = useOnce(async () => {
    const back = await send('document.setAside', { documentId: talk.id, reason: null })
    tell(back.ok ? null : back.error)
  })
  return (
    <Note>
      <p>{t('isSetAside', { reason: talk.setAside })}</p>
      <p>
        <Button size="small" onClick={() => takeBack()}>
          {t('takeBack')}
        </Button>
      </p>
    </Note>
  )
}

type DialogProps = {
  readonly talk: DocumentTalk
  readonly open: boolean
  readonly onClose: () => void
  readonly onDone: () => Promise<unknown>
}

export const SetAsideDialog = ({ talk, open, onClose, onDone }: DialogProps) => {
  const { t } = useTranslation('sessionDocuments')
  const undo = useUndo()
  const { id: documentId } = talk
  return (
    <ReasonDialog
      draftKey={`aside/${documentId}`}
      open={open}
      onClose={onClose}
      title={t('setAside')}
      more={t('setAsideMore')}
      reasonLabel={t('setAsideReason')}
      reasonMissing={t('setAsideReasonNeeded')}
      action={t('setAsideNow')}
      onDone={async reason => {
        const aside = await send('document.setAside', { documentId, reason })
        if (!aside.ok) return aside.error
        undo.push({
          label: t('setAsideDone', { document: clientWords(talk.client) }),
          undo: () => undone(send('document.setAside', { documentId, reason: null })),
        })
        void onDone()
        return null
      }}
    />
  )
}
