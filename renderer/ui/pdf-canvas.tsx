import { useEffect, useRef } from 'react'
import { usePageContext } from 'react-pdf'

/**
 * The page's ink. The library's own canvas would hang the PDF's structure under it with roles that don't fit together
 * (`THead` as a column header); the text layer over it is what is read out and searched.
 */
export const PdfCanvas = () => {
  const context = usePageContext()
  const place = useRef<HTMLCanvasElement>(null)
  const page = context?.page
  const scale = context?.scale ?? 1
  useEffect(() => {
    const canvas = place.current
    if (canvas === null || !page) return
    const size = page.getViewport({ scale })
    const viewport = page.getViewport({ scale: scale * Math.max(1, window.devicePixelRatio) })
    canvas.width = Math.floor(viewport.width)
    canvas.height = Math.floor(viewport.height)
    canvas.style.width = `${Math.floor(size.width)}px`
    canvas.style.height = `${Math.floor(size.height)}px`
    const task = page.render({ canvas, viewport })
    // Stopped when the size changes or the view goes: no failure.
    task.promise.catch(() => undefined)
    return () => task.cancel()
  }, [page, scale])
  return <canvas ref={place} />
}
