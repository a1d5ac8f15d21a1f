import { every } from '../../engine/condition.ts'
import { formIs, heldBy, livesIn, noServiceOf, recruitedHow, riskOf, workWas } from '../../engine/about.ts'
import { from, GENERAL, OURS, type Card } from '../../engine/card.ts'

const OTHER_FORMS = from('forms-and-interventions-2006', 'other-forms')
const FORMS = from('children-and-youth-2014', 'forms')
const PURPOSES = from('sierra-leone-2005', 'purposes')

/** Children used for work, for begging and on the street. */
export const WORK_AND_STREET: readonly Card[] = [
  {
    id: 'begging-sent-by-adults', when: formIs('forced-begging'), steps: ['assessment', 'planning'], place: 'household', is: 'challenge', level: 'family', urgency: 'soon',
    title: 'Begging: who needed the money?',
    text: 'If the child goes home to the same debt, the same people and the same empty table, the begging begins again. Look at what the child’s earnings paid for.',
    points: ['An income for the household belongs in the plan from the start.', 'Others may wait for the child at the same corner.', 'Smaller brothers and sisters may be sent next.', 'The child may miss the freedom and be ashamed of it.'],
    offers: [{ is: 'need', what: 'An income for the household', category: 'economic-livelihood' }, { is: 'task', what: 'Find out whether brothers and sisters are sent out', withinDays: 7 }],
    sources: [FORMS, OTHER_FORMS],
  },
  {
    id: 'begging-small-child', when: formIs('forced-begging', 'street-vending'), ages: ['0-2', '3-5'], steps: ['assessment'], place: 'individual', is: 'challenge', area: 'medical', urgency: 'now',
    title: 'A very small child carried along on the street',
    text: 'Small children may be given something to keep them asleep, and may be lent from one to another. Who the carer is must be known before the child goes with them.',
    points: ['A doctor today: drowsy, cold, thirsty, thin, sore?', 'Is the adult a parent, kin, or neither?', 'No hand-over on a story alone.'],
    offers: [{ is: 'need', what: 'A doctor today', category: 'medical', sub: 'check-up' }],
    sources: [from('forms-and-interventions-2006', 'ages-differ'), GENERAL],
  },
  {
    id: 'street-selling', when: formIs('street-vending'), steps: ['planning'], place: 'community', is: 'challenge', urgency: 'in-time',
    title: 'Selling on the street is seen as being diligent',
    text: 'Neighbours may praise the child who sells. Find out who sets the sum, what happens when it is not reached, and how late it gets.',
    points: ['Speak of hours and school before speaking of law.', 'Look for selling that a grown-up could do instead.', 'Work of youths that is allowed has rules: ask which.'],
    sources: [FORMS, PURPOSES],
  },
  {
    id: 'street-connected', when: riskOf('living-on-the-street'), steps: ['services', 'follow-up'], place: 'community', is: 'challenge', urgency: 'soon',
    title: 'A child whose people are on the street',
    text: 'The street may have given friends, money and a name. A place with many rules loses such a child in the first week. Small steps and an open door bring more than a bed alone.',
    points: ['Begin with a day place, food, a shower, a locker.', 'Ask who on the street is family to the child.', 'Going back for a night is no end of the work.'],
    offers: [{ is: 'need', what: 'A day place to come to', category: 'accommodation-care', sub: 'day-centre' }],
    sources: [from('children-and-youth-2014', 'complex'), GENERAL],
  },
  {
    id: 'domestic-work', when: workWas('domestic-work'), steps: ['assessment', 'services'], place: 'household', is: 'challenge', urgency: 'soon',
    title: 'Behind a house door',
    text: 'A child in domestic work is often alone, always reachable and called “one of the family”. Abuse behind a door leaves no witness, and the child may be fond of the children there.',
    points: ['Ask for wages that are owed, if it is safe.', 'Good-bye to small ones the child cared for may matter.', 'Nobody returns the child to the house to fetch things alone.'],
    offers: [{ is: 'need', what: 'Legal advice on wages', category: 'legal-justice', sub: 'compensation' }],
    sources: [PURPOSES, GENERAL],
  },
  {
    id: 'fishing', when: workWas('fishing-or-aquafarming'), steps: ['services'], place: 'individual', is: 'challenge', area: 'medical', urgency: 'soon',
    title: 'Back from the boats: begin with the body',
    text: 'Talk that begins with health is easier than talk of what happened. Salt sores, hands, back, ears, sleep and nightmares of water are a way in that asks nothing else.',
    points: ['A health check before any long interview.', 'Papers may have been taken on board or at the pier.', 'Boys rarely ask: offer without being asked.'],
    offers: [{ is: 'need', what: 'A health check', category: 'medical', sub: 'check-up' }],
    sources: [from('fishing-2018', 'health-first'), PURPOSES],
  },
  {
    id: 'mining', when: workWas('mining-or-drilling', 'construction'), steps: ['services'], place: 'individual', is: 'challenge', area: 'medical', urgency: 'soon',
    title: 'Heavy work leaves traces in a growing body',
    text: 'Dust, mercury, loads and blasts harm lungs, back and hearing, some of it unseen for years. Tell the doctor what work it was; the child need tell no more.',
    points: ['Ask for lungs, hearing, back and skin.', 'A child who was the earner may feel useless now: find what they are good at.'],
    offers: [{ is: 'need', what: 'A check of lungs, hearing and back', category: 'medical', sub: 'check-up' }],
    sources: [PURPOSES, GENERAL],
  },
  {
    id: 'farm-work', when: workWas('agriculture'), steps: ['assessment'], place: 'community', is: 'challenge', urgency: 'in-time',
    title: 'Far out, and in season',
    text: 'Farms are remote and the work returns each year. What was one harvest can become the next, with the same middleman.',
    points: ['When is the next season, and who comes to ask?', 'Chemicals and blades: has a nurse seen the skin and hands?', 'School terms and harvest: plan the gap.'],
    offers: [{ is: 'task', what: 'Write down when the next season begins, and what will be different', withinDays: 30 }],
    sources: [PURPOSES, GENERAL],
  },
  {
    id: 'debt-behind-work', when: heldBy('debt-bondage', 'takes-earnings', 'withholds-documents'), steps: ['assessment', 'planning'], place: 'household', is: 'challenge', area: 'economic-livelihood', urgency: 'soon',
    title: 'A debt travels home with the child',
    text: 'The family may have borrowed for the journey, or may be told that the child still owes. Such a debt is a rope: look at who holds the other end.',
    points: ['A debt to those who exploited is seldom one that law knows.', 'Nobody pays to make it quiet before a lawyer was asked.', 'Shame about money keeps children from coming home.'],
    offers: [{ is: 'need', what: 'Advice on the debt', category: 'economic-livelihood', sub: 'debt-advice' }],
    sources: [from('after-trafficking-2013', 'home-problems'), GENERAL],
  },
  {
    id: 'worker-wants-to-work', when: every(formIs('forced-labour', 'child-labour', 'servitude'), noServiceOf('vocational-life-skills')), ages: ['15-17', '18-24'], steps: ['planning', 'services'], place: 'individual', is: 'opportunity', area: 'vocational-life-skills', urgency: 'soon',
    title: 'A young person who knows how to work',
    text: 'Many come with skills, endurance and the wish to earn. School alone may feel like a step back. Paid training takes the wish seriously.',
    points: ['Ask what they did well and liked.', 'A wage, however small, from the first month.', 'Look whether anybody local will hire for that trade.'],
    offers: [{ is: 'need', what: 'Training that pays', category: 'vocational-life-skills', sub: 'apprenticeship' }],
    sources: [from('forms-and-interventions-2006', 'help-that-fits'), OURS],
  },
  {
    id: 'promised-school', when: recruitedHow('promise-of-school', 'informal-fostering'), steps: ['assessment', 'planning'], place: 'household', is: 'challenge', level: 'family', urgency: 'soon',
    title: 'The child was sent away to learn',
    text: 'The family gave the child in good faith, so that there would be school. Blame closes the door; the wish for school is what can be built on.',
    points: ['Ask what the family was told, and by whom.', 'School near home is the strongest answer.', 'Are other children of the village with the same person? That is for child protection.'],
    offers: [{ is: 'need', what: 'A school place near home', category: 'education-early-childhood', sub: 'school-place' }],
    sources: [from('eastern-province-2020', 'promise-of-school'), from('fostering-2023', 'tradition-and-risk')],
  },
  {
    id: 'fostered-away', when: livesIn('informal-fostering'), steps: ['assessment', 'follow-up'], place: 'household', is: 'challenge', level: 'family', urgency: 'soon',
    title: 'Living with others, as is the custom',
    text: 'Being raised by others is a way of care, and it can be a good one. What tells is how the day looks: school, food, sleep and work beside those of the children of the house.',
    points: ['See the child there, at different hours, and alone.', 'Compare with the children of the house.', 'Can the child call home without anybody listening?', 'Word it as care until something else is shown.'],
    offers: [{ is: 'task', what: 'See the child in that house, and alone', withinDays: 14 }],
    sources: [from('fostering-2023', 'tradition-and-risk'), OURS],
  },
]
