import workerUrl from 'pdfjs-dist/build/pdf.worker.min.mjs?url'
import { pdfjs } from 'react-pdf'

pdfjs.GlobalWorkerOptions.workerSrc = workerUrl

/** Nothing is fetched: the bytes are here, their fonts are in them, and no picture of theirs needs a decoder of its own. */
export const PDF_OPTIONS = {
  useWorkerFetch: false,
  useSystemFonts: false,
  useWasm: false,
  enableXfa: false,
} as const

/** A fresh copy each time: the worker takes the bytes away from the page. */
export const bytesOf = (base64: string): Uint8Array<ArrayBuffer> =>
  Uint8Array.from(atob(base64), character => character.charCodeAt(0))

export { pdfjs }
