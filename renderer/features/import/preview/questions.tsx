import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { inWords } from '#basics/number-words.ts'
import type { ImportAnswers, ImportPreview, ImportQuestion } from '#contract/imports.ts'
import { capital } from '#renderer/text/words.ts'
import { Button } from '#renderer/ui/button.tsx'
import { type Choice, ChoiceGroup } from '#renderer/ui/choice-group.tsx'
import { Panel } from '#renderer/ui/panel.tsx'
import { useFieldWords, valueWords } from '../words.ts'

type Answer = ImportAnswers[string]

type QuestionsProps = {
  readonly preview: ImportPreview
  readonly answers: ImportAnswers
  readonly onAnswers: (answers: ImportAnswers) => void
}

/** What only a person can say, each with its answers in place. */
export const Questions = ({ preview: { questions }, answers, onAnswers }: QuestionsProps) => {
  const { t } = useTranslation('importFigures')
  const [apart, setApart] = useState(false)
  if (questions.length === 0) return null
  const missing = questions.filter(({ kind }) => kind === 'missing')
  const others = questions.filter(({ kind }) => kind !== 'missing')
  const one = (question: ImportQuestion) => (
    <Question
      key={question.id}
      question={question}
      answer={answers[question.id] ?? null}
      onAnswer={answer => onAnswers({ ...answers, [question.id]: answer })}
    />
  )
  return (
    <Panel
      title={t('questions', { count: questions.length, words: capital(inWords(questions.length)) })}
      beside={<span className="sm dim">{t('questionsOpen')}</span>}
    >
      <ul className="qs">
        {others.map(one)}
        {missing.length > TOGETHER_FROM && (
          <li>
            <p>
              <b>{t('manyMissing', { words: capital(inWords(missing.length)) })}</b> {t('manyMissingMore')}
            </p>
            <Button
              size="small"
              aria-expanded={apart}
              onClick={() => {
                setApart(before => !before)
                if (apart) onAnswers(without(answers, missing))
              }}
            >
              {t(apart ? 'asOne' : 'oneByOne')}
            </Button>
          </li>
        )}
        {(apart || missing.length <= TOGETHER_FROM) && missing.map(one)}
      </ul>
    </Panel>
  )
}

const without = (answers: ImportAnswers, questions: readonly ImportQuestion[]): ImportAnswers =>
  Object.fromEntries(
    Object.entries(answers).filter(([id]) => !questions.some(question => question.id === id)),
  )

/** So many missing clients are asked about one by one from the start; more of them are most likely another's file. */
const TOGETHER_FROM = 4

type QuestionProps = {
  readonly question: ImportQuestion
  readonly answer: Answer | null
  readonly onAnswer: (answer: Answer) => void
}

const Question = ({ question, answer, onAnswer }: QuestionProps) => {
  const { client } = question
  const { head, more } = useQuestionWords(question)
  const choices = useChoices(question)
  const who = client.initials === null ? client.reference : `${client.reference} ${client.initials}`
  return (
    <li>
      <p>
        <b>
          {who} {head}
        </b>{' '}
        {more}
      </p>
      <ChoiceGroup
        label={`${who} ${head}`}
        labelHidden
        fill
        size="small"
        value={answer}
        onChange={onAnswer}
        choices={choices}
      />
    </li>
  )
}

const useQuestionWords = (question: ImportQuestion): { readonly head: string; readonly more: string } => {
  const { t } = useTranslation('importFigures')
  const fieldWords = useFieldWords()
  const { kind, field, row } = question
  const inFile = valueWords(question.inFile)
  const inTandem = valueWords(question.inTandem)
  const words = {
    identity: () => ({
      head: t('identity', { what: differingWords(field) }),
      more:
        question.inTandem === null
          ? t('identityMoreHidden', { row: row ?? 0, inFile })
          : t('identityMore', { inTandem, row: row ?? 0, inFile }),
    }),
    'typed-value': () => ({
      head: `: ${t('typed', { field: fieldWords(field ?? '') })}`,
      more: t('typedMore', { inTandem, row: row ?? 0, inFile }),
    }),
    elsewhere: () => ({ head: t('elsewhere'), more: t('elsewhereMore', { row: row ?? 0 }) }),
    missing: () => ({ head: t('missing'), more: t('missingMore') }),
  } as const satisfies Record<ImportQuestion['kind'], () => { head: string; more: string }>
  const differingWords = (fields: string | null): string =>
    (fields ?? '')
      .split(',')
      .map(name =>
        name === 'forename' || name === 'surname' || name === 'initials' || name === 'birthDate'
          ? t(`identityWhat.${name}`)
          : name,
      )
      .join(', ')
  return words[kind]()
}

/** Short values stand in the answer itself. */
const LONGEST_VALUE = 12

const useChoices = ({ kind, choices, inTandem, inFile }: ImportQuestion): readonly Choice<Answer>[] => {
  const { t } = useTranslation('importFigures')
  const label = (choice: Answer): string => {
    const isLeaving = kind === 'missing'
    const labels = {
      keep: () => withValue('keep', 'keepPlain', inTandem),
      take: () => withValue('take', 'takePlain', inFile),
      'somebody-else': () => t('somebodyElse'),
      leave: () => t(isLeaving ? 'leftOut' : 'leaveThere'),
      left: () => t('left'),
      transferred: () => t(isLeaving ? 'transferred' : 'comeOver'),
    } as const satisfies Record<Answer, () => string>
    return labels[choice]()
  }
  const withValue = (
    key: 'keep' | 'take',
    plain: 'keepPlain' | 'takePlain',
    value: string | null,
  ): string => {
    const words = valueWords(value)
    return value === null || words.length > LONGEST_VALUE ? t(plain) : t(key, { value: words })
  }
  return choices.map(value => ({ value, label: label(value) }))
}
