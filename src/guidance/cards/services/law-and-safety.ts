import { from, type GuidanceCard } from '../../engine/card.ts'
import { areaCards } from './area-cards.ts'

/** Services for justice, papers and safety. */
export const LAW_AND_SAFETY: readonly GuidanceCard[] = [
  ...areaCards({
    area: 'legal-justice',
    place: 'structural',
    urgency: 'soon',
    needed: {
      title: 'Somebody who knows the law, for this child',
      text: 'A lawyer for the child is not the prosecutor’s and not the parent’s. Help does not depend on taking part in a case.',
      points: [
        'Free of charge? Ask before.',
        'Has the child’s view on taking part been heard, and written?',
        'Compensation and wages have terms of their own.',
        'Who sits beside the child?',
      ],
    },
    wrong: {
      title: 'Legal help is missing, or it ended',
      text: 'Hearings again and again, a lawyer who changes, a charge that shrank, a family pressed to settle: each is harm, and each can be answered by somebody.',
      points: [
        'Ask for a recording or a single hearing.',
        'Pressure to settle is written down and told to the lawyer.',
        'Legal aid, bar association, an organisation for children’s rights.',
      ],
      offers: [{ is: 'action', what: 'Find another lawyer or legal aid for the child', withinDays: 14 }],
    },
    running: {
      title: 'Legal help: tell the child each step',
      text: 'Waiting is the worst part. Tell the child each step, each date and each delay, and what will certainly not happen.',
      points: [
        'See the room beforehand.',
        'No meeting in the corridor: times, doors, a screen.',
        'Breaks, and leave to say “I do not know”.',
        'Afterwards something good, planned before.',
      ],
    },
    sources: [from('albania-justice-code-2017', 'support-person')],
  }),
  ...areaCards({
    area: 'administrative-documentation',
    place: 'structural',
    urgency: 'soon',
    needed: {
      title: 'Papers are needed',
      text: 'One paper opens the next: birth, nationality, identity, school, health, benefits. Draw the chain and begin with the one that lasts longest.',
      points: [
        'Does any step tell somebody dangerous where the child is?',
        'Legal advice before anybody is named as a parent. Ask whether the birth can be registered without a father.',
        'Fees, photos, translations: who pays?',
      ],
    },
    wrong: {
      title: 'Help with papers is missing, or it stopped',
      text: 'Ask for it in writing, with the rule. Somebody has solved this very case before: a colleague, a legal clinic, the consulate.',
      points: [
        'What can be had meanwhile with a letter from you?',
        'Is there a term to appeal?',
        'A missing paper is no reason to refuse school or a doctor.',
      ],
      offers: [{ is: 'action', what: 'Ask for the refusal in writing, with the rule it rests on', withinDays: 7 }],
    },
    running: {
      title: 'Papers on the way',
      text: 'Write down who has the file, since when, and when you ask again. Tell the child when something arrives: a first card with one’s name is a feast.',
      points: [
        'Copies in two places.',
        'The name as the child wants it written, in each script.',
        'Who keeps the original, and may the child have it back?',
      ],
    },
    sources: [from('after-trafficking-2013', 'all-rights')],
  }),
  ...areaCards({
    area: 'safety-security',
    place: 'community',
    urgency: 'now',
    needed: {
      title: 'Something has to be safer',
      text: 'Ask the child where, when and with whom it does not feel safe; children know it to the metre. Then change the place or the people and not only the child’s habits.',
      points: [
        'Home, way, school, phone, night.',
        'A word or a sign that means “come”.',
        'Who knows the address, and who told them?',
      ],
    },
    wrong: {
      title: 'Protection is missing or does not hold',
      text: 'A measure on paper keeps nobody away. If police or court cannot do it, ask who else can: a relative, a school, another town.',
      points: ['Tell your supervisor today.', 'Think before any report of what it sets off.', 'Write the gap down.'],
      offers: [{ is: 'task', what: 'Talk with the supervisor about what makes the child safe now', withinDays: 1 }],
    },
    running: {
      title: 'Safety that still lets a child live',
      text: 'A child locked in for safety’s sake has been locked in again. Look for the least that is enough, and tell how long.',
      points: [
        'School, friends and air: how, in spite of it?',
        'Does the child know the plan by heart?',
        'When is it looked at again?',
      ],
    },
    sources: [from('uniap-ethics-2008', 'seven')],
  }),
]
