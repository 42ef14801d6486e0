import { useTranslation } from 'react-i18next'
import type { PersonId } from '#basics/ids.ts'
import type { VaultStatus } from '#contract/vault.ts'
import { Button } from '#renderer/ui/button.tsx'
import { Note } from '#renderer/ui/note.tsx'

type SamplePassphrasesProps = {
  readonly status: VaultStatus
  readonly onUse: (personId: PersonId, passphrase: string) => void
}

/** The invented people's published passphrases, one press away. */
export const SamplePassphrases = ({ status, onUse }: SamplePassphrasesProps) => {
  const { t } = useTranslation('door')
  return (
    <div className="fg">
      <Note>
        <p>
          <strong>{t('sampleNote')}.</strong> {t('sampleNoteMore')}
        </p>
        <ul className="published">
          {status.samplePassphrases.map(({ personId, passphrase }) => {
            const name = status.people.find(({ id }) => id === personId)?.name ?? ''
            return (
              <li key={personId}>
                <span>{name}</span>
                <span className="mono">{passphrase}</span>
                <Button
                  size="small"
                  aria-label={t('useIts', { name })}
                  onClick={() => onUse(personId, passphrase)}
                >
                  {t('useIt')}
                </Button>
              </li>
            )
          })}
        </ul>
      </Note>
    </div>
  )
}
