import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Link } from 'wouter'
import type { PersonId } from '#basics/ids.ts'
import type { AppError } from '#contract/app-error.ts'
import type { TrendSpan } from '#contract/over-time.ts'
import { callOperation } from '#renderer/bridge/bridge.ts'
import { useOperationQuery } from '#renderer/bridge/use-operation.ts'
import { errorWords } from '#renderer/text/error-words.ts'
import { ChoiceGroup } from '#renderer/ui/choice-group.tsx'
import { ErrorSummary } from '#renderer/ui/error-summary.tsx'
import { Page } from '#renderer/ui/page/page.tsx'
import { PaperButtons } from '#renderer/ui/paper/paper-buttons.tsx'
import { usePaper } from '#renderer/ui/paper/use-paper.ts'
import { PdfView } from '#renderer/ui/pdf-view.tsx'
import { LongWork } from '#renderer/ui/progress.tsx'
import { caseloadHref } from '../caseload-address.ts'
import { DEFAULT_SPAN, SPANS } from './spans.ts'

/** The caseload over time on paper: looked at first, then printed or saved. */
export const OverTimePaper = ({ practitionerId }: { readonly practitionerId: PersonId }) => {
  const { t } = useTranslation('overTime')
  const { t: parts } = useTranslation('parts')
  const [months, setMonths] = useState<TrendSpan>(DEFAULT_SPAN)
  const { data, error } = useOperationQuery('caseload.overTimePdf', {
    practitionerId,
    months,
    purpose: 'view',
  })
  const paper = usePaper<AppError>({
    get: purpose => callOperation('caseload.overTimePdf', { practitionerId, months, purpose }),
    print: () => callOperation('platform.print', {}),
    save: (suggestedName, base64) => callOperation('platform.saveFile', { suggestedName, base64 }),
    unforeseen: { code: 'unforeseen' },
  })
  const problem = paper.problem ?? error
  return (
    <Page title={t('title.paper')} flush railed>
      <section className="docpane paper-alone" aria-labelledby="over-time-paper">
        <header>
          <div>
            <Link href={caseloadHref(practitionerId, 'over-time')}>{t('toScreen')}</Link>
            <h1 id="over-time-paper">{t('title.paper')}</h1>
            <p className="dim">{t('paperLead')}</p>
          </div>
          <div className="row wrap">
            <ChoiceGroup
              label={t('span')}
              labelHidden
              value={String(months)}
              onChange={value => setMonths(SPANS.find(one => String(one) === value) ?? DEFAULT_SPAN)}
              choices={SPANS.map(one => ({ value: String(one), label: t('spanMonths', { span: one }) }))}
              ownWidths
            />
            <PaperButtons paper={paper} />
          </div>
        </header>
        <div className="rst">
          <span role="status">{paper.said}</span>
        </div>
        <div className="docpane__paper">
          <ErrorSummary problems={problem === null ? [] : [{ text: errorWords(problem) }]} />
          {data === undefined ? (
            error === null && (
              <div className="paperw paperw--pad">
                <LongWork>{parts('readingPdf')}</LongWork>
              </div>
            )
          ) : (
            <PdfView base64={data.base64} label={t('paper')} caption={null} />
          )}
        </div>
      </section>
    </Page>
  )
}
