import { from, type GuidanceCard } from '../../engine/card.ts'
import { areaCards } from './area-cards.ts'

/** Services for kindergarten and school, skills, money. */
export const LEARNING_AND_EARNING: readonly GuidanceCard[] = [
  ...areaCards({
    area: 'education-early-childhood',
    place: 'structural',
    urgency: 'soon',
    needed: {
      title: 'Back to school, or to school for the first time',
      text: 'A school place is a right and the strongest tie to ordinary life. If the child agrees, see the head of school yourself, and say no more than needed.',
      points: [
        'Which papers do they ask for, and what do they take meanwhile?',
        'A test of what the child knows, given kindly.',
        'Breakfast, shoes, fare, glasses.',
        'One teacher who knows whom to call, and no more than that.',
      ],
    },
    wrong: {
      title: 'School is missing, does not fit or ended',
      text: 'Too old for the class, no papers, teased, needed at home, tired from work at night: each needs a different answer. Leaving school is seldom laziness.',
      points: [
        'Catch-up or evening classes, with a way back to the ordinary school.',
        'What would the family lose by sending the child to school?',
        'If the school refuses: who is above it?',
      ],
      offers: [
        {
          is: 'action',
          what: 'If the child agrees, speak with the head of school about what stands in the way',
          withinDays: 10,
        },
      ],
    },
    running: {
      title: 'Starting and staying in school',
      text: 'The first term decides. Ask about breaks, the way to school and marks, in that order.',
      points: [
        'Who may fetch the child and who may ask about the child?',
        'Missed days: find out about the first, not only the twentieth.',
        'Exams and school trips need papers and money in time.',
        'Praise that has nothing to do with the past.',
      ],
    },
    sources: [from('eu-directive-2011', 'education')],
  }),
  ...areaCards({
    area: 'vocational-life-skills',
    place: 'individual',
    urgency: 'in-time',
    needed: {
      title: 'Learning a trade, learning to live alone',
      text: 'Ask what the young person would do if they could choose, and look for somebody who does that work. Courses that all survivors get have seldom led to an income.',
      points: [
        'Is there work in this trade here, for this person?',
        'If reading or counting is missing, teach it first, inside the training.',
        'Cooking, money, travelling, saying no.',
      ],
    },
    wrong: {
      title: 'Training is missing, or it broke off',
      text: 'No wage, far away, laughed at, a trade for girls only or for boys only, or a market that needs nobody: change the training and not the young person.',
      points: [
        'What did they like about the training?',
        'An employer first and the course afterwards can work better.',
      ],
      offers: [{ is: 'task', what: 'Look for a checked employer who would train on the job', withinDays: 30 }],
    },
    running: {
      title: 'During the training',
      text: 'At a training place others have power over the young person. Who is alone with them, and what happens when they complain?',
      points: [
        'Age, hours and dangerous work: what does the law say here?',
        'Read the contract aloud.',
        'Childcare for their own child, if they have one.',
        'When you visit, look like any ordinary visitor.',
      ],
    },
    sources: [from('after-trafficking-2013', 'what-worked')],
  }),
  ...areaCards({
    area: 'economic-livelihood',
    place: 'household',
    urgency: 'soon',
    needed: {
      title: 'Help with money or work is needed',
      text: 'Adults should earn, so that the child does not have to. Ask those who need an income what they can do and what stopped them so far.',
      points: [
        'Which debts, and to whom?',
        'Benefits that are not claimed yet.',
        'A small sum now and a plan help more than a large sum once.',
        'Who controls the money in the house?',
      ],
    },
    wrong: {
      title: 'Money help is missing, or it did not work',
      text: 'A shop where there are already ten, a goat that died, a benefit refused because a paper was missing. Look at what this did to the child: is the child sent out to earn again?',
      points: [
        'Try a wage before another business.',
        'Appeal a refused benefit: there are deadlines.',
        'The old lender may be back.',
      ],
      offers: [{ is: 'task', what: 'Find out what the household lives on now', withinDays: 10 }],
    },
    running: {
      title: 'Money help, seen from the child',
      text: 'Ask at each visit what changed for the child: food, school, hours of work, mood in the house.',
      points: [
        'Is the child made to help in the business, and when?',
        'A young person’s own money stays their own.',
        'Visible help can bring envy: how do neighbours speak of it?',
      ],
    },
    sources: [from('after-trafficking-2013', 'home-problems')],
  }),
]
