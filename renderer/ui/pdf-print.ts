import { bytesOf } from './bytes-of.ts'
import { PDF_OPTIONS, pdfjs } from './pdf-library.ts'

/** Dots an inch: fine enough for 8 point type on an office printer. */
const PRINT_DPI = 200

/** A print that has not begun by then never will. */
const BEGINS_WITHIN_MS = 20_000

/**
 * Lays a PDF's pages out for the printer, lets `start` ask the system for the print, and takes them away when it is
 * over or was cancelled. Load it when needed: `await import('#renderer/ui/pdf-print.ts')`.
 */
export const printPaper = async <T>(base64: string, start: () => Promise<T>): Promise<T> => {
  const takeAway = await layOutForPrinter(base64)
  const over = whenPrinted()
  try {
    const started = await start()
    await over
    return started
  } finally {
    takeAway()
  }
}

/** Pages laid out for the printer, one sheet each, while everything else of the window is left out of the print. */
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

const whenPrinted = (): Promise<void> =>
  new Promise(resolve => {
    const stopWaiting = setTimeout(resolve, BEGINS_WITHIN_MS)
    window.addEventListener('beforeprint', () => clearTimeout(stopWaiting), { once: true })
    window.addEventListener('afterprint', () => resolve(), { once: true })
  })
