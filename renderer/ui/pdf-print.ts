import { bytesOf, PDF_OPTIONS, pdfjs } from './pdf-library.ts'

/** Dots an inch: fine enough for 8 point type on an office printer. */
const PRINT_DPI = 200

/**
 * Lays a PDF's pages out for the printer, one sheet each, while everything else of the window is left out of the print.
 * Then print, then call what it gives back. Load it when needed: `await import('#renderer/ui/pdf-print.ts')`.
 */
export const layOutForPrinter = async (base64: string): Promise<() => void> => {
  const task = pdfjs.getDocument({ data: bytesOf(base64), ...PDF_OPTIONS })
  const pdf = await task.promise
  const place = document.createElement('div')
  place.className = 'print-pages'
  for (let number = 1; number <= pdf.numPages; number++) {
    const page = await pdf.getPage(number)
    const viewport = page.getViewport({ scale: PRINT_DPI / 72 })
    const canvas = document.createElement('canvas')
    canvas.width = Math.floor(viewport.width)
    canvas.height = Math.floor(viewport.height)
    await page.render({ canvas, viewport, intent: 'print' }).promise
    place.append(canvas)
  }
  await task.destroy()
  document.body.append(place)
  document.documentElement.classList.add('printing-paper')
  return () => {
    document.documentElement.classList.remove('printing-paper')
    place.remove()
  }
}
