import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { textOfFile } from '#domain/document/file-text.ts'
import { bytesOf } from '../bytes-of.ts'
import { type SheetLook, SheetView, useZoom } from './sheet-view.tsx'
import { textBlocks } from './text-blocks.ts'

/** A text as text: whatever is written in it stays letters. */
export const TextView = ({ base64, ...look }: SheetLook & { readonly base64: string }) => {
  const { t } = useTranslation('documentFile')
  const [zoom, setZoom] = useZoom()
  const blocks = useMemo(() => textBlocks(textOfFile(bytesOf(base64)) ?? ''), [base64])
  const scale = zoom ?? 1
  return (
    <SheetView {...look} content={t('text')} scale={scale} onZoom={setZoom} fits={zoom === null}>
      <div className="file-text" style={{ fontSize: `${scale}rem` }}>
        {blocks.map((block, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: a piece of the text is its number.
          <pre key={index}>{block}</pre>
        ))}
      </div>
    </SheetView>
  )
}
