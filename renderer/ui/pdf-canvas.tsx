import { type RefObject, useEffect, useRef, useState } from 'react'
import { usePageContext } from 'react-pdf'

/**
 * The page's ink. The library's own canvas would hang the PDF's structure under it with roles that don't fit together
 * (`THead` as a column header); the text layer over it is what is read out and searched. A page is drawn when it comes
 * near, so that the one looked at never waits for the others.
 */
export const PdfCanvas = () => {
  const context = usePageContext()
  const place = useRef<HTMLCanvasElement>(null)
  const page = context?.page
  const scale = context?.scale ?? 1
  const near = useNear(place)
  useEffect(() => {
    const canvas = place.current
    if (canvas === null || !page) return
    const size = page.getViewport({ scale })
    canvas.style.width = `${Math.floor(size.width)}px`
    canvas.style.height = `${Math.floor(size.height)}px`
    if (!near) return
    const fine = Math.max(1, window.devicePixelRatio)
    const most = Math.sqrt(MOST_CANVAS_POINTS / Math.max(1, size.width * size.height))
    const viewport = page.getViewport({ scale: scale * Math.min(fine, most) })
    canvas.width = Math.floor(viewport.width)
    canvas.height = Math.floor(viewport.height)
    delete canvas.dataset.drawn
    const task = page.render({ canvas, viewport })
    task.promise.then(
      () => {
        canvas.dataset.drawn = ''
      },
      // Stopped when the size changes or the view goes: no failure.
      () => undefined,
    )
    return () => task.cancel()
  }, [page, scale, near])
  return <canvas ref={place} />
}

/** What a canvas may hold; a page of absurd measures is drawn coarsely. */
const MOST_CANVAS_POINTS = 32_000_000

/** Within a window's height of what is seen; true from then on. */
const useNear = (place: RefObject<HTMLElement | null>): boolean => {
  const [near, setNear] = useState(false)
  useEffect(() => {
    const element = place.current
    if (element === null) return
    const observer = new IntersectionObserver(
      entries => {
        if (!entries.some(({ isIntersecting }) => isIntersecting)) return
        setNear(true)
        observer.disconnect()
      },
      { root: element.closest('.paper-scroll'), rootMargin: '100% 0px' },
    )
    observer.observe(element)
    return () => observer.disconnect()
  }, [place])
  return near
}
