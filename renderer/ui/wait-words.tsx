import { useEffect, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'

/** How long something has to wait, counted quietly: only its beginning and its end are read out. */
export const WaitWords = ({ seconds }: { readonly seconds: number }) => {
  const { t } = useTranslation('parts')
  const [said, setSaid] = useState('')
  const waits = seconds > 0
  const atStart = useRef(seconds)
  useEffect(() => {
    if (waits) setSaid(t('wait', { count: atStart.current }))
    else setSaid(before => (before === '' ? '' : t('waitOver')))
  }, [waits, t])
  if (!waits || seconds > atStart.current) atStart.current = seconds
  return (
    <>
      {waits && (
        <p className="sm dim fg" aria-hidden="true">
          {t('wait', { count: seconds })}
        </p>
      )}
      <p className="sr" role="status">
        {said}
      </p>
    </>
  )
}
