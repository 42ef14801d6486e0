import { ImportField } from '#domain/import/file-mapping.ts'

/**
 * What each field is called in English exports. The first is the heading of our own; where a file has several of a
 * field's headings, the earlier one fits better.
 */
const HEADINGS = {
  reference: `
    Client ID, Client Ref, Client Reference, Reference, Ref, Client Number, Client No, Patient ID,
    Pt ID, Patient Ref, Patient Number, Person ID, Service User ID, SU ID, Case ID, Case Number,
    Case No, Case Ref, Local ID, Local Patient Identifier, Hospital Number, Hospital No, MRN, RiO ID,
    RiO Number, LAS ID, Mosaic ID, Record Number, Unit Number, ID, ID Number, Identifier, NHS No,
    NHS Number, CHI, CHI Number`,
  forename: `Forename, First Name, Forenames, First Names, Given Name, Given Names, Christian Name`,
  surname: `Surname, Last Name, Family Name`,
  fullName: `Client Name, Patient Name, Full Name, Service User, Service User Name, Name, Client, Patient`,
  initials: `Initials, Client Initials, Patient Initials, Pt Initials`,
  birthDate: `Date of Birth, DOB, Birth Date, Birthdate, Born, D o B`,
  service: `Service, Service Name, Service Type, Team, Pathway, Programme`,
  caseType: `
    Case Type, Type of Case, Case Category, Client Type, Client Group, Primary Need, Primary Support Reason,
    Need Type, Category of Need`,
  locality: `Locality, Area, District, Neighbourhood, Patch, Zone, Site, Town`,
  referralDate: `
    Referral Date, Date of Referral, Referred, Referred On, Date Referred, Referral Received,
    Date Referral Received, Start Date, Date Opened, Open Date, Opened, Date Accepted, Admission Date`,
  risk: `
    Risk, Risk Level, Level of Risk, Risk Rating, Risk Status, Current Risk, RAG, RAG Rating,
    RAG Status`,
  stage: `Stage, Stage of Work, Case Stage, Stage of Case, Phase, Current Stage, Pathway Stage`,
  status: `Status, Case Status, Client Status, Current Status, Referral Status`,
  contactsPlanned: `
    Planned Contacts, Contacts Planned, Planned, Visits Planned, Planned Visits, Contacts Due,
    Scheduled Contacts, Contacts Scheduled, Expected Contacts, Contacts Expected`,
  contactsMade: `
    Contacts Made, Contacts, Made, Actual Contacts, Contacts Actual, Completed Contacts,
    Contacts Completed, Contacts This Month, Visits, Visits Made, Number of Contacts, No of Contacts,
    Attended Contacts`,
  lastContact: `
    Last Contact, Last Contact Date, Date of Last Contact, Date Last Contact, Last Seen,
    Date Last Seen, Last Visit, Last Visit Date, Date of Last Visit, Last Appointment, Last Attended,
    Last Face to Face`,
  lastCaseNote: `
    Last Case Note, Last Case Note Date, Case Note, Last Note, Date of Last Note, Last Progress Note,
    Last Entry, Last Recording, Last Case Recording`,
  carePlanReviewDue: `
    Care Plan Review Due, Care Plan Review, Care Plan Review Date, Care Plan Due,
    Next Care Plan Review, CP Review Due, CP Review, Plan Review Due, Review Due, Next Review,
    Next Review Date, Review Date`,
  riskAssessmentReviewDue: `
    Risk Assessment Review Due, Risk Assessment Review, Risk Assessment Review Date,
    Risk Assessment Due, Next Risk Assessment, RA Review Due, RA Review, RA Due, Risk Review Due,
    Risk Review, Risk Review Date`,
  worker: `
    Worker, Practitioner, Keyworker, Key Worker, Case Worker, Caseworker, Case Manager,
    Care Coordinator, Care Co-ordinator, Lead Professional, Allocated Worker, Allocated To,
    Assigned To, Social Worker, Named Nurse, Nurse, HCP, Clinician, Staff, Staff Member, Case Holder,
    Responsible Worker`,
  comment: `
    Comments, Comment, Notes, Note, Remarks, Remark, Free Text, Additional Information,
    Other Information`,
} as const satisfies Record<ImportField, string>

/** The heading under which our own export writes a field, which goes back in with no mapping. */
export const exportHeading = (field: ImportField): string => headingsOf(field)[0] ?? field

/** The field that a heading names, and how well: 0 is the heading of our own export. */
export const fieldOfHeading = (
  heading: string,
): { readonly field: ImportField; readonly rank: number } | null =>
  BY_HEADING.get(normaliseHeading(heading)) ?? null

const headingsOf = (field: ImportField): string[] => HEADINGS[field].split(',').map(heading => heading.trim())

/** `D.O.B.` → `dob`, `Pt. ID:` → `pt id`, `Last contact (date)` → `last contact date`. */
const normaliseHeading = (heading: string): string =>
  heading
    .normalize('NFKC')
    .toLowerCase()
    .replaceAll(/['’.]/g, '')
    .replaceAll(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()

const BY_HEADING = new Map(
  ImportField.options.flatMap(field =>
    headingsOf(field).map((heading, rank) => [normaliseHeading(heading), { field, rank }] as const),
  ),
)
