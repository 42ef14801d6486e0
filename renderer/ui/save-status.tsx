import { useTranslation } from 'react-i18next'
import { LinkButton } from './button.tsx'
import { classNames } from './class-names.ts'
import { Icon } from './icon.tsx'
import { IconClock } from './icons.ts'
import { StatusShape } from './status-mark.tsx'

/** `at` is the wall's `HH:MM`; null before anything was saved in this sitting. */
export type SaveState =
  | { readonly state: 'saved'; readonly at: string | null }
  | { readonly state: 'saving' }
  | { readonly state: 'backing up' }
  | { readonly state: 'failed' }

type SaveStatusProps = { readonly save: SaveState; readonly onRetry: () => void }

/** The footer's left: a mark and words that change in place, and speak on change only. */
export const SaveStatus = ({ save, onRetry }: SaveStatusProps) => {
  const { t } = useTranslation('parts')
  return (
    <span className={classNames('saved', LOOK[save.state])}>
      {save.state === 'saving' || save.state === 'backing up' ? (
        <Icon of={IconClock} small />
      ) : (
        <StatusShape status={save.state === 'saved' ? 'done' : 'stops'} />
      )}
      <span role="status">
        {save.state === 'saving' && t('saving')}
        {save.state === 'backing up' && t('backingUp')}
        {save.state === 'saved' && (save.at === null ? t('savedAll') : t('savedAt', { time: save.at }))}
        {save.state === 'failed' && t('notSaved')}
      </span>
      {save.state === 'failed' && <LinkButton onClick={onRetry}>{t('tryAgain')}</LinkButton>}
    </span>
  )
}

const LOOK = {
  saved: undefined,
  saving: 'saved--busy',
  'backing up': 'saved--busy',
  failed: 'saved--bad',
} as const
