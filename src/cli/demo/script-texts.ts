/** What the two of the sample team say in the demo. Invented, like the people it is about. */
export const TEXTS = {
  whatChanged: [
    'New tenancy; keys since the first of the month.',
    'Medicines changed by the practice.',
    'Started at the day service on Tuesdays.',
    'Sister has moved in for the time being.',
    'Quieter month; two visits shortened at own wish.',
    'Hospital stay of four nights.',
  ],
  raised: [
    'Contacts fell by half and nobody has seen the new flat. Are the planned visits still right?',
    'Two services each believe that the other holds the epilepsy plan.',
    'High risk on paper, low in the score. I want a second look before the review.',
    'The family ask for earlier visits than the round allows.',
  ],
  decided: [
    {
      decision: 'Planned contacts stay; the next one is a joint visit with the housing officer.',
      reason: 'The tenancy is new and the risks of it are not in the plan yet.',
      talkedOver: 'What the keys mean for the client, and who would notice if they were not in.',
    },
    {
      decision: 'The epilepsy plan is held by this team until the clinic confirms in writing.',
      reason: 'A plan that two hold is a plan that nobody holds.',
      talkedOver: 'Both phone notes were read; each names the other service.',
    },
    {
      decision: 'The risk assessment is renewed before the next session.',
      reason: 'The level was set before the move and has not been looked at since.',
      talkedOver: 'Where the score and the risk level part company, and why both can be right.',
    },
  ],
  wentWell:
    'Two clients have moved into their own tenancies, and both plans were written with them at their own tables.',
  isHard: 'Written work waits for the end of the day. Since April there is no morning without a visit.',
  wanted: 'A straight answer on which of the overdue risk assessments can wait, and for how long.',
  doneWell:
    'Sam asked who should be in the room before booking the room. The care plan reads like the person it is about.',
  smallGoal: 'Lunch away from the desk on Tuesdays and Thursdays.',
  overview: 'The load is looked at again when the reduction for link nurse days ends.',
  feedback: [
    'The first page is the best I have read this year: one hears the person in it. The new risks are not in the plan yet; write that page together with the client and the housing officer.',
    'The history is dated and sourced. What protects is missing beside what triggers; ask the client first what they are worried about.',
  ],
  reply: [
    'Yes. I waited because the keys came late; the visit with housing is booked.',
    'Agreed. I will not carry the old form over.',
  ],
  reasons: [
    'Two visits in the month were brought forward; that is what level 2 describes.',
    'Somebody has to bring the services together, and at present that is us.',
    'The plan was used in September, so the risk changes.',
    'One change, and it was absorbed within the month.',
    'Both sides of the journey counted, it is over half an hour.',
  ],
} as const
