import { because, saidOf } from './house-entry.ts'

/** Who else refuses, denies and fails: services, firms, officials. */
const OTHERS =
  'council|authority|bank|landlord|gp|surgery|pharmacy|pharmacist|school|college|hospital|ward|panel|dwp|home office|provider|agency|company|association|centre|department|court|judge|insurer|employer|shop|supermarket|driver|contractor|engineer|plumber|electrician|commissioners|transport|taxi|ambulance|police|solicitor|society'.split(
    '|',
  )

const REFUSED = 'Tells that somebody said no and leaves out why; what was asked and when often explains it.'
const COMPLY = 'Asks whether somebody obeyed; what got in the way is what can be worked on.'
const FAILED =
  'Makes a missed visit the person’s fault; the time, the letter or the journey may be the reason.'
const ENGAGE = 'Puts into the person what may lie in what was offered, and how.'

const PASSIVE = 'was|were|been|being|is|are|be|got'.split('|')

/** Words about saying no, keeping to a plan, coming, taking part. */
export const HOUSE_CHOICES = [
  ...because(
    REFUSED,
    [
      'refused',
      'refused',
      'did not want | said no to',
      `${saidOf(OTHERS, 'refused')} | ${saidOf(PASSIVE, 'refused')} | application refused | appeal refused | claim refused | visa refused | refused by`,
    ],
    [
      'refused-to',
      'refused to',
      'chose not to | did not want to',
      `${saidOf(OTHERS, 'refused to')} | car refused to | boiler refused to | lock refused to | door refused to | key refused to`,
    ],
    ['refuses', 'refuses', 'does not want | says no to', saidOf(OTHERS, 'refuses')],
    ['refuses-to', 'refuses to', 'chooses not to | prefers not to', saidOf(OTHERS, 'refuses to')],
    [
      'refusing',
      'refusing',
      'not wanting | saying no to',
      `${saidOf(OTHERS, 'refusing')} | council is refusing | landlord is refusing | gp is refusing | letter refusing | decision refusing`,
    ],
    ['refusing-to', 'refusing to', 'choosing not to | not wanting to', saidOf(OTHERS, 'refusing to')],
    [
      'refuse',
      '(to) refuse | (will) refuse | (would) refuse | (may) refuse | (might) refuse | (can) refuse | (could) refuse | (does) refuse | (did) refuse | (often) refuse | (sometimes) refuse | (they) refuse',
      'say no to | not want',
      'right to refuse | capacity to refuse | decision to refuse | able to refuse | ability to refuse | free to refuse | entitled to refuse | choose to refuse | chose to refuse | wish to refuse | wishes to refuse | wanted to refuse | freedom to refuse | option to refuse | choice to refuse | you can refuse | anybody can refuse | anyone can refuse | refuse collection | refuse collections | refuse collector | refuse collectors | refuse bin | refuse bins | refuse bag | refuse bags | refuse sack | refuse sacks | refuse store | refuse chute | refuse lorry | refuse truck | refuse tip | refuse site | refuse disposal | refuse and recycling | household refuse',
    ],
    [
      'refuse-to',
      '(will) refuse to | (would) refuse to | (may) refuse to | (might) refuse to | (can) refuse to | (often) refuse to | (sometimes) refuse to | (they) refuse to',
      'choose not to | prefer not to',
    ],
  ),
  ...because(
    COMPLY,
    [
      'non-compliant',
      'non-compliant | noncompliant | poorly compliant',
      'not following the plan | finding the plan hard to keep to',
      'non-compliant wiring | non-compliant doors | non-compliant door | non-compliant cladding | non-compliant boiler | non-compliant alarm | non-compliant alarms | non-compliant contractor | non-compliant supplier | non-compliant landlord | non-compliant building | non-compliant property | non-compliant form | non-compliant file | non-compliant records | non-compliant equipment | doors non-compliant | wiring non-compliant',
    ],
    [
      'non-compliant-with',
      'non-compliant with | noncompliant with | poorly compliant with | not compliant with (medication) | not compliant with (treatment) | not compliant with (tablets)',
      'not taking | finding it hard to keep to',
      'non-compliant with the regulations | non-compliant with regulations | non-compliant with building | non-compliant with the building | non-compliant with fire | non-compliant with the fire | non-compliant with gdpr | non-compliant with the data | non-compliant with the standard | non-compliant with policy',
    ],
    [
      'non-compliance',
      'non-compliance | noncompliance | poor compliance',
      'difficulty keeping to the plan | not following the plan',
      'non-compliance notice | non-compliance with the regulations | non-compliance with regulations | non-compliance with building | non-compliance with the building | non-compliance with gdpr | non-compliance with fire | landlord’s non-compliance | landlord non-compliance',
    ],
    [
      'uncooperative',
      'uncooperative | un-cooperative | unco-operative | un co-operative',
      'not happy with what was asked | finding this hard',
      `${saidOf(['landlord', 'council', 'bank', 'agency', 'provider'], 'uncooperative')} | uncooperative landlord | uncooperative provider`,
    ],
  ),
  ...because(
    FAILED,
    [
      'failed-to-attend',
      'failed to attend',
      'did not attend | could not get to',
      saidOf(OTHERS, 'failed to attend'),
    ],
    [
      'fails-to-attend',
      'fails to attend',
      'does not attend | does not get to',
      saidOf(OTHERS, 'fails to attend'),
    ],
    ['failing-to-attend', 'failing to attend', 'not attending | not getting to'],
    [
      'failed-to-comply',
      'failed to comply with | failed to adhere to',
      'did not follow | found it hard to keep to',
      `${saidOf(OTHERS, 'failed to comply with')} | ${saidOf(OTHERS, 'failed to adhere to')}`,
    ],
    ['dnad', 'DNA’d | DNAd | DNA’ed | DNAed', 'did not attend | was not at'],
    [
      'no-show',
      'no-show | no-shows',
      'missed visit | visit that did not happen',
      'no show home | no show of | no show homes',
    ],
    ['failed-placement', 'failed placement | failed placements', 'placement that did not suit'],
  ),
  ...because(
    ENGAGE,
    [
      'failed-to-engage',
      'failed to engage with',
      'did not take part in | was not reached by',
      `${saidOf(OTHERS, 'failed to engage')} | services failed to engage | we failed to engage | staff failed to engage | team failed to engage`,
    ],
    [
      'failed-engagement',
      'failed to engage',
      'did not take part | was not reached',
      `${saidOf(OTHERS, 'failed to engage')} | services failed to engage | we failed to engage | staff failed to engage | team failed to engage`,
    ],
    [
      'not-engaging-with',
      'not engaging with | non-engaging with | disengaged from',
      'not taking up | not yet at ease with',
      'council not engaging with | landlord not engaging with | services not engaging with | provider not engaging with',
    ],
    [
      'non-engaging',
      'non-engaging | not engaging',
      'not taking up what we offer | not yet at ease with us',
      'clutch not engaging | gear not engaging | gears not engaging | brake not engaging | brakes not engaging | lock not engaging | latch not engaging | bolt not engaging | council not engaging | landlord not engaging | services not engaging | film was not engaging | were not engaging | brake was not engaging | lock was not engaging | clutch was not engaging',
    ],
    [
      'non-engagement',
      'non-engagement | lack of engagement | poor engagement',
      'not taking up support | contact not yet made',
    ],
    [
      'hard-to-engage',
      'hard to engage | difficult to engage',
      'still unsure of us | not yet offered what suits them',
      'hard to engage the brake | hard to engage the brakes | hard to engage the clutch | hard to engage the lock | difficult to engage the brake | difficult to engage the brakes | difficult to engage the clutch | difficult to engage the lock',
    ],
    [
      'hard-to-reach',
      'hard to reach',
      'not yet reached by us | not well served by us',
      'hard to reach by | hard to reach on | hard to reach from | hard to reach in | hard to reach with | hard to reach the | hard to reach at | hard to reach without | hard to reach shelf | hard to reach shelves | hard to reach cupboard | hard to reach cupboards | hard to reach place | hard to reach places | hard to reach area | hard to reach areas | hard to reach corner | hard to reach corners | hard to reach spot | clinic is hard to reach | surgery is hard to reach | office is hard to reach | centre is hard to reach | hospital is hard to reach | shop is hard to reach | shops are hard to reach | shelf is hard to reach | shelves are hard to reach | switch is hard to reach | toilet is hard to reach | handle is hard to reach | team is hard to reach | gp is hard to reach',
    ],
    [
      'resistant-to',
      'resistant to (care) | resistant to (support) | resistant to (help) | resistant to (change) | resistant to (personal) | resistant to (staff) | resistant to (visits) | resistant to (engagement) | resistant to (engaging) | resistant to (services) | resistant to (intervention) | resistant to (interventions) | resistant to (advice) | resistant to (input) | resistant to (going) | resistant to (taking) | resistant to (having) | resistant to (moving) | resistant to (leaving) | resistant to (the idea) | resistant to (attending)',
      'unsure about | not ready for',
    ],
    [
      'resistant',
      '(he is) resistant | (she is) resistant | (they are) resistant | (he was) resistant | (she was) resistant | (they were) resistant | (client is) resistant | (client was) resistant | (patient is) resistant | (patient was) resistant',
      'not ready for this | unsure about this',
      'resistant to antibiotics | resistant to penicillin | resistant to treatment | resistant to medication | resistant to insulin | resistant to warfarin | resistant to amoxicillin | resistant to trimethoprim | resistant to standard | resistant to all | resistant to most | resistant to first | resistant to lithium | resistant to clozapine',
    ],
  ),
]
