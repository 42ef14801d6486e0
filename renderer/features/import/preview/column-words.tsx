import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { ImportColumn } from '#contract/imports.ts'
import { Risk } from '#domain/caseload/risk.ts'
import { Stage } from '#domain/caseload/stage.ts'
import { isTextList, type ListField } from '#domain/import/file-mapping.ts'
import { LinkButton } from '#renderer/ui/button.tsx'
import { Icon } from '#renderer/ui/icon.tsx'
import { IconArrowRight } from '#renderer/ui/icons.ts'
import { type Option, SelectField } from '#renderer/ui/select-field.tsx'

type Word = ImportColumn['words'][number]

type ColumnWordsProps = {
  readonly field: ListField
  readonly words: readonly Word[]
  /** Null: not recorded; undefined: nothing was chosen for it. */
  readonly chosen: Readonly<Record<string, string | null>>
  readonly onWord: (word: string, meaning: string | null | undefined) => void
}

/** The words of a list column with how often they stand there, each mapped once. */
export const ColumnWords = ({ field, words, chosen, onWord }: ColumnWordsProps) => {
  const { t } = useTranslation('importMapping')
  const [open, setOpen] = useState(false)
  const [all, setAll] = useState(false)
  const unknown = isTextList(field) ? 0 : words.filter(one => !one.known && !(one.word in chosen)).length
  if (!open && arePlain(field, words, chosen)) {
    return (
      <p className="vals-kept">
        <span className="dim">{t('words')}</span> {t('asWrittenAll')}
        <LinkButton className="sm" onClick={() => setOpen(true)}>
          {t('changeWords')}
        </LinkButton>
      </p>
    )
  }
  const shown = all ? words : words.slice(0, MOST_SHOWN)
  return (
    <>
      <div className="vals">
        <span className="dim">{t('words')}</span>
        {shown.map(one => (
          <span key={one.word}>
            <b>{one.word}</b>
            <span className="dimmer">{one.times}</span>
            <Icon of={IconArrowRight} small />
            <MeaningSelect
              field={field}
              word={one}
              others={words.map(({ word }) => word).filter(word => word !== one.word)}
              chosen={chosen[one.word]}
              onWord={onWord}
            />
          </span>
        ))}
      </div>
      {shown.length < words.length && (
        <LinkButton className="sm" onClick={() => setAll(true)}>
          {t('moreWords', { count: words.length })}
        </LinkButton>
      )}
      {unknown > 0 && <p className="vals-open">{t('wordsOpen', { count: unknown })}</p>}
    </>
  )
}

const MOST_SHOWN = 9

/** Words that say what they mean need no line; a status is kept as it is written, which can be changed. */
export const hasWordsLine = (
  field: ListField,
  words: readonly Word[],
  chosen: ColumnWordsProps['chosen'],
): boolean => words.length > 0 && (isTextList(field) || !arePlain(field, words, chosen))

const arePlain = (field: ListField, words: readonly Word[], chosen: ColumnWordsProps['chosen']): boolean =>
  words.every(({ word, known, meaning }) => {
    if (word in chosen) return false
    return known ? meaning?.toLowerCase() === word.trim().toLowerCase() : isTextList(field)
  })

const NONE = 'none'
const ITSELF = 'itself'

type MeaningSelectProps = {
  readonly field: ListField
  readonly word: Word
  /** The other words of the column: a case type can only mean one of them, since nothing else is known of it. */
  readonly others: readonly string[]
  readonly chosen: string | null | undefined
  readonly onWord: ColumnWordsProps['onWord']
}

const MeaningSelect = ({ field, word, others, chosen, onWord }: MeaningSelectProps) => {
  const { t } = useTranslation('importMapping')
  const label = useMeaningWords(field)
  const { word: text, times, known, meaning } = word
  const values = field === 'caseType' ? others : VALUES[field]
  const options: Option<string>[] = [
    ...(isTextList(field) ? [{ value: ITSELF, label: t('asWritten') }] : []),
    ...values.map(value => ({ value, label: label(value) })),
    { value: NONE, label: t('notRecorded') },
  ]
  const now = chosen !== undefined ? chosen : known ? meaning : undefined
  const value = now === undefined ? null : now === null ? NONE : values.includes(now) ? now : ITSELF
  return (
    <SelectField
      label={t('wordOf', { word: text, count: times })}
      labelHidden
      size="small"
      aside={value === NONE}
      value={isTextList(field) ? (value ?? ITSELF) : value}
      onChange={picked => {
        if (picked === null) return
        onWord(text, picked === ITSELF ? text : picked === NONE ? null : picked)
      }}
      options={options}
    />
  )
}

const VALUES = {
  risk: [...Risk.options].reverse(),
  stage: Stage.options,
  status: ['Active', 'Stable', 'Open', 'Closed', 'On hold', 'Waiting', 'Pending'],
} as const satisfies Record<Exclude<ListField, 'caseType'>, readonly string[]>

const useMeaningWords = (field: ListField): ((meaning: string) => string) => {
  const { t } = useTranslation('terms')
  return meaning => {
    const risk = Risk.safeParse(meaning)
    if (field === 'risk' && risk.success) return t(`risk.${risk.data}`)
    const stage = Stage.safeParse(meaning)
    return field === 'stage' && stage.success ? t(`stage.${stage.data}`) : meaning
  }
}
