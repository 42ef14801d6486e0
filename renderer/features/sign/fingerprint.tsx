import { useTranslation } from 'react-i18next'
import { Icon } from '#renderer/ui/icon.tsx'
import { IconLock } from '#renderer/ui/icons.ts'
import { Note } from '#renderer/ui/note.tsx'
import { PopoverButton } from '#renderer/ui/popover-button.tsx'

/** What both sign, as a figure that can be compared with the print. */
export const Fingerprint = ({ sha256 }: { readonly sha256: string }) => {
  const { t } = useTranslation('sign')
  return (
    <Note icon={<Icon of={IconLock} />}>
      {t('cantBeUndone')} <span className="mono nowrap">{inFours(sha256.slice(0, 8))}</span>
      <br />
      <PopoverButton label={t('fingerprintAll')} title={t('fingerprintTitle')}>
        <h3>{t('fingerprintTitle')}</h3>
        <p className="mono fingerprint">{inFours(sha256)}</p>
        <p className="sm dim">{t('fingerprintMore')}</p>
      </PopoverButton>
    </Note>
  )
}

/** 'f4a1 9c02': as it stands on the print. */
export const inFours = (hex: string): string => (hex.match(/.{1,4}/g) ?? []).join(' ')
