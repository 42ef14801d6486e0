import workerUrl from 'pdfjs-dist/build/pdf.worker.min.mjs?url'
import jbig2Url from 'pdfjs-dist/wasm/jbig2_nowasm_fallback.js?url'
import openjpegUrl from 'pdfjs-dist/wasm/openjpeg_nowasm_fallback.js?url'
import { pdfjs } from 'react-pdf'
import { MOST_PIXELS } from '#domain/document/file-limits.ts'

pdfjs.GlobalWorkerOptions.workerSrc = workerUrl

/** The folder in which both lie: the library asks for each by its own name, which the build leaves as it is. */
const DECODERS = [jbig2Url, openjpegUrl].map(url => new URL('./', new URL(url, document.baseURI)).href)[0]

/**
 * Nothing is fetched but from the page's own folder: the bytes are here. Decoders of scanned pictures (fax, JBIG2,
 * JPEG 2000) are scripts of this folder, since the page's policy knows no WebAssembly. A picture that would swell is
 * left out. Scripts, forms and links of a PDF are never asked for: there is no layer that would show them.
 */
export const PDF_OPTIONS = {
  useWorkerFetch: false,
  useSystemFonts: false,
  useWasm: false,
  wasmUrl: DECODERS,
  enableXfa: false,
  maxImageSize: MOST_PIXELS,
} as const

export { pdfjs }
