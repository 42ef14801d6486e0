import { useEffect, useState } from 'react'
import type { PassphraseJudgement } from '#contract/vault.ts'
import { callOperation } from './bridge.ts'

const WAIT_MS = 250

/**
 * What the core finds about a passphrase while it is typed, a quarter of a second after the last key. It is asked past
 * the cache, which would keep what was typed.
 */
export const usePassphraseJudgement = (
  passphrase: string,
  names: readonly string[],
): PassphraseJudgement | null => {
  const [judged, setJudged] = useState<PassphraseJudgement | null>(null)
  const asked = names.join('\n')
  useEffect(() => {
    let current = true
    const timer = setTimeout(() => {
      if (passphrase === '') return setJudged(null)
      void callOperation('vault.judgePassphrase', {
        passphrase: passphrase.slice(0, 1000),
        names: asked.split('\n').filter(name => name.trim() !== ''),
      }).then(result => {
        if (current && result.ok) setJudged(result.value)
      })
    }, WAIT_MS)
    return () => {
      current = false
      clearTimeout(timer)
    }
  }, [passphrase, asked])
  return judged
}
