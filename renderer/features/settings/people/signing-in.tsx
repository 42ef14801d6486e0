import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { shortDate } from '#basics/date-words.ts'
import type { Person } from '#contract/people.ts'
import { useSitting } from '#renderer/bridge/sitting.tsx'
import { useOperationMutation } from '#renderer/bridge/use-operation.ts'
import { errorWords } from '#renderer/text/error-words.ts'
import { Button } from '#renderer/ui/button.tsx'
import { FieldError } from '#renderer/ui/field.tsx'
import { useUndo } from '#renderer/ui/undo/use-undo.tsx'
import { ToHandOn } from './to-hand-on.tsx'

/** Whether somebody still signs in, and what of theirs others have to take on before or after they stop. */
export const SigningIn = ({ person }: { readonly person: Person }) => {
  const { t } = useTranslation('settings')
  const self = useSitting().person.id
  const [failure, setFailure] = useState<string | null>(null)
  const disable = useOperationMutation('people.disable')
  const enable = useOperationMutation('people.enable')
  const undo = useUndo()
  const { id: personId, name, disabledOn } = person

  const turn = async () => {
    const [there, back] = person.disabled ? [enable, disable] : [disable, enable]
    const done = await there.run({ personId })
    setFailure(done.ok ? null : errorWords(done.error))
    if (!done.ok) return
    undo.push({
      label: t(person.disabled ? 'letIn' : 'stopped', { name }),
      undo: async () => {
        const undone = await back.run({ personId })
        return undone.ok ? null : errorWords(undone.error)
      },
    })
  }

  return (
    <section className="reds" aria-labelledby="signing-in">
      <h4 className="label" id="signing-in">
        {t('signingIn')}
      </h4>
      <p className="hint">
        {personId === self
          ? t('signsInYou')
          : disabledOn === null
            ? t('signsIn', { name })
            : t('stoppedOn', { name, date: shortDate(disabledOn) })}
      </p>
      {personId !== self && (
        <>
          <ToHandOn person={person} />
          {failure !== null && <FieldError id="signing-in-error">{failure}</FieldError>}
          <Button size="small" onClick={() => void turn()}>
            {t(person.disabled ? 'letThemIn' : 'stopThem', { name })}
          </Button>
        </>
      )}
    </section>
  )
}
