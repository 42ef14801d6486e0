import { useTranslation } from 'react-i18next'
import { z } from 'zod'
import type { PersonId } from '#basics/ids.ts'
import { type EraserRole, ErasureReason } from '#domain/keeping/erasure.ts'
import { errorWords } from '#renderer/text/error-words.ts'
import { asTyped, chosen, wordsOrNull } from '../form/form-schema.ts'
import { type Refused, type SentForm, useSentForm } from '../form/use-sent-form.ts'
import { PassphraseField } from '../passphrase-field.tsx'
import { SelectField } from '../select-field.tsx'
import { TextArea } from '../text-area.tsx'

type Values = {
  readonly reason: ErasureReason | null
  readonly note: string
  readonly passphrase: string
  readonly secondPersonId: PersonId | null
  readonly secondPassphrase: string
}

export type ErasureAnswer = {
  readonly reason: ErasureReason
  readonly note: string | null
  readonly passphrase: string
  readonly secondPersonId: PersonId
  readonly secondPassphrase: string
}

/** Why something is erased, and the two who answer for it. */
export const useTwoPeople = (): SentForm<Values, ErasureAnswer> => {
  const { t } = useTranslation('keeping')
  return useSentForm<Values, ErasureAnswer>(
    z.object({
      reason: chosen<ErasureReason>(t('reasonNeeded')),
      note: wordsOrNull,
      passphrase: asTyped(t('passphraseNeeded')),
      secondPersonId: chosen<PersonId>(t('secondNeeded')),
      secondPassphrase: asTyped(t('secondPassphraseNeeded')),
    }),
    { reason: null, note: '', passphrase: '', secondPersonId: null, secondPassphrase: '' },
  )
}

/** Where a refusal belongs in that form. */
export const refusedOf = (error: Parameters<typeof errorWords>[0]): Refused<keyof Values & string> => {
  const field = FIELDS.find(name => name === error.field) ?? null
  return { field, text: errorWords(error) }
}

const FIELDS = ['note', 'passphrase', 'secondPersonId', 'secondPassphrase'] as const

type TwoPeopleProps = {
  readonly form: SentForm<Values, ErasureAnswer>
  /** Who may be the second of the two. */
  readonly seconds: readonly { readonly id: PersonId; readonly name: string; readonly role: EraserRole }[]
}

export const TwoPeople = ({ form, seconds }: TwoPeopleProps) => {
  const { t } = useTranslation('keeping')
  return (
    <>
      <SelectField
        label={t('reason')}
        {...form.field('reason')}
        options={ErasureReason.options.map(value => ({ value, label: t(`reasonOf.${value}`) }))}
      />
      <TextArea
        label={t('note')}
        labelMore={t('optional')}
        hint={t('noteHint')}
        {...form.field('note')}
        maxLength={500}
        rows={2}
      />
      <PassphraseField label={t('yourPassphrase')} {...form.field('passphrase')} />
      <SelectField
        label={t('second')}
        {...form.field('secondPersonId')}
        options={seconds.map(({ id, name, role }) => ({
          value: id,
          label: t(`secondRole.${role}`, { name }),
        }))}
      />
      <PassphraseField label={t('secondPassphrase')} {...form.field('secondPassphrase')} />
    </>
  )
}
