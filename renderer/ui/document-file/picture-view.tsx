import { useEffect, useLayoutEffect, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { FileMediaType } from '#domain/document/document-file.ts'
import { bytesOf } from '../bytes-of.ts'
import { type SheetLook, SheetView, useZoom } from './sheet-view.tsx'

type PictureViewProps = SheetLook & { readonly base64: string; readonly mediaType: FileMediaType }

/** A picture under a name of this page alone, which is forgotten with the view. */
export const PictureView = ({ base64, mediaType, ...look }: PictureViewProps) => {
  const { t } = useTranslation('documentFile')
  const url = useBlobUrl(base64, mediaType)
  const { place, room } = useRoom()
  const [zoom, setZoom] = useZoom()
  const [size, setSize] = useState<{ readonly width: number } | null>(null)
  const [broken, setBroken] = useState(false)
  const fitting = size === null ? 1 : Math.min(1, room / size.width)
  const scale = zoom ?? fitting
  return (
    <SheetView
      {...look}
      content={t('picture')}
      scale={scale}
      onZoom={setZoom}
      fits={zoom === null}
      place={place}
    >
      {broken ? (
        <p role="alert">{t('pictureProblem')}</p>
      ) : (
        url !== null && (
          <img
            className="file-picture"
            src={url}
            alt={look.label}
            width={size === null ? undefined : Math.round(size.width * scale)}
            hidden={size === null}
            onLoad={({ currentTarget }) => setSize({ width: currentTarget.naturalWidth })}
            onError={() => setBroken(true)}
          />
        )
      )}
    </SheetView>
  )
}

const useBlobUrl = (base64: string, type: string): string | null => {
  const [url, setUrl] = useState<string | null>(null)
  useEffect(() => {
    const made = URL.createObjectURL(new Blob([bytesOf(base64)], { type }))
    setUrl(made)
    return () => URL.revokeObjectURL(made)
  }, [base64, type])
  return url
}

/** Points of the window that lie between the edges of its place. */
const useRoom = () => {
  const place = useRef<HTMLElement>(null)
  const [room, setRoom] = useState(600)
  useLayoutEffect(() => {
    const element = place.current
    if (element === null) return
    const observer = new ResizeObserver(() => {
      const style = getComputedStyle(element)
      setRoom(
        element.clientWidth - Number.parseFloat(style.paddingLeft) - Number.parseFloat(style.paddingRight),
      )
    })
    observer.observe(element)
    return () => observer.disconnect()
  }, [])
  return { place, room }
}
