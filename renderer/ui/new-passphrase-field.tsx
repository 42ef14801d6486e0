import { useTranslation } from 'react-i18next'
import type { FieldWords } from './field.tsx'
import { PassphraseField } from './passphrase-field.tsx'
import { Strength } from './progress.tsx'

/** What was found about the passphrase as typed; null while nothing is typed or nothing is known yet. */
export type PassphraseFindings = {
  readonly acceptable: boolean
  readonly problems: readonly ('too-short' | 'too-long' | 'on-blocklist' | 'names-somebody' | 'one-pattern')[]
  /** 0 guessed at once to 4 very strong. */
  readonly strength: number
  readonly characters: number
}

type NewPassphraseFieldProps = Omit<FieldWords, 'hint'> & {
  readonly value: string
  readonly onChange: (value: string) => void
  readonly findings: PassphraseFindings | null
  readonly disabled?: boolean
}

/** A passphrase that somebody chooses now: its strength in four cells and in words, changing as it is typed. */
export const NewPassphraseField = ({ findings, ...field }: NewPassphraseFieldProps) => {
  const { t } = useTranslation('passphrase')
  return (
    <div>
      <PassphraseField {...field} hint={t('hint')} />
      <div role="status">
        {findings !== null && field.value !== '' && <Found {...findings} typed={field.value} />}
      </div>
    </div>
  )
}

const Found = ({
  acceptable,
  problems: [problem],
  strength,
  characters,
  typed,
}: PassphraseFindings & { readonly typed: string }) => {
  const { t } = useTranslation('passphrase')
  if (!acceptable && problem !== undefined) {
    return (
      <Strength of={4} full={0}>
        {t(problem, { characters })}
      </Strength>
    )
  }
  const count = typed.trim().split(/\s+/).length
  return (
    <Strength of={4} full={strength}>
      <b>{t(WORDS[strength] ?? 'veryWeak')}</b>{' '}
      {strength < 2
        ? t('addWord', { characters })
        : t('length', { words: t('words', { count }), characters })}
    </Strength>
  )
}

const WORDS = ['veryWeak', 'weak', 'fair', 'strong', 'veryStrong'] as const
