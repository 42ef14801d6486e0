import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Button } from '#renderer/ui/button.tsx'

const AT_A_TIME = 200

/** The first of a long list, and the way to more of it: ten thousand rows at once would stop the window. */
export const useFirst = <T,>(items: readonly T[]) => {
  const [most, setMost] = useState(AT_A_TIME)
  const more = Math.min(AT_A_TIME * 5, items.length - most)
  return {
    shown: items.slice(0, most),
    more,
    all: items.length,
    showMore: () => setMost(before => before + more),
  }
}

type ShowMoreProps = { readonly list: Omit<ReturnType<typeof useFirst>, 'shown'> }

export const ShowMore = ({ list: { more, all, showMore } }: ShowMoreProps) => {
  const { t } = useTranslation('importMapping')
  if (more <= 0) return null
  return (
    <p className="show-more">
      <span className="sm dim">{t('leftOf', { count: all })}</span>
      <Button size="small" onClick={showMore}>
        {t('showMore', { count: more })}
      </Button>
    </p>
  )
}
