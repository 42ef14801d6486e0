import { useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useUndo, useUndoState } from './use-undo.tsx'

/** Ten seconds; Ctrl+Z works after that as well. The pointer or the focus on it keeps it. */
const SHOWN_MS = 10_000

/** The dark strip: what happened, and the way back. */
export const UndoStrip = () => {
  const { t } = useTranslation('parts')
  const { news } = useUndoState()
  const { undo } = useUndo()
  const [shown, setShown] = useState(false)
  const [held, setHeld] = useState(false)
  useEffect(() => setShown(news !== null), [news])
  useEffect(() => {
    if (!shown || held || news === null) return
    const timer = setTimeout(() => setShown(false), SHOWN_MS)
    return () => clearTimeout(timer)
  }, [shown, held, news])

  return (
    <div className="undo-place" role="status">
      {shown && news !== null && (
        // biome-ignore lint/a11y/noStaticElementInteractions: the strip only stays while somebody is at it.
        <div
          className="undo"
          onPointerEnter={() => setHeld(true)}
          onPointerLeave={() => setHeld(false)}
          onFocus={() => setHeld(true)}
          onBlur={() => setHeld(false)}
        >
          {news.kind === 'happened' && (
            <>
              {news.item.label}
              <button type="button" onClick={() => void undo()}>
                {t('undo')}
              </button>
            </>
          )}
          {news.kind === 'undone' && t('undone', { label: news.label })}
          {news.kind === 'refused' && news.words}
        </div>
      )}
    </div>
  )
}
