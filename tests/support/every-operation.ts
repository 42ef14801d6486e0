import type { PersonId } from '#basics/ids.ts'
import type { Month } from '#basics/month.ts'
import type { CoreOperationName } from '#contract/index.ts'
import { EMPTY_ENTRY } from '#domain/caseload/entry.ts'
import { emptyForm } from '#domain/closure/closing-forms.ts'
import { HOUSE_CRITERIA } from '#domain/prompt/criteria.ts'
import { HOUSE_STANDARDS } from '#domain/prompt/standards.ts'
import { houseScheme } from '#domain/scheme/house-scheme.ts'
import { draftOf } from '#domain/scheme/scheme-draft.ts'
import { DEFAULT_AGENDA } from '#domain/session/agenda.ts'
import { type Caseload, levels } from './a-caseload.ts'
import { PASSPHRASES, type Team } from './a-team.ts'

export type Ids = Caseload & {
  readonly actionId: string
  readonly recordId: string
  readonly importId: string
  readonly addendumId: string
}

const A_FILE = { name: 'caseload.csv', base64: btoa('Reference,Contacts made\nLD1001,2\n') }
const A_SCHEME_DRAFT = {
  ...draftOf(houseScheme, 'Our own'),
  whatChanged: 'A name of our own.',
  startsMonth: '2027-06' as Month,
}
const NO_BACKUP = { from: 'here', name: 'tandem-2026-01-01-0900.tandem-backup' }
const TRAIL = { whose: 'own', personId: null, group: null, month: null, text: '' }
const SHA = '0'.repeat(64)
const { version: _, ...ANY_RULES } = HOUSE_CRITERIA

/**
 * An input that fits each operation of the core, about Sam and what is Sam's. A new operation has to be added here, and
 * is then part of every test that calls all of them.
 */
export const everyInput = (team: Pick<Team, 'people'>, ids: Ids): Record<CoreOperationName, unknown> => {
  const { Sam: practitionerId, Robin } = team.people
  const { reviewId, clientIds, discussionIds, documentIds, closingIds } = ids
  const clientId = clientIds[0]
  const discussionId = discussionIds[0]
  const documentId = documentIds[0]
  const closingId = closingIds[0]
  const person = (personId: PersonId) => ({ personId, title: null, contractedHours: 30, reductions: [] })
  const facts = { forename: 'Mina', surname: 'Sorensen' }
  const fields = { text: 'Ring', due: '2026-11-10', urgent: false, toldWhom: null, shownBy: null }
  const on = '2026-10-28'
  const erase = {
    reason: 'asked for',
    note: null,
    passphrase: PASSPHRASES.Robin,
    secondPersonId: practitionerId,
    secondPassphrase: PASSPHRASES.Sam,
  }
  return {
    'vault.status': {},
    'vault.judgePassphrase': { passphrase: 'seven quiet rivers run', names: [] },
    'vault.setUp': { service: '', name: 'Mallory', role: 'supervisor', passphrase: 'seven quiet rivers run' },
    'vault.setUpSample': { withCaseload: false },
    'vault.unlock': { personId: Robin, passphrase: PASSPHRASES.Robin },
    'vault.resetPassphrase': {
      personId: Robin,
      recoveryCode: '00000-00000-00000-00000-00000',
      newPassphrase: 'seven quiet rivers run',
    },
    'vault.makeRecoveryCode': { passphrase: PASSPHRASES.Robin },
    'vault.useRecoveryCode': {},
    'backup.standing': {},
    'backup.list': {},
    'backup.setKeeping': { daily: 7, weekly: 4, monthly: 12 },
    'backup.make': { to: null },
    'backup.look': { file: NO_BACKUP },
    'backup.open': { file: NO_BACKUP, personId: Robin, passphrase: PASSPHRASES.Robin },
    'backup.restore': { file: NO_BACKUP, personId: Robin, passphrase: PASSPHRASES.Robin },
    'recovery.get': {},
    'recovery.save': { to: '/nowhere/at/all' },
    'recovery.copy': { to: '/nowhere/at/all' },
    'people.me': {},
    'people.list': {},
    'people.add': {
      name: 'Kit Moss',
      title: null,
      roles: ['practitioner'],
      supervisorId: null,
      contractedHours: null,
      passphrase: 'seven quiet rivers run',
    },
    'people.change': {
      ...person(team.people.Alex),
      name: 'Alex Brandt',
      roles: ['practitioner'],
      supervisorId: team.people.Jo,
    },
    'people.unfinished': { personId: team.people.Alex },
    'people.disable': { personId: team.people.Alex },
    'people.enable': { personId: team.people.Alex },
    'people.changePassphrase': { oldPassphrase: PASSPHRASES.Robin, newPassphrase: PASSPHRASES.Robin },
    'settings.get': {},
    'settings.setAppearance': { theme: 'dark', textSize: 16 },
    'settings.setVault': {
      idleMinutes: 5,
      idleMinutesInSession: 30,
      fullNames: false,
      keepDocumentFiles: false,
    },
    'settings.standards': {},
    'settings.setStandards': HOUSE_STANDARDS,
    'settings.publishCriteria': {
      rules: { ...ANY_RULES, lowTwice: { for: ['closing'] } },
      whatChanged: 'Two low scores are a reason to close.',
    },
    'settings.saveDraft': { key: 'form', body: 'typed' },
    'settings.getDraft': { key: 'form' },
    'caseload.list': { practitionerId, month: null },
    'caseload.client': { clientId },
    'caseload.practitioners': {},
    'caseload.export': { practitionerId, month: null, format: 'csv', withNames: true },
    'caseload.addClient': { practitionerId, facts: { reference: 'LD9000' }, from: on },
    'caseload.changeClient': { clientId, facts },
    'caseload.transferClient': {
      clientId: clientIds.at(-1),
      toPractitionerId: practitionerId,
      on,
      note: null,
    },
    'caseload.closeClient': { clientId: clientIds.at(-1), on, reason: 'moved away', note: null },
    'caseload.returnClient': { reference: ids.references.at(-1), practitionerId, on },
    'caseload.undoLastMove': { clientId: clientIds.at(-1) },
    'caseload.load': { practitionerId, month: null },
    'caseload.overTime': { practitionerId, months: 12 },
    'caseload.clientOverTime': { clientId, months: 36 },
    'caseload.setTrendBase': {
      practitionerId,
      clientId: null,
      measure: 'clients',
      fromMonth: ids.month,
      reason: 'A second team was taken over.',
    },
    'caseload.overTimePdf': { practitionerId, months: 24, purpose: 'print' },
    'import.preview': { practitionerId, month: ids.month, file: A_FILE, answers: {} },
    'import.run': { practitionerId, month: ids.month, file: A_FILE, answers: {} },
    'import.undo': { importId: ids.importId },
    'import.list': { practitionerId },
    'import.cancel': { work: 'bringing in' },
    'import.file': { importId: ids.importId },
    'import.deleteFile': { importId: ids.importId },
    'import.runHistory': { practitionerId, files: [{ ...A_FILE, month: '2026-09' }] },
    'review.list': { practitionerId },
    'review.open': { practitionerId, month: '2026-11' },
    'review.get': { reviewId },
    'review.prompts': { reviewId },
    'review.candidates': { reviewId },
    'review.setEntry': { reviewId, clientId, input: { values: { contactsMade: 1 }, drafts: {} } },
    'review.asLastMonth': { reviewId, clientIds: [clientId], fields: Object.keys(EMPTY_ENTRY) },
    'review.setOwnScore': { reviewId, clientId, levels: levels(1, 1, 1, 1, 1), notes: {} },
    'review.addDiscussion': { reviewId, clientId: clientIds.at(-1), whyRaised: null, position: null },
    'review.changeDiscussion': { discussionId, whyRaised: 'Is it enough?' },
    'review.moveDiscussion': { discussionId, to: 0 },
    'review.removeDiscussion': { discussionId: discussionIds.at(-1) },
    'review.nameClosing': { reviewId, clientId, kind: 'stable casing', stage: 'named', note: null },
    'review.removeClosing': { closingId: closingIds.at(-1) },
    'review.saveClosingForm': { closingId, form: emptyForm('closing'), complete: false },
    'review.addDocument': {
      reviewId,
      clientId,
      kind: 'case note',
      stage: 'asked for',
      title: null,
      dated: null,
      broughtAs: null,
    },
    'review.changeDocument': {
      documentId,
      kind: 'care plan',
      title: 'Plan',
      dated: null,
      broughtAs: 'on paper',
    },
    'review.removeDocument': { documentId: documentIds.at(-1) },
    'review.saveNote': { reviewId, name: 'overview', text: 'Many moves.' },
    'review.answerAction': { reviewId, actionId: ids.actionId, answer: null },
    'review.sayNone': { reviewId, section: 'documents', none: true },
    'review.sayReady': { reviewId },
    'review.takeReadyBack': { reviewId },
    'review.planSession': { reviewId, plannedFor: null, place: 'Room 2' },
    'review.sessionNotHeld': { reviewId, reason: 'Flu.', newDate: null },
    'session.signIn': { reviewId, personId: practitionerId, passphrase: PASSPHRASES.Sam },
    'session.start': { reviewId },
    'session.get': { reviewId },
    'session.goTo': { reviewId, item: 'overview', step: null },
    'session.extend': { reviewId, minutes: 1 },
    'session.pause': { reviewId, reason: 'The telephone.' },
    'session.end': { reviewId },
    'session.resume': { reviewId },
    'session.passKeyboard': { reviewId, to: practitionerId },
    'session.drafts': { reviewId },
    'session.saveDraft': { reviewId, key: 'action', body: 'Ring' },
    'session.opening': { reviewId },
    'session.keepLine': { reviewId, practitioner: true, supervisor: true, line: 'Tired.' },
    'session.goalOutcome': { reviewId, outcome: 'partly', note: null },
    'session.close': { reviewId },
    'session.planNext': { reviewId, next: { plannedFor: '2026-12-01T10:00:00+00:00', place: null } },
    'draw.get': { reviewId },
    'draw.make': { reviewId, size: null, strata: [], excluded: [], redrawnBecause: null },
    'draw.replace': { reviewId, clientId, reason: 'Away.' },
    'score.turn': { reviewId },
    'score.save': { reviewId, clientId, levels: levels(2, 1), notes: {} },
    'score.reveal': { reviewId },
    'score.comparison': { reviewId },
    'score.agree': { reviewId, clientId, levels: levels(2, 1, 1, 1, 0), reasons: {}, done: false },
    'agreement.ofPair': { practitionerId },
    'agreement.acrossPeople': {},
    'overview.get': { reviewId },
    'discussion.get': { discussionId },
    'discussion.setWork': { discussionId, stage: 'delivery', goalStates: [] },
    'discussion.save': {
      discussionId,
      talkedOver: 'Tablets.',
      outcome: 'nothing to decide',
      decision: null,
      reason: null,
      contactsPlannedNext: 2,
      done: true,
    },
    'document.get': { documentId },
    'document.save': { documentId, answers: [], feedback: 'Clear.', reply: null, done: false },
    'document.setAside': { documentId, reason: null },
    'document.attachFile': { documentId, name: 'plan.txt', base64: btoa('Goals of the client') },
    'document.takeFileOff': { documentId },
    'document.file': { documentId },
    'closing.get': { closingId },
    'closing.pdf': { closingId, purpose: 'view' },
    'closing.decide': {
      closingId,
      decision: {
        outcome: 'deferred',
        reason: 'A letter is missing.',
        effectiveOn: null,
        manager: null,
        managersView: null,
      },
    },
    'action.add': {
      reviewId,
      fields,
      ownerId: practitionerId,
      clientId,
      from: 'discussion',
      discussionId,
      documentId: null,
      closingId: null,
    },
    'action.change': { actionId: ids.actionId, fields, ownerId: practitionerId },
    'action.remove': { actionId: ids.actionId },
    'record.signing': { reviewId },
    'review.confirmScore': { reviewId, clientId },
    'review.shareNote': { reviewId, name: 'wanted', shared: true },
    'review.setClientWords': { reviewId, clientId, words: { goals: 'To cook.' } },
    'brief.pdf': { reviewId, purpose: 'view' },
    'record.draft': { reviewId, purpose: 'view' },
    'record.sign': { reviewId, personId: Robin, passphrase: PASSPHRASES.Robin, sha256: SHA, hand: null },
    'record.signOtherwise': {
      reviewId,
      personId: practitionerId,
      answer: { method: 'not signed', reason: 'Away.' },
      passphrase: PASSPHRASES.Robin,
      sha256: SHA,
    },
    'record.reopen': { reviewId, reason: 'A slip of the pen.' },
    'record.list': { practitionerId },
    'record.get': { recordId: ids.recordId },
    'record.pdf': { recordId: ids.recordId, purpose: 'view' },
    'record.copyWithoutNames': { recordId: ids.recordId, purpose: 'view' },
    'record.json': { recordId: ids.recordId },
    'record.check': { recordId: ids.recordId },
    'record.search': { text: 'LD1', practitionerId, after: null },
    'record.checkFile': { base64: btoa('%PDF-1.7 of another program') },
    'record.clientTexts': { reviewId },
    'record.copyClientText': { reviewId, clientId },
    'record.enteredElsewhere': { reviewId, clientId, on },
    'addendum.clients': { recordId: ids.recordId },
    'addendum.write': {
      recordId: ids.recordId,
      says: { kind: 'addition', about: null, correction: null, text: 'The sister was told.' },
      passphrase: PASSPHRASES.Robin,
    },
    'addendum.pdf': { addendumId: ids.addendumId, purpose: 'view' },
    'addendum.opened': { addendumId: ids.addendumId },
    'record.slip': { recordId: ids.recordId, purpose: 'print' },
    'record.summary': { recordId: ids.recordId },
    'today.get': {},
    'scheme.list': {},
    'scheme.startDraft': { key: 'house' },
    'scheme.saveDraft': { key: 'own-1', draft: A_SCHEME_DRAFT },
    'scheme.try': { key: 'own-1', practitionerId, month: null },
    'scheme.publish': { key: 'own-1', draft: A_SCHEME_DRAFT },
    'scheme.use': { key: 'monthly-hours' },
    'checklist.list': {},
    'checklist.publish': {
      kind: 'case note',
      items: [{ key: 'timely', text: 'Written the same day', critical: true }],
      whatChanged: 'One item is enough.',
    },
    'agenda.get': {},
    'agenda.blankForm': { purpose: 'view' },
    'agenda.publish': {
      items: DEFAULT_AGENDA.map(item => ({ ...item, text: 'As agreed with the team.' })),
      whatChanged: 'A text for each part.',
    },
    'handover.client': { clientId, purpose: 'view', form: 'json' },
    'handover.person': { purpose: 'view', form: 'json' },
    'keeping.get': {},
    'keeping.setYears': { records: 8, clients: 8, scores: 2, files: 1 },
    'keeping.ofClient': { clientId },
    'keeping.hold': { clientId, reason: 'A complaint is open.' },
    'keeping.lift': { clientId, because: 'It is settled.' },
    'keeping.previewErasure': { clientId },
    'keeping.eraseClient': { clientId: clientIds.at(-1), ...erase },
    'keeping.holdScores': { personId: practitionerId, reason: 'A grievance is open.' },
    'keeping.previewScores': { personId: practitionerId },
    'keeping.eraseScores': { personId: practitionerId, ...erase },
    'audit.list': { ...TRAIL, before: null },
    'audit.export': { ...TRAIL, form: 'csv' },
    'audit.pdf': { ...TRAIL, purpose: 'view' },
    'words.get': {},
    'words.publish': { change: 'remove', key: 'refused' },
  }
}
