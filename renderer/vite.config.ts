import { fileURLToPath } from 'node:url'
import react from '@vitejs/plugin-react'
import { defineConfig } from 'vite'

/** The page: everything comes from its own folder, nothing is inlined, so that the strictest policy can hold it. */
export default defineConfig(({ mode }) => ({
  root: fileURLToPath(new URL('.', import.meta.url)),
  base: './',
  publicDir: false,
  plugins: [react()],
  build: {
    outDir: fileURLToPath(
      new URL(mode === 'gallery' ? '../out/gallery' : '../dist/renderer', import.meta.url),
    ),
    emptyOutDir: true,
    target: 'chrome140',
    sourcemap: false,
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    reportCompressedSize: true,
    rolldownOptions: {
      output: {
        // The library for PDFs asks for its decoders by their own names.
        assetFileNames: ({ names }) =>
          names.some(name => name.endsWith('_nowasm_fallback.js'))
            ? 'assets/[name][extname]'
            : 'assets/[name]-[hash][extname]',
      },
      input: fileURLToPath(new URL(mode === 'gallery' ? './gallery.html' : './index.html', import.meta.url)),
    },
  },
}))
