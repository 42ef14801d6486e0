import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { inWords } from '#basics/number-words.ts'
import { isPlainDate } from '#basics/plain-date.ts'
import type { ImportAnswers, ImportPreview, ImportQuestion } from '#contract/imports.ts'
import { capital } from '#renderer/text/words.ts'
import { Button } from '#renderer/ui/button.tsx'
import { type Choice, ChoiceGroup } from '#renderer/ui/choice-group.tsx'
import { Panel } from '#renderer/ui/panel.tsx'
import { useFieldWords, valueWords } from '../words.ts'
import type { Leavings } from './asked.ts'
import { ClosedWhy, TransferredTo } from './leaving-more.tsx'
import { ShowMore, useFirst } from './show-more.tsx'

type Answer = ImportAnswers[string]

type QuestionsProps = {
  readonly preview: ImportPreview
  readonly answers: ImportAnswers
  readonly leavings: Leavings
  readonly onAnswers: (answers: ImportAnswers, leavings: Leavings) => void
}

/** What only a person can say, each with its answers in place. */
export const Questions = ({ preview: { questions }, answers, leavings, onAnswers }: QuestionsProps) => {
  const { t } = useTranslation('importFigures')
  const [apart, setApart] = useState(false)
  const missing = useFirst(questions.filter(({ kind }) => kind === 'missing'))
  const others = useFirst(questions.filter(({ kind }) => kind !== 'missing'))
  if (questions.length === 0) return null
  const one = (question: ImportQuestion) => (
    <Question
      key={question.id}
      question={question}
      answer={answers[question.id] ?? null}
      leaving={leavings[question.id] ?? {}}
      onAnswer={answer =>
        onAnswers({ ...answers, [question.id]: answer }, { ...leavings, [question.id]: {} })
      }
      onLeaving={leaving => onAnswers(answers, { ...leavings, [question.id]: leaving })}
    />
  )
  return (
    <Panel
      title={t('questions', { count: questions.length, words: capital(inWords(questions.length)) })}
      beside={<span className="sm dim">{t('questionsOpen')}</span>}
    >
      <ul className="qs">
        {others.shown.map(one)}
        {missing.all > TOGETHER_FROM && (
          <li>
            <p>
              <b>{t('manyMissing', { words: capital(inWords(missing.all)) })}</b> {t('manyMissingMore')}
            </p>
            <Button
              size="small"
              aria-expanded={apart}
              onClick={() => {
                setApart(before => !before)
                if (apart) onAnswers(withoutMissing(answers), {})
              }}
            >
              {t(apart ? 'asOne' : 'oneByOne')}
            </Button>
          </li>
        )}
        {(apart || missing.all <= TOGETHER_FROM) && missing.shown.map(one)}
      </ul>
      <ShowMore list={others} />
      {apart && <ShowMore list={missing} />}
    </Panel>
  )
}

/** Its ids begin with their kind. */
const withoutMissing = (answers: ImportAnswers): ImportAnswers =>
  Object.fromEntries(Object.entries(answers).filter(([id]) => !id.startsWith('missing:')))

/** So many missing clients are asked about one by one from the start; more of them are most likely another's file. */
const TOGETHER_FROM = 4

type QuestionProps = {
  readonly question: ImportQuestion
  readonly answer: Answer | null
  readonly leaving: Leavings[string]
  readonly onAnswer: (answer: Answer) => void
  readonly onLeaving: (leaving: Leavings[string]) => void
}

const Question = ({ question, answer, leaving, onAnswer, onLeaving }: QuestionProps) => {
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
      {question.kind === 'missing' && answer === 'left' && (
        <ClosedWhy who={who} leaving={leaving} onLeaving={onLeaving} />
      )}
      {question.kind === 'missing' && answer === 'transferred' && (
        <TransferredTo who={who} leaving={leaving} onLeaving={onLeaving} />
      )}
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

/** Of two days in different years the years are enough to tell them apart: three answers stand in one line. */
const shortened = ({ kind, inTandem, inFile }: ImportQuestion): readonly (string | null)[] => {
  const days = [inTandem, inFile].map(value => (value !== null && isPlainDate(value) ? value : null))
  const years = days.map(day => day?.slice(0, 4) ?? null)
  return kind === 'identity' && years[0] !== null && years[1] !== null && years[0] !== years[1]
    ? years
    : [inTandem, inFile]
}

/** Short values stand in the answer itself. */
const LONGEST_VALUE = 12

const useChoices = (question: ImportQuestion): readonly Choice<Answer>[] => {
  const { t } = useTranslation('importFigures')
  const { kind, choices } = question
  const [inTandem, inFile] = shortened(question)
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
    value: string | null | undefined,
  ): string => {
    const words = valueWords(value ?? null)
    return value == null || words.length > LONGEST_VALUE ? t(plain) : t(key, { value: words })
  }
  return choices.map(value => ({ value, label: label(value) }))
}
