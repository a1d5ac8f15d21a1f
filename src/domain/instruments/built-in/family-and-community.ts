import { CHILDHOOD, question, ownInstrument, YES_IN_PART_NO } from './own-instrument.ts'

/**
 * What to check before a `family-assessment` says whether a family can be a home. Kin is assessed, never assumed to be
 * supportive.
 */
export const familyLook = ownInstrument({
  id: 'family-look',
  title: 'A look at the family',
  ages: CHILDHOOD,
  respondents: ['child', 'parent', 'carer', 'worker'],
  folder: 'care',
  asksObservation: true,
  againAfterDays: 180,
  scale: YES_IN_PART_NO,
  sections: [
    {
      code: 'wanting',
      title: 'Wanting the child',
      items: [
        question('wants-this-child', 'The family wants this child, and says so with the child out of the room too'),
        question('all-wanted', 'The child is wanted together with the mother, and also without her'),
        question('every-grown-up', 'Every grown-up of the house was asked, each alone'),
        question('knows-what-happened', 'What the family knows, and does not know, is clear to us'),
      ],
    },
    {
      code: 'able',
      title: 'Being able to care',
      items: [
        question('who-looks-after', 'It is clear who looks after the child by day and by night'),
        question('room-and-food', 'There is a bed, food and warmth for one more'),
        question('no-violence', 'Nobody in the house is hit or threatened'),
        question('debts', 'No debt that the child might have to pay'),
        question('carer-is-well', 'The carer is well enough, and has somebody who helps'),
        question('school-is-wanted', 'The family wants the child to learn, and not to earn'),
      ],
    },
    {
      code: 'child-there',
      title: 'The child in this family',
      items: [
        question('child-was-there', 'The child has been there and came back content'),
        question('child-knows-them', 'The child can say who lives there and how they are'),
        question('own-fears-and-hopes', 'The child was asked about fears and hopes for life there'),
        question('siblings-stay-together', 'Brothers and sisters stay together, or it is clear why not'),
        question('way-out', 'The child knows a way out and whom to call'),
      ],
    },
  ],
})

/** The community is assessed in addition to the family and does not replace it. */
export const communityLook = ownInstrument({
  id: 'community-look',
  title: 'A look at the community',
  ages: CHILDHOOD,
  respondents: ['child', 'carer', 'worker', 'teacher', 'other'],
  folder: 'care',
  asksObservation: true,
  againAfterDays: 365,
  scale: YES_IN_PART_NO,
  sections: [
    {
      code: 'around',
      title: 'People around',
      items: [
        question('others-came-back', 'Others who came back are living here in peace'),
        question('gossip-is-answered', 'When people gossip, a person whom they respect speaks against it'),
        question('child-has-peers', 'There are children whom this child can be with'),
        question('somebody-keeps-an-eye', 'A person outside the family whom we know keeps an eye on the child'),
      ],
    },
    {
      code: 'services',
      title: 'Services here',
      items: [
        question('school-takes-the-child', 'A school takes the child, with or without papers'),
        question('health-in-reach', 'Health care can be reached and paid for'),
        question('protection-worker', 'A child-protection worker is there and can come'),
        question('safe-way', 'The ways to school, water and work are safe'),
      ],
    },
    {
      code: 'pull',
      title: 'Reasons to leave again',
      items: [
        question('work-without-leaving', 'The adults of the house can earn a living here'),
        question('recruiters-are-known', 'People know how children are taken from here, and speak about it'),
        question(
          'customs-protect',
          'Where children live with other families by custom, somebody checks that they are well',
        ),
      ],
    },
  ],
})
