import { useTranslation } from 'react-i18next'
import type { PersonId } from '#basics/ids.ts'
import type { AppError } from '#contract/app-error.ts'
import { useOperationQuery } from '#renderer/bridge/use-operation.ts'
import { errorWords } from '#renderer/text/error-words.ts'
import { useWait } from '#renderer/ui/use-wait.ts'

type Refused = { readonly field: 'passphrase'; readonly text: string; readonly again?: true }

type PassphraseAsked = {
  /** Told where data is made up. */
  readonly sample: string | undefined
  readonly wait: ReturnType<typeof useWait>
  readonly typeAgain: (text: string) => Refused
  /** What stands at the field; undefined for what is not put right there. */
  readonly refused: (error: AppError) => Refused | undefined
}

/** The passphrase that one of the two gives for one act on this screen. */
export const usePassphraseAsked = (personId: PersonId): PassphraseAsked => {
  const { t } = useTranslation('sign')
  const vault = useOperationQuery('vault.status', {}).data
  const wait = useWait(0)
  const sample = vault?.samplePassphrases.find(one => one.personId === personId)
  const typeAgain = (text: string) => ({ field: 'passphrase', text, again: true }) as const
  return {
    sample: sample === undefined ? undefined : t('sample', { passphrase: sample.passphrase }),
    wait,
    typeAgain,
    refused: error => {
      const seconds = error.detail?.seconds
      if (typeof seconds === 'number' && seconds > 0) wait.start(seconds)
      if (error.code === 'wrong-passphrase') return typeAgain(errorWords({ code: 'wrong-passphrase' }))
      // It was not even looked at, so it stays to be sent when the wait is over.
      if (error.code === 'too-many-attempts') return { field: 'passphrase', text: errorWords(error) }
      return undefined
    },
  }
}
