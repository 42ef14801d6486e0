import { useMemo, useState } from 'react'
import type { OperationOutput } from '#contract/index.ts'
import { doorHold } from '#renderer/bridge/door-hold.ts'
import { useOperationMutation } from '#renderer/bridge/use-operation.ts'
import { errorWords } from '#renderer/text/error-words.ts'
import { OpenBackup } from './open-backup.tsx'
import { SetUpCode } from './set-up-code.tsx'
import { SetUpPeople } from './set-up-people.tsx'
import { SetUpYou } from './set-up-you.tsx'
import { Welcome } from './welcome.tsx'

type MadeVault = OperationOutput<'vault.setUp'> & { readonly service: string }

type Step =
  | { readonly at: 'welcome' }
  | { readonly at: 'you' }
  | { readonly at: 'backup' }
  | { readonly at: 'code'; readonly made: MadeVault }
  | { readonly at: 'people'; readonly made: MadeVault }

/** First run: the sample team at once, or one's own in three steps. */
export const FirstRunScreen = () => {
  const [step, setStep] = useState<Step>({ at: 'welcome' })
  const sample = useOperationMutation('vault.setUpSample', { silent: true })
  const problems = useMemo(
    () => (sample.error === null ? [] : [{ text: errorWords(sample.error) }]),
    [sample.error],
  )
  switch (step.at) {
    case 'welcome':
      return (
        <Welcome
          busy={sample.pending}
          problems={problems}
          onSample={() => void sample.run({ withCaseload: true })}
          onOwn={() => setStep({ at: 'you' })}
          onBackup={() => setStep({ at: 'backup' })}
        />
      )
    case 'backup':
      return <OpenBackup here="nothing" onBack={() => setStep({ at: 'welcome' })} />
    case 'you':
      return (
        <SetUpYou onBack={() => setStep({ at: 'welcome' })} onMade={made => setStep({ at: 'code', made })} />
      )
    case 'code':
      return (
        <SetUpCode
          code={step.made.recoveryCode}
          service={step.made.service}
          onWritten={() => setStep({ at: 'people', made: step.made })}
        />
      )
    case 'people':
      return <SetUpPeople self={step.made.personId} onDone={doorHold.release} />
  }
}
