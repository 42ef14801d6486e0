import { readFileSync } from 'node:fs'
import type { Instant } from '#basics/instant.ts'
import { addMonths, type Month } from '#basics/month.ts'
import { addDays, type PlainDate } from '#basics/plain-date.ts'
import { driftOf } from '#domain/agreement/difference-by-month.ts'
import { emptyForm, openFields } from '#domain/closure/closing-forms.ts'
import { HOUSE_CHECKLISTS } from '#domain/document/house-checklists.ts'
import { drawSample } from '#domain/draw/draw-sample.ts'
import { fixDraw } from '#domain/draw/fixed-draw.ts'
import type { RecordEntry, RecordTrend } from '#domain/record/record-caseload.ts'
import type { RecordClient, RecordScore } from '#domain/record/record-parts.ts'
import { RecordBody, recordHash } from '#domain/record/record-schema.ts'
import { NO_AGREEMENTS } from '#domain/record/record-scores.ts'
import { signedText } from '#domain/record/signature.ts'
import { type SignedOtherwise, statementText } from '#domain/record/signed-otherwise.ts'
import { BANDS, compareBands } from '#domain/scheme/band.ts'
import { houseScheme } from '#domain/scheme/house-scheme.ts'
import { bandOf, totalOf } from '#domain/scheme/total.ts'
import type { PrintedSignature, RecordToPrint } from '#reports/record/record-to-print.ts'

/** Records to print: invented people, the sample caseload or as many clients as a test wants. */

const MONTH = '2026-10' as Month
const AS_OF = '2026-10-29' as PlainDate
const at = (time: string) => `2026-10-29T${time}:00+00:00`

type Line = {
  reference: string
  initials: string
  service: string
  risk: 'low' | 'medium' | 'high'
  status: string
  planned: number
  made: number
  lastContact: PlainDate
  carePlan: PlainDate
  riskAssessment: PlainDate
}

const iso = (text: string): PlainDate => text.split('/').reverse().join('-') as PlainDate

/** The sample caseload, in its own order. */
const sampleLines = (): Line[] => {
  const text = readFileSync(new URL('../../../assets/sample/caseload-2026-10.csv', import.meta.url), 'utf8')
  const rows = [...text.replaceAll(/"[^"]*"/g, '').matchAll(/^(LD\d+),(.*)$/gm)]
  return rows.map(row => {
    const cells = (row[2] ?? '').split(',')
    return {
      reference: row[1] ?? '',
      initials: `${cells[0]?.[0]}.${cells[1]?.[0]}.`,
      service: cells[3] ?? '',
      risk: (cells[6] ?? 'low').toLowerCase() as Line['risk'],
      status: cells[8] ?? '',
      planned: Number(cells[9]),
      made: Number(cells[10]),
      lastContact: iso(cells[11] ?? '01/10/2026'),
      carePlan: iso(cells[12] ?? '01/12/2026'),
      riskAssessment: iso(cells[13] ?? '01/12/2026'),
    }
  })
}

/** As many clients as wanted: the sample's first, then more of the same with other references. */
const lines = (count: number): Line[] => {
  const known = sampleLines()
  return Array.from({ length: count }, (_, index) => {
    const line = known[index % known.length]
    if (line === undefined) throw new Error('No sample lines.')
    return index < known.length ? line : { ...line, reference: `LD${3000 + index * 7}` }
  }).sort((a, b) => (a.reference < b.reference ? -1 : 1))
}

const levelsFor = (seed: number): Record<string, number> =>
  Object.fromEntries(
    houseScheme.items.map((item, index) => [item.key, (seed * 7 + index * 5 + ((seed * index) % 3)) % 4]),
  )

const scoreOf = (levels: Record<string, number>, more: Partial<RecordScore> = {}): RecordScore => {
  const total = totalOf(houseScheme, levels) ?? 0
  return {
    levels,
    notes: {},
    total,
    band: bandOf(houseScheme, total) ?? 'low',
    at: at('14:20'),
    given: 'before the draw',
    blind: true,
    ...more,
  }
}

const clientOf = (line: Pick<Line, 'reference' | 'initials'>): RecordClient => ({
  reference: line.reference,
  initials: line.initials,
  name: null,
})

const entryOf = (line: Line, index: number): RecordEntry => {
  const levels = levelsFor(index + 3)
  const small = Object.fromEntries(
    Object.entries(levels).map(([key, level]) => [key, index % 3 === 0 ? level : Math.min(level, 1)]),
  )
  const total = totalOf(houseScheme, small) ?? 0
  return {
    client: clientOf(line),
    service: line.service,
    membership: index === 5 ? 'new' : 'carried',
    standing: 'open',
    score:
      index === 11
        ? null
        : {
            total,
            band: bandOf(houseScheme, total) ?? 'low',
            source: index % 9 === 4 ? 'agreed' : index % 9 === 7 ? 'carried' : 'own',
            month: index % 9 === 7 ? ('2026-08' as Month) : MONTH,
          },
    lastMonth:
      index === 11 || index === 5
        ? null
        : {
            total: index % 7 === 3 ? Math.max(0, total - 3) : total,
            band: bandOf(houseScheme, index % 7 === 3 ? Math.max(0, total - 3) : total) ?? 'low',
            source: 'own',
            month: addMonths(MONTH, -1),
          },
    own:
      index === 11 || index % 9 === 7
        ? null
        : {
            levels: small,
            notes: index === 8 ? { risk: 'Two falls at home, none since the rail.' } : {},
            total,
            band: bandOf(houseScheme, total) ?? 'low',
          },
    risk: line.risk,
    stage: 'delivery',
    status: line.status,
    contactsPlanned: line.planned,
    contactsMade: line.made,
    lastContact: line.lastContact,
    lastCaseNote: line.lastContact,
    carePlanReviewDue: line.carePlan,
    riskAssessmentReviewDue: line.riskAssessment,
    whatChanged: index === 3 ? 'New key worker since the 12th; two visits moved to afternoons.' : null,
    comment: null,
    carried: index % 10 === 2 ? ['contactsPlanned'] : [],
    overdue: [
      ...(line.carePlan < AS_OF ? (['care plan'] as const) : []),
      ...(line.riskAssessment < AS_OF ? (['risk assessment'] as const) : []),
    ],
    contradictions: line.made > 0 && line.lastContact < '2026-10-01' ? ['last-contact-outside-month'] : [],
  }
}

const figuresOf = (entries: readonly RecordEntry[], month: Month, available: number | null) => {
  const count = (band: string) => entries.filter(entry => entry.score?.band === band).length
  const points = 5 * count('very high') + 3 * count('high') + 2 * count('medium') + count('low')
  const loadPercent = available === null ? null : Math.round((points / available) * 1000) / 10
  return {
    month,
    clients: entries.length,
    byBand: {
      'very high': count('very high'),
      high: count('high'),
      medium: count('medium'),
      low: count('low'),
    },
    notScored: entries.filter(entry => entry.score === null).length,
    points,
    available,
    loadPercent,
    loadState:
      loadPercent === null
        ? null
        : loadPercent < 90
          ? ('under' as const)
          : loadPercent <= 100
            ? ('near' as const)
            : loadPercent <= 115
              ? ('over' as const)
              : ('far over' as const),
    contactsPlanned: entries.reduce((sum, entry) => sum + (entry.contactsPlanned ?? 0), 0),
    contactsMade: entries.reduce((sum, entry) => sum + (entry.contactsMade ?? 0), 0),
    highRisk: entries.filter(entry => entry.risk === 'high').length,
    carePlansOverdue: entries.filter(entry => entry.overdue.includes('care plan')).length,
    riskAssessmentsOverdue: entries.filter(entry => entry.overdue.includes('risk assessment')).length,
  }
}

const trend = (): RecordTrend => ({
  measure: 'contacts made',
  points: [66, 69, 65, 68, 64, 57, 60, 55, 58, 54, 56, 51].map((value, index) => ({
    month: addMonths('2025-11' as Month, index),
    value,
  })),
  mean: 60.3,
  lower: 49.4,
  upper: 71.2,
  trial: false,
  signals: [6, 7, 8, 9, 10, 11, 12].map(index => ({ index, rule: 'shift' as const })),
  rules: { shift: 7, trend: 7 },
})

/** Practitioner, supervisor, on how many clients. */
export const POOLED_BANDS = [
  ['very high', 'very high', 2],
  ['high', 'very high', 1],
  ['high', 'high', 6],
  ['high', 'medium', 1],
  ['medium', 'high', 4],
  ['medium', 'medium', 11],
  ['medium', 'low', 2],
  ['low', 'medium', 3],
  ['low', 'low', 14],
] as const

/** Twelve months of 44 pairs. */
const byMonth = [-0.3, -0.8, 0, -0.5, 0.3, -0.7, -0.3, -0.8, 0, -0.5, -0.3, -0.5].map(
  (meanDifference, index) => ({
    month: addMonths('2025-11' as Month, index),
    pairs: index % 3 === 1 ? 3 : 4,
    meanDifference,
  }),
)

export type FixtureOptions = { readonly clients?: number }

/** A whole month: four drawn, three discussed, two documents, three closings, eight actions. */
export const sampleRecord = ({ clients = 34 }: FixtureOptions = {}): RecordBody => {
  const all = lines(clients)
  const entries = all.map(entryOf)
  const fixed = fixDraw({
    month: MONTH,
    clients: all.slice(clients > 10 ? 2 : 0).map((line, index) => ({
      reference: line.reference,
      band: entries[index]?.score?.band ?? null,
      lastDrawn: index % 3 === 0 ? null : addMonths(MONTH, -(1 + ((index * 5) % 14))),
    })),
  })
  if (!fixed.ok) throw new Error('No frame.')
  const seed = '237139c3069b943bf0fefe4860680124e5e87cba570425452805fd87e6d67402'
  const { sample, order } = drawSample(fixed.value, seed)
  const reserve = order.map(line => line.reference).find(reference => !sample.includes(reference))
  const scored = reserve === undefined ? sample : [...sample.slice(1), reserve]
  const find = (index: number): Line => {
    const line = all[index % all.length]
    if (line === undefined) throw new Error('Nobody.')
    return line
  }
  const scores = scored.map((reference, index) => {
    const line = all.find(one => one.reference === reference) ?? find(index)
    const own = levelsFor(index + 1)
    const other = {
      ...own,
      ...(index === 0 ? { risk: Math.min(3, (own.risk ?? 0) + 1) } : {}),
      ...(index === 2 ? { contact: Math.max(0, (own.contact ?? 0) - 1) } : {}),
    }
    const agreed = scoreOf(other)
    return {
      client: clientOf(line),
      service: line.service,
      risk: line.risk,
      own: scoreOf(
        own,
        index === 1 ? { given: 'after the draw', notes: { risk: 'Two falls this month.' } } : {},
      ),
      supervisor: scoreOf(other, { given: 'at the session' }),
      agreed:
        index === 3
          ? null
          : {
              levels: other,
              total: agreed.total,
              band: agreed.band,
              reasons: (index === 0
                ? {
                    risk: 'An admission without a discharge plan is a risk in itself, whatever the record system says.',
                  }
                : {}) as Record<string, string>,
              at: at('14:40'),
            },
      inPlaceOf: index === scored.length - 1 && reserve !== undefined ? (sample[0] ?? null) : null,
    }
  })
  const own = find(2)
  const second = find(9)
  const third = find(15)
  const closure = {
    ...emptyForm('closing'),
    ...({
      kind: 'closing',
      reason: 'goals met',
      reasonText: 'Tenancy settled; no health need for this team.',
      summary: 'Two years of support with housing and health checks.',
      goals: [
        { text: 'Own tenancy', state: 'met' },
        { text: 'Annual health check', state: 'met' },
        { text: 'Bus pass', state: 'partly' },
      ],
      contactAttempts: 'Last seen 20 Aug 2026. Telephone 9 Sep and 6 Oct, answered.',
      lastRiskCheck: '2026-10-06',
      riskThen: 'low',
      whoWasTold: 'GP and housing officer, 7 Oct 2026',
      aftercare: 'Own GP',
      howToComeBack: 'Direct return within 12 months by one telephone call',
      clientsView: '“I am all right now. I will ring if it goes wrong.”',
      againstClientsWish: false,
      threatsOrHarm: false,
      lastDay: '2026-11-06',
    } as const),
  } as const
  const stable = {
    ...emptyForm('stable casing'),
    whyNow: 'Nothing changed in seven months.',
    lackOfCapacity: false,
    contactFromNow: 'every 3 months',
    trialUntil: '2027-01-29',
    reviewDate: '2027-01-28',
    owner: 'Sam Okafor',
    triggers: ['two missed telephone calls in a row', 'a change of support staff'],
  } as never
  const carePlan = HOUSE_CHECKLISTS['care plan']
  return RecordBody.parse({
    schema: 'tandem-record-1',
    sample: true,
    number: 'CS-2026-10-0001',
    service: 'Sample Community Learning Disability Team',
    month: MONTH,
    reviewId: '0192d3a0-0000-7000-8000-000000000001',
    shownAs: 'reference and initials',
    practitioner: { id: 'p', name: 'Sam Okafor', title: 'Community learning disability nurse' },
    supervisor: { id: 's', name: 'Robin Price', title: 'Clinical team lead' },
    session: {
      id: 'x',
      plannedFor: at('14:00'),
      place: 'room 2',
      sittings: [{ from: at('14:02'), to: at('15:34'), endedBecause: null }],
      attended: ['p', 's'],
      agenda: (
        [
          ['opening', 5, 0, 6],
          ['draw', 20, 5, 24],
          ['overview', 10, 0, 9],
          ['discussion', 15, 0, 22],
          ['documents', 10, 0, 0],
          ['closing', 10, 0, 11],
          ['close', 5, 0, 6],
        ] as const
      ).map(([key, plannedMinutes, addedMinutes, takenMinutes]) => ({
        key,
        text: key === 'documents' ? 'One plan each month is read aloud.' : null,
        plannedMinutes,
        addedMinutes,
        takenMinutes,
      })),
      plannedMinutes: 75,
      takenMinutes: 78,
      revealedAt: at('14:31'),
      notHeld: [],
    },
    opening: {
      howAreYou: null,
      lastActions: [
        {
          text: 'Referral to the epilepsy clinic',
          client: clientOf(find(4)),
          owner: 'Sam Okafor',
          agreedOn: '2026-09-24',
          due: '2026-10-02',
          outcome: 'done',
          doneOn: '2026-10-01',
          newDue: null,
          note: null,
          timesCarried: 0,
        },
        {
          text: 'Renew the risk assessment',
          client: clientOf(find(6)),
          owner: 'Sam Okafor',
          agreedOn: '2026-09-24',
          due: '2026-10-16',
          outcome: 'not yet',
          doneOn: null,
          newDue: '2026-11-13',
          note: 'the ward has not sent its letter',
          timesCarried: 2,
        },
        {
          text: 'Joint visit with the dietitian',
          client: null,
          owner: 'Robin Price',
          agreedOn: '2026-09-24',
          due: '2026-10-23',
          outcome: 'dropped',
          doneOn: null,
          newDue: null,
          note: 'the dietitian went alone, by agreement',
          timesCarried: 0,
        },
      ],
      smallGoal: {
        text: 'Lunch away from the desk on two days a week',
        outcome: 'partly',
        note: 'three weeks of four',
      },
      wentWell: `${own.reference} ${own.initials} has settled in his own tenancy and asked himself for the service to end.`,
      isHard: 'Written work. “Since April there is no day on which I am not either visiting or teaching.”',
      wanted: 'A straight answer on which of the overdue risk assessments can wait.',
    },
    caseload: {
      asOf: AS_OF,
      entries,
      left: [],
      figures: figuresOf(entries, MONTH, 57),
      lastMonth: figuresOf(entries.slice(1), '2026-09' as Month, 57),
      capacity: {
        pointsAtFullTime: 80,
        fullTimeHours: 37.5,
        contractedHours: 30,
        reductions: [{ hours: 3, reason: 'practice teaching', until: '2027-03-31' }],
      },
      trends: [trend()],
      note: null,
    },
    scheme: houseScheme,
    draws: [
      {
        ...fixed.value,
        seed,
        sample,
        excluded: (clients > 10 ? all.slice(0, 2) : []).map(line => ({
          reference: line.reference,
          reason: 'closure form in hand, last visit made',
        })),
        replaced:
          reserve === undefined || sample[0] === undefined
            ? []
            : [
                {
                  reference: sample[0],
                  by: reserve,
                  reason: 'admitted to hospital on 27 October, the ward’s own assessment is under way',
                },
              ],
        redrawnBecause: null,
        drawnAt: '2026-10-29T14:09:04+00:00',
      },
    ],
    scores,
    agreement: {
      session: {
        months: 1,
        pairs: scores.length,
        sameBand: Math.max(0, scores.length - 1),
        withinOneBand: scores.length,
        tooFewToSay: true,
        allInOneBand: false,
        agreement: (scores.length - 1) / Math.max(1, scores.length),
        agreementCi95: [0.3, 0.95],
        meanDifference: -0.2,
        meanDifferenceCi95: [-0.9, 0.5],
        kappaQuadratic: null,
        ac2Quadratic: null,
        bands: BANDS.flatMap(band =>
          BANDS.map(supervisor => ({
            own: band,
            supervisor,
            count: scores.filter(one => one.own.band === band && one.supervisor.band === supervisor).length,
          })),
        ).filter(({ count }) => count > 0),
        supervisorHigher: scores.filter(one => compareBands(one.supervisor.band, one.own.band) < 0).length,
        supervisorLower: scores.filter(one => compareBands(one.supervisor.band, one.own.band) > 0).length,
        limitsOfAgreement95: [-1.3, 0.9],
        kappa: null,
        kappaCi95: null,
        kappaLinear: null,
        ac1: null,
        ac2Linear: null,
      },
      pooled: {
        months: 12,
        pairs: 44,
        sameBand: 33,
        withinOneBand: 44,
        tooFewToSay: false,
        allInOneBand: false,
        agreement: 0.75,
        agreementCi95: [0.61, 0.85],
        meanDifference: -0.4,
        meanDifferenceCi95: [-0.8, 0.1],
        kappaQuadratic: 0.85,
        ac2Quadratic: 0.92,
        bands: POOLED_BANDS.map(([own, supervisor, count]) => ({ own, supervisor, count })),
        supervisorHigher: 8,
        supervisorLower: 3,
        limitsOfAgreement95: [-3.2, 2.5],
        kappa: 0.63,
        kappaCi95: [0.45, 0.82],
        kappaLinear: 0.74,
        ac1: 0.68,
        ac2Linear: 0.82,
      },
      byMonth,
      drift: driftOf(byMonth),
    },
    discussed: [
      {
        client: clientOf(own),
        service: own.service,
        band: 'very high',
        total: 11,
        risk: 'high',
        contactsPlanned: 4,
        contactsMade: 4,
        whyRaised:
          'Raised first: four visits a month and the plan still does not hold. “I do not know what I am aiming for.”',
        whyNow: null,
        stage: 'delivery',
        strengths: 'Keeps his tenancy, cooks for two friends on Sundays.',
        goals: [
          { text: 'To be asked before plans are made', state: 'not met' },
          { text: 'Own front-door key', state: 'met' },
        ],
        goalsTogether: null,
        choices: 'Visits after eleven.',
        talkedOver:
          'Both missed visits in August were mornings. The care plan (due 11 Aug) still names a goal that he did not choose. His brother would come to a review. Both think the behaviour-support guidance is sound but written for somebody who gets up at seven.',
        outcome: 'decision',
        decision: `No change of plan before a joint visit. The review is held with ${own.initials} and his brother`,
        reason:
          'A second pair of eyes first: the plan has been changed three times since May without a review.',
        contactsPlannedNext: 4,
        decidedAt: at('15:02'),
        actions: ['A3'],
      },
      {
        client: clientOf(second),
        service: second.service,
        band: 'high',
        total: 8,
        risk: 'high',
        contactsPlanned: 1,
        contactsMade: 0,
        whyRaised: 'Last contact on 26 August, risk high; care plan and risk assessment both overdue.',
        whyNow: 'Nine weeks without a contact.',
        stage: null,
        strengths: null,
        goals: [],
        goalsTogether: null,
        choices: null,
        talkedOver: 'Visits in September and October found nobody in. The housing officer holds keys.',
        outcome: 'decision',
        decision:
          'To be seen by Tuesday 3 November, with the housing officer. If not seen, the safeguarding lead is told the next day.',
        reason: 'Nine weeks without a contact at high risk is longer than the service’s limit of 28 days.',
        contactsPlannedNext: 2,
        decidedAt: at('14:55'),
        actions: ['A1', 'A2'],
      },
      {
        client: clientOf(third),
        service: third.service,
        band: null,
        total: null,
        risk: null,
        contactsPlanned: null,
        contactsMade: null,
        whyRaised: null,
        whyNow: null,
        stage: null,
        strengths: null,
        goals: [],
        goalsTogether: null,
        choices: null,
        talkedOver: null,
        outcome: 'nothing to decide',
        decision: null,
        reason: null,
        contactsPlannedNext: null,
        decidedAt: at('15:08'),
        actions: [],
      },
    ],
    documents: [
      {
        client: clientOf(own),
        kind: 'care plan',
        title: 'Care plan of June',
        dated: '2026-06-11',
        brought: 'on paper',
        file: null,
        setAside: null,
        checklistVersion: 1,
        items: carePlan.items.map((item, index) => ({
          ...item,
          result:
            (['met', 'not met', 'met', 'partly met', 'met', 'met', 'partly met', 'not applicable'] as const)[
              index
            ] ?? null,
          comment:
            index === 1
              ? 'Due 9 Aug. The review was held on 6 August but not written up.'
              : index === 3
                ? 'Two lines, both about compliance with appointments.'
                : index === 6
                  ? 'Shared by post; no easy-read copy.'
                  : null,
        })),
        result: {
          met: 4,
          partlyMet: 2,
          notMet: 1,
          notApplicable: 1,
          notRecorded: carePlan.items.length - 8,
          applicable: carePlan.items.length - 1,
          all: carePlan.items.length,
          criticalNotMet: [],
          criticalPartlyMet: [],
          criticalNotRecorded: [],
        },
        feedback:
          'The goals are the best I have read this year. Write up August’s review as it was, with its own date, before anything is added. ‘Compliance’ says more about us than about her; say what she does.',
        reply: 'Agreed. I have the notes of 6 August and will write it up this week, marked as written late.',
        actions: ['A4'],
      },
      {
        client: clientOf(second),
        kind: 'risk assessment',
        title: null,
        dated: null,
        brought: null,
        file: null,
        setAside: 'It could not be found in the record system',
        checklistVersion: 1,
        items: [],
        result: null,
        feedback: null,
        reply: null,
        actions: [],
      },
    ],
    closings: [
      {
        client: clientOf(find(3)),
        form: closure,
        criteria: null,
        openFields: openFields(closure as never),
        outcome: 'agreed',
        reason: 'The form is complete and the client asked for it.',
        effectiveOn: '2026-11-06',
        manager: null,
        managersView: null,
        decidedAt: at('15:20'),
        actions: ['A5'],
      },
      {
        client: clientOf(find(20)),
        form: stable,
        criteria: null,
        openFields: openFields(stable),
        outcome: 'agreed',
        reason: 'No change in score for seven months; triggers are such that support staff can see them.',
        effectiveOn: '2026-11-01',
        manager: null,
        managersView: null,
        decidedAt: at('15:20'),
        actions: [],
      },
      {
        client: clientOf(find(25)),
        form: { ...emptyForm('support staff'), supportWorker: 'Jo Lindqvist' },
        criteria: null,
        openFields: openFields(emptyForm('support staff')),
        outcome: 'deferred',
        reason: 'The date of the training decides it.',
        effectiveOn: null,
        manager: null,
        managersView: null,
        decidedAt: at('15:20'),
        actions: [],
      },
    ],
    named: [
      { client: clientOf(find(12)), kind: 'closing', note: null },
      { client: clientOf(find(13)), kind: 'support staff', note: 'if the training is done' },
    ],
    samplesAskedFor: [{ client: clientOf(second), kind: 'care plan', title: null }],
    actions: [
      [
        'A1',
        'See them at home, with the housing officer who holds the keys',
        second,
        'Sam Okafor',
        '2026-10-29',
        true,
        'a note of the visit, same day',
        'discussion',
      ],
      [
        'A2',
        'Raise with the safeguarding lead if not seen by 3 Nov',
        second,
        'Robin Price',
        '2026-11-04',
        false,
        'a note of whom and when',
        'discussion',
      ],
      [
        'A3',
        'Joint visit before anything in the plan is changed',
        own,
        'Robin Price',
        '2026-11-06',
        false,
        'a visit note by both',
        'discussion',
      ],
      [
        'A4',
        'Write up the August review with its own date',
        own,
        'Sam Okafor',
        '2026-11-06',
        false,
        null,
        'documents',
      ],
      [
        'A5',
        'Write to the client and the GP: what was done, how to come back',
        find(3),
        'Sam Okafor',
        '2026-11-09',
        false,
        'a copy in the record system',
        'closing',
      ],
      [
        'A6',
        'Tell the service manager in writing: the load is over capacity since April',
        null,
        'Robin Price',
        '2026-11-10',
        false,
        'an answer by 26 Nov',
        'overview',
      ],
      [
        'A7',
        'Renew 8 of the overdue risk assessments, highest risk first',
        null,
        'Sam Okafor',
        '2026-11-26',
        false,
        'eight new dates',
        'overview',
      ],
    ].map(([number, text, line, owner, due, urgent, shownBy, from]) => ({
      number,
      text,
      client: line === null ? null : clientOf(line as Line),
      owner,
      due,
      urgent,
      toldWhom: urgent ? 'duty manager' : null,
      shownBy,
      from,
      timesCarried: 0,
    })),
    close: {
      doneWell: 'Stayed calm with the family on the telephone, and wrote down what they asked for.',
      smallGoal: 'One morning a week without visits, for writing',
      next: { at: '2026-11-26T14:00:00+00:00', place: 'room 2' },
      loadAfter: { clients: clients - 1, points: 58, percent: 101.8 },
    },
    gaps: [{ section: 'Clients', kind: 'last contact not recorded', count: 2 }],
    madeWith: {
      tandem: '0.1.0',
      draw: 'tandem-draw-1',
      trend: 'tandem-xmr-1',
      figures: 'tandem-figures-1',
      agreement: 'tandem-agreement-1',
    },
    fixedAt: at('15:35'),
    certificateSha256: null,
  } as never)
}

/** A first session in which nothing was there to talk about: every list is empty, every text is null. */
export const emptyRecord = (): RecordBody => {
  const full = sampleRecord()
  const entries: RecordEntry[] = []
  return RecordBody.parse({
    ...full,
    service: null,
    practitioner: { ...full.practitioner, title: null },
    session: {
      ...full.session,
      plannedFor: null,
      place: null,
      sittings: [],
      attended: [],
      agenda: [],
      plannedMinutes: 0,
      takenMinutes: 0,
      revealedAt: null,
    },
    opening: {
      howAreYou: null,
      lastActions: [],
      smallGoal: null,
      wentWell: null,
      isHard: null,
      wanted: null,
    },
    caseload: {
      asOf: AS_OF,
      entries,
      left: [],
      figures: figuresOf(entries, MONTH, null),
      lastMonth: null,
      capacity: null,
      trends: [],
      note: null,
    },
    scheme: null,
    draws: [],
    scores: [],
    agreement: NO_AGREEMENTS,
    discussed: [],
    documents: [],
    closings: [],
    named: [],
    samplesAskedFor: [],
    actions: [],
    close: { doneWell: null, smallGoal: null, next: null, loadAfter: null },
    gaps: [],
  })
}

export const daysLater = (days: number): PlainDate => addDays(AS_OF, days)

const PEM =
  '-----BEGIN PUBLIC KEY-----\nMCowBQYDK2VwAyEAwxmioBmGHwik8sSOuC/Bx8hdBCk/S76QgkYnZQJivfc=\n-----END PUBLIC KEY-----\n'
const PEM_2 =
  '-----BEGIN PUBLIC KEY-----\nMCowBQYDK2VwAyEA2Vntqhezzh3k7l7nM4845iTx5xbEC7BUDNYzV2l1umY=\n-----END PUBLIC KEY-----\n'

/** A hand: a few strokes as a pen leaves them. */
const strokes = [
  Array.from({ length: 40 }, (_, index): [number, number] => [
    10 + index * 4,
    50 + Math.sin(index / 2.4) * (30 - index / 2),
  ]),
  Array.from({ length: 50 }, (_, index): [number, number] => [
    180 + index * 4,
    52 + Math.sin(index / 1.7) * 18 * Math.cos(index / 9),
  ]),
]

/** Signed by both with their keys, one drawn, one typed. The signatures themselves are not verified here. */
export const signed = (body: RecordBody, signatures?: readonly PrintedSignature[]): RecordToPrint => {
  const sha256 = recordHash(body)
  const first = '2026-10-29T15:36:41+00:00' as Instant
  const second = '2026-10-29T15:38:07+00:00' as Instant
  return {
    body,
    state: 'signed',
    auditHead: { sequence: 4812, hash: '639f47c62dc8229af9a0e3059414fe28b6ef7f19df765980509018d73996fdee' },
    sealed: false,
    signatures: signatures ?? [
      {
        kind: 'key',
        role: 'practitioner',
        name: body.practitioner.name,
        signedAt: first,
        signedText: signedText(sha256, body.practitioner.name, 'practitioner', first),
        publicKeyPem: PEM,
        signatureBase64:
          'MuzYWWvXb+Ez7ztgqsDOTLnyo6WHy/jaFjWwoFZ64y0BgWqOUrHLu9hrSpF5669lOSrtevqHgZSGm7QSey4+Bg==',
        hand: { kind: 'drawn', width: 400, height: 100, strokes },
      },
      {
        kind: 'key',
        role: 'supervisor',
        name: body.supervisor.name,
        signedAt: second,
        signedText: signedText(sha256, body.supervisor.name, 'supervisor', second),
        publicKeyPem: PEM_2,
        signatureBase64:
          'WmZT62oX4G1xCi0938AQK1Bdx2eqEsz9tecOMFgwngpSvz7/wkDuLemcsiaGmRqrSgeYsDZvz2rcHhRs9TjpBg==',
        hand: { kind: 'typed', name: body.supervisor.name },
      },
    ],
  }
}

/** The supervisor's answer without a key of their own, as the practitioner states it the day after. Not verified here. */
export const stated = (body: RecordBody, answer: SignedOtherwise): PrintedSignature => {
  const at = '2026-10-30T09:12:00+00:00' as Instant
  const about = { name: body.supervisor.name, role: 'supervisor' } as const
  const by = { name: body.practitioner.name, role: 'practitioner' } as const
  return {
    kind: 'stated',
    ...about,
    answer,
    stated: {
      ...by,
      signedAt: at,
      signedText: statementText(recordHash(body), about, answer, by, at),
      publicKeyPem: PEM,
      signatureBase64:
        'MuzYWWvXb+Ez7ztgqsDOTLnyo6WHy/jaFjWwoFZ64y0BgWqOUrHLu9hrSpF5669lOSrtevqHgZSGm7QSey4+Bg==',
    },
  }
}

export const draft = (body: RecordBody): RecordToPrint => ({ body, state: 'draft' })
