import { because } from './house-entry.ts'

const DOUBT = 'Sounds as if it were not believed.'
const INSIGHT = 'Treats another view of things as something missing in the person.'
const HISTORIAN =
  'Blames the person for what could not be told; pain, noise, language or memory may be the reason.'
const SUICIDE = 'Speaks of it as of a crime; families and survivors ask for plain words.'
const GONE = 'Is what is said of prisoners; where the person went and why is more use.'

const DENIED_BY =
  'was denied | were denied | been denied | being denied | is denied | are denied | be denied | denied access | denied entry | denied a | denied an | denied the right | denied bail | denied benefits | denied housing | denied care | denied support | denied treatment | denied by | council denied | landlord denied | dwp denied | department denied | cannot be denied'

/** Words about what somebody tells, knows or does of themselves. */
export const HOUSE_TELLING = [
  ...because(
    DOUBT,
    [
      'denies',
      'denies',
      'reports no | does not describe',
      'denies access | denies entry | council denies | landlord denies | dwp denies | company denies | provider denies',
    ],
    ['denied', 'denied', 'reported no | did not describe', DENIED_BY],
    [
      'denying',
      'denying',
      'reporting no | not describing',
      'denying access | denying entry | denying her | denying him | denying them | denying people | letter denying',
    ],
    [
      'claims',
      'claims (that) | claims (he) | claims (she) | claims (they)',
      'says | reports',
      'benefit claims that | insurance claims that | the claims that | these claims that | claims that were | claims that are | claims that have | benefit claims they | benefit claims he | benefit claims she | the claims they | the claims he | the claims she | website claims that | leaflet claims that',
    ],
    ['claims-to-be', 'claims to be', 'describes being'],
    ['claims-to-have', 'claims to have', 'describes having'],
    [
      'claimed',
      'claimed (that) | claimed (he) | claimed (she) | claimed (they)',
      'said | reported',
      'landlord claimed that | council claimed that | company claimed that',
    ],
    ['claimed-to-be', 'claimed to be', 'described being'],
    ['claimed-to-have', 'claimed to have', 'described having'],
    ['alleges', 'alleges', 'says | reports', 'police alleges | prosecution alleges'],
  ),
  ...because(
    HISTORIAN,
    [
      'poor-historian',
      'a poor historian | a vague historian | an unreliable historian',
      'unable to give a full history | unsure of dates and details',
    ],
    ['poor-history', 'poor historian | vague historian | unreliable historian', 'full history not yet known'],
  ),
  ...because(
    INSIGHT,
    [
      'lacks-insight-into',
      'lacks insight into | has no insight into | has poor insight into | has limited insight into',
      'has another view of | sees differently',
    ],
    [
      'lacks-insight',
      'lacks insight | has no insight | has poor insight | has limited insight',
      'sees it differently | has another view of it',
    ],
    [
      'lack-of-insight',
      'lack of insight | poor insight',
      'another view of it | different view',
      'lack of insight into the data | lack of insight into the figures | team’s lack of insight | our lack of insight',
    ],
    ['in-denial-about', 'in denial about', 'not ready to talk about'],
    ['in-denial', 'in denial', 'not ready to talk about this yet'],
  ),
  ...because(
    SUICIDE,
    ['committed-suicide', 'committed suicide', 'died by suicide | ended their life'],
    ['commit-suicide', 'commit suicide', 'end their life | die by suicide'],
    [
      'failed-suicide',
      'failed suicide attempt | unsuccessful suicide attempt | failed overdose',
      'suicide attempt',
    ],
  ),
  ...because(
    GONE,
    ['absconded-from', 'absconded from', 'left | went out of'],
    ['absconded', 'absconded', 'left | went out without telling us'],
    ['absconding', 'absconding', 'leaving | going out without telling us'],
  ),
]
