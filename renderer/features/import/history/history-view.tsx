import { useTranslation } from 'react-i18next'
import { useLocation } from 'wouter'
import { longMonth } from '#basics/date-words.ts'
import { addMonths, type Month, monthOf } from '#basics/month.ts'
import { useSitting } from '#renderer/bridge/sitting.tsx'
import { errorWords } from '#renderer/text/error-words.ts'
import { Button } from '#renderer/ui/button.tsx'
import { ErrorSummary } from '#renderer/ui/error-summary.tsx'
import { Note } from '#renderer/ui/note.tsx'
import { ActionBar, Page, PageHead, Screen } from '#renderer/ui/page/page.tsx'
import { LongWork } from '#renderer/ui/progress.tsx'
import { ScrollPart } from '#renderer/ui/scroll-part.tsx'
import { SelectField } from '#renderer/ui/select-field.tsx'
import { Table } from '#renderer/ui/table.tsx'
import { useProblems } from '#renderer/ui/use-problems.ts'
import type { ChosenFile } from '../chosen-file.ts'
import { useHistoryImport } from '../mutations.ts'
import { type ReadMonth, useHistoryFiles } from './use-history-files.ts'

type HistoryViewProps = {
  readonly files: readonly ChosenFile[]
  readonly onAnother: () => void
  readonly onCancel: () => void
  readonly onUnreadable: (words: string) => void
}

/** Several files at once, each a month of its own: which months they are is looked at before they go in. */
export const HistoryView = ({ files, onAnother, onCancel, onUnreadable }: HistoryViewProps) => {
  const { t } = useTranslation('importFigures')
  const [, navigate] = useLocation()
  const { person } = useSitting()
  const { months, change, leaveOut } = useHistoryFiles(files, onUnreadable)
  const problems = useProblems<never>()
  const { run, pending } = useHistoryImport()

  const go = async () => {
    if (months === null || pending) return
    const failure = await run({
      practitionerId: person.id,
      files: months.map(({ file, month }) => ({ ...file, month })),
    })
    if (failure === null) return navigate('/caseload')
    problems.tell([{ field: null, text: errorWords(failure) }])
  }

  return (
    <Page title={t('historyHead')} flush>
      <Screen>
        <PageHead
          title={t('historyHead')}
          actions={<Button onClick={onAnother}>{t('chooseAnother')}</Button>}
        >
          {t('historyLead', { count: files.length })}
        </PageHead>
        <ScrollPart className="hist" label={t('historyHead')}>
          <ErrorSummary {...problems.summary} />
          {months === null ? (
            <LongWork>{t('reading', { file: '' })}</LongWork>
          ) : (
            <>
              <MonthsTable months={months} onChange={change} onLeaveOut={leaveOut} />
              <Note>{t('historyNote')}</Note>
            </>
          )}
        </ScrollPart>
        <ActionBar
          next={
            <Button
              kind="primary"
              size="large"
              aria-disabled={pending || months === null || months.length === 0}
              onClick={() => void go()}
            >
              {t('historyImport', { count: months?.length ?? 0 })}
            </Button>
          }
        >
          <Button onClick={onCancel}>{t('cancel')}</Button>
        </ActionBar>
      </Screen>
    </Page>
  )
}

type MonthsTableProps = {
  readonly months: readonly ReadMonth[]
  readonly onChange: (file: ChosenFile, month: Month) => void
  readonly onLeaveOut: (file: ChosenFile) => void
}

const MonthsTable = ({ months, onChange, onLeaveOut }: MonthsTableProps) => {
  const { t } = useTranslation('importFigures')
  const { today } = useSitting()
  return (
    <div className="panel past-table">
      <Table caption={t('historyCaption')}>
        <thead>
          <tr>
            <th scope="col">{t('file')}</th>
            <th scope="col">{t('monthColumn')}</th>
            <th scope="col" className="num">
              {t('clientsColumn')}
            </th>
            <th scope="col" className="num">
              {t('refusedColumnHead')}
            </th>
            <th scope="col">
              <span className="sr">{t('remove')}</span>
            </th>
          </tr>
        </thead>
        <tbody>
          {months.map(({ file, month, clients, refused }) => (
            <tr key={file.name}>
              <th scope="row">{file.name}</th>
              <td>
                <SelectField
                  label={`${t('monthColumn')}, ${file.name}`}
                  labelHidden
                  size="small"
                  value={month}
                  onChange={chosen => {
                    if (chosen !== null) onChange(file, chosen)
                  }}
                  options={monthsBack(month, monthOf(today)).map(value => ({
                    value,
                    label: longMonth(value),
                  }))}
                />
              </td>
              <td className="num">{clients}</td>
              <td className="num">{refused}</td>
              <td>
                <Button size="small" kind="quiet" onClick={() => onLeaveOut(file)}>
                  {t('remove')}
                  <span className="sr"> {file.name}</span>
                </Button>
              </td>
            </tr>
          ))}
        </tbody>
      </Table>
    </div>
  )
}

const YEARS_BACK = 3

const monthsBack = (month: Month, current: Month): readonly Month[] => {
  const back = Array.from({ length: YEARS_BACK * 12 }, (_, index) => addMonths(current, -index))
  return [...new Set([...back, month])].toSorted((a, b) => (a < b ? 1 : -1))
}
