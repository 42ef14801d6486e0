import { because } from './house-entry.ts'

const PERSON_FIRST = 'Makes a condition or a habit the whole person.'
const WEARY = 'Says how tired services are, not what the person needs.'
const NEED = 'Names what is seen as a trick; what the person needs or tries to say is missing.'

/** Words that stand for a person, or for what a person needs. */
export const HOUSE_PEOPLE = [
  ...because(
    WEARY,
    [
      'frequent-flyer',
      'frequent flyer | frequent flier | frequent attender | revolving door patient | revolving door client',
      'person who often comes for help | person who asks for help often',
      'frequent flyer miles | frequent flyer points | frequent flyer card | frequent flyer scheme | frequent flyer programme | frequent flyer club | frequent flyer number',
    ],
    [
      'frequent-flyers',
      'frequent flyers | frequent fliers | frequent attenders',
      'people who often come for help | people who ask for help often',
    ],
    ['bed-blocker', 'bed blocker', 'person ready to leave hospital | person waiting for a place to go to'],
    ['bed-blockers', 'bed blockers', 'people ready to leave hospital | people waiting for a place to go to'],
    [
      'bed-blocking',
      'bed blocking | blocking a bed',
      'waiting to leave hospital | ready to go home with support',
    ],
    ['time-waster', 'time waster | timewaster', 'person whose need we have not found yet'],
    ['heartsink', 'heartsink | heart-sink', 'person we feel stuck with'],
    [
      'hopeless-case',
      'hopeless case | lost cause | problem case | sad case',
      'person whose way is not clear yet',
    ],
    [
      'difficult-person',
      'difficult client | difficult patient | difficult person | difficult customer | demanding client | demanding patient | demanding person',
      'person having a hard time | person who asks for more than we gave',
    ],
    [
      'difficult-people',
      'difficult clients | difficult patients | demanding clients | demanding patients',
      'people having a hard time',
    ],
    [
      'being-difficult',
      '(is) being difficult | (was) being difficult | (are) being difficult | (were) being difficult | (just) being difficult',
      'finding this hard | telling us that something is wrong',
    ],
  ),
  ...because(
    NEED,
    [
      'attention-seeking',
      'attention seeking | seeking attention',
      'asking for contact | looking for company',
      'seeking attention from a doctor | seeking medical attention',
    ],
    [
      'attention-seeking-behaviour',
      'attention seeking behaviour | attention seeking behaviours',
      'ways of asking for contact',
    ],
    ['attention-seeker', 'attention seeker', 'person who needs contact'],
    [
      'manipulative',
      'manipulative',
      'trying to get a need met | trying to have a say',
      'manipulative therapy | manipulative therapies | manipulative physiotherapy | manipulative treatment | manipulative skills | manipulative dexterity | manipulative play | manipulative partner | manipulative ex | manipulative relationship | manipulative friend | manipulative friends | manipulative people | manipulative neighbour | manipulative adults',
    ],
    [
      'challenging-behaviour',
      'challenging behaviour | challenging behaviours | challenging behavior',
      'distress | behaviour that shows distress',
      'challenging behaviour foundation | challenging behaviour team | challenging behaviour service | challenging behaviour services | challenging behaviour course | challenging behaviour training | challenging behaviour pathway | challenging behaviour policy | challenging behaviour nurse',
    ],
    [
      'acting-out',
      'acting out',
      'showing distress | upset',
      'acting out of | acting out a | acting out the | acting out scenes | acting out stories',
    ],
    ['tantrum', 'tantrum | temper tantrum', 'moment of distress'],
    ['tantrums', 'tantrums | temper tantrums', 'moments of distress'],
    ['drug-seeking', 'drug seeking | medication seeking', 'asking for pain relief | asking for medicine'],
    ['drug-seeker', 'drug seeker', 'person asking for pain relief | person asking for medicine'],
    [
      'unmotivated',
      'unmotivated | poorly motivated | lazy',
      'finding it hard to start | short of energy',
      'lazy eye | lazy eyes | lazy susan | lazy boy | lazy sunday | lazy day | lazy days | lazy morning | lazy mornings | lazy afternoon | lazy weekend | lazy holiday',
    ],
    ['lacks-motivation', 'lacks motivation', 'finds it hard to start | is short of energy'],
    [
      'stubborn',
      'stubborn | set in his ways | set in her ways | set in their ways',
      'clear about what they want | not persuaded',
      'stubborn stain | stubborn stains | stubborn infection | stubborn wound | stubborn ulcer | stubborn cough | stubborn rash | stubborn lid | stubborn lids | stubborn lock | stubborn door | stubborn drawer | stubborn dirt | stubborn weeds | stubborn constipation | stubborn weight | stubborn mark | stubborn marks',
    ],
  ),
  ...because(
    PERSON_FIRST,
    [
      'an-addict',
      'an addict | a drug addict | a junkie | a druggie',
      'a person who uses drugs | dependent on drugs',
    ],
    [
      'addict',
      'addict | drug addict | junkie | druggie | drug abuser | substance abuser',
      'person who uses drugs',
      'recovering addict',
    ],
    [
      'addicts',
      'addicts | drug addicts | junkies | drug abusers | substance abusers',
      'people who use drugs',
      'addicts anonymous',
    ],
    [
      'an-alcoholic',
      'an alcoholic',
      'dependent on alcohol | a person who drinks too much for their health',
      'an alcoholic drink | an alcoholic beverage | an alcoholic liver',
    ],
    ['alcoholics', 'alcoholics', 'people dependent on alcohol', 'alcoholics anonymous'],
    [
      'a-schizophrenic',
      'a schizophrenic',
      'living with schizophrenia | a person with schizophrenia',
      'a schizophrenic illness | a schizophrenic episode | a schizophrenic disorder',
    ],
    [
      'an-epileptic',
      'an epileptic',
      'living with epilepsy | a person with epilepsy',
      'an epileptic fit | an epileptic seizure | an epileptic episode | an epileptic attack',
    ],
    [
      'the-elderly',
      'the elderly',
      'older people',
      'care of the elderly | the elderly care | the elderly medicine | the elderly ward | the elderly man | the elderly woman | the elderly lady | the elderly gentleman | the elderly couple | the elderly person | the elderly people | the elderly mother | the elderly father | the elderly parents | the elderly aunt | the elderly uncle | the elderly neighbour | the elderly neighbours | the elderly relative | the elderly relatives | the elderly client | the elderly clients | the elderly resident | the elderly residents | the elderly mental | the elderly dog | the elderly cat',
    ],
    [
      'the-disabled',
      'the disabled',
      'disabled people',
      'the disabled toilet | the disabled toilets | the disabled bay | the disabled bays | the disabled badge | the disabled parking | the disabled access | the disabled entrance | the disabled facilities | the disabled space | the disabled spaces | the disabled person | the disabled persons | the disabled people | the disabled child | the disabled man | the disabled woman | the disabled adult | the disabled adults | the disabled students | the disabled ramp | the disabled bathroom | the disabled adaptations | the disabled adaptation | the disabled railcard | the disabled bus | the disabled seat',
    ],
    ['mentally-ill', 'the mentally ill', 'people with a mental illness'],
    [
      'handicapped',
      'mentally handicapped | handicapped | mentally retarded',
      'living with a learning disability',
      'growth retarded',
    ],
    [
      'suffers-from',
      'suffers from | suffers with',
      'has | lives with',
      'house suffers from | flat suffers from | property suffers from | building suffers from | room suffers from | home suffers from | kitchen suffers from | garden suffers from | car suffers from',
    ],
    [
      'suffered-from',
      'suffered from | suffered with',
      'had | lived with',
      'house suffered from | flat suffered from | property suffered from | building suffered from',
    ],
    [
      'suffering-from',
      'suffering from | suffering with',
      'living with | with',
      'house is suffering from | flat is suffering from | property is suffering from | building is suffering from',
    ],
    ['sufferer', 'sufferer', 'person living with this'],
    [
      'wheelchair-bound',
      'wheelchair bound | confined to a wheelchair | confined to her wheelchair | confined to his wheelchair | confined to their wheelchair | stuck in a wheelchair',
      'a wheelchair user | using a wheelchair',
    ],
    [
      'low-functioning',
      'low functioning',
      'with high support needs',
      'low functioning team | low functioning teams | low functioning kidney | low functioning thyroid',
    ],
    [
      'high-functioning',
      'high functioning',
      'with some support needs',
      'high functioning team | high functioning teams | high functioning service',
    ],
    [
      'pleasantly-confused',
      'pleasantly confused | pleasantly muddled',
      'unsure of time or place, and at ease',
    ],
  ),
  ...because(
    'Speaks of an adult as one would of a small child or a task.',
    [
      'toileting',
      'toileting',
      'using the toilet | help to use the toilet',
      'toileting aid | toileting aids | toileting sling | toileting chair | toileting equipment',
    ],
    [
      'needs-feeding',
      'needs feeding | needs to be fed | has to be fed',
      'needs help to eat | eats with help',
      'cat needs feeding | dog needs feeding | pets needs feeding | fish needs feeding | bird needs feeding | baby needs feeding | meter needs feeding | cat needs to be fed | dog needs to be fed | baby needs to be fed | cat has to be fed | dog has to be fed | needs to be fed through | needs to be fed by tube | needs to be fed via | has to be fed through | has to be fed via',
    ],
  ),
]
