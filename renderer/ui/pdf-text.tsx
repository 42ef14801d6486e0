import { useEffect, useRef } from 'react'
import { usePageContext } from 'react-pdf'
import { pdfjs } from './pdf-library.ts'

/**
 * The page's words over its ink: what is read out, searched and selected. They are laid out apart and put into the
 * page in one step: one by one, each of some thousand would have the whole window's style looked at again (seen:
 * half a minute for twelve pages). Another size needs no other text, since its sizes follow the page's own factor.
 */
export const PdfText = () => {
  const page = usePageContext()?.page
  const place = useRef<HTMLDivElement>(null)
  useEffect(() => {
    if (!page) return
    const container = document.createElement('div')
    container.className = 'textLayer'
    const layer = new pdfjs.TextLayer({
      textContentSource: page.streamTextContent(),
      container,
      viewport: page.getViewport({ scale: 1 }),
    })
    layer.render().then(
      () => place.current?.replaceChildren(container),
      // Stopped when the view goes: no failure.
      () => undefined,
    )
    return () => layer.cancel()
  }, [page])
  return <div ref={place} />
}
