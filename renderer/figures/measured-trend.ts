import type { CaseloadMeasure, ClientMeasure } from '#domain/trend/measures.ts'
import type { Trend } from '#domain/trend/trend.ts'

/** A series with its limits, of a caseload or of one client. */
export type MeasuredTrend = Trend & { readonly measure: CaseloadMeasure | ClientMeasure }
