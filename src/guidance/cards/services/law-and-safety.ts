import { from, type GuidanceCard } from '../../engine/card.ts'
import { areaCards } from './area-cards.ts'

/** Services for justice, papers and safety. */
export const LAW_AND_SAFETY: readonly GuidanceCard[] = [
  ...areaCards({
    area: 'legal-justice',
    place: 'structural',
    urgency: 'soon',
    needed: {
      title: 'Legal help for this child is needed',
      text: 'A lawyer for the child is not the prosecutor’s and not the parent’s. Help does not depend on taking part in a court case.',
      points: [
        'Ask first whether the lawyer is free of charge.',
        'Has the child’s view on taking part been heard, and written?',
        'Compensation and wages have their own deadlines.',
        'Who sits beside the child?',
      ],
    },
    wrong: {
      title: 'Legal help is missing, or it ended',
      text: 'Hearings again and again, a lawyer who changes, a charge that shrank, a family pressed to settle: each does harm, and somebody can act on each.',
      points: [
        'Ask for a recording or a single hearing.',
        'Write down any pressure to settle, and tell the lawyer.',
        'Ask legal aid, the bar association or an organisation for children’s rights.',
      ],
      offers: [{ is: 'action', what: 'Find another lawyer or legal aid for the child', withinDays: 14 }],
    },
    running: {
      title: 'Legal help: tell the child each step',
      text: 'Waiting can be the worst part. Tell the child each step, each date and each delay, and promise no result.',
      points: [
        'See the hearing room beforehand.',
        'Prevent meetings in the corridor: plan times, doors, a screen.',
        'Ask the court for breaks, and tell the child that “I do not know” is an answer.',
        'Plan something good for afterwards.',
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
      text: 'One paper makes the next possible: birth, nationality, identity, school, health, benefits. Draw the chain and begin with the paper that takes longest.',
      points: [
        'Does any step tell somebody dangerous where the child is?',
        'Legal advice before anybody is named as a parent. Ask whether the birth can be registered without a father.',
        'Fees, photos, translations: who pays?',
      ],
    },
    wrong: {
      title: 'Help with papers is missing, or it stopped',
      text: 'If an office refused, and it is safe: ask for the refusal in writing, with the rule it rests on. A colleague or a legal clinic may know a way. Ask a consulate only if the child needs no protection from that State.',
      points: [
        'What can the child get meanwhile with a letter from you?',
        'Is there a deadline to appeal?',
        'A missing paper is no reason to refuse school or a doctor.',
      ],
      offers: [{ is: 'action', what: 'If it is safe, ask for the refusal in writing', withinDays: 7 }],
    },
    running: {
      title: 'Help with papers',
      text: 'Once applied for: write down at which office, since when, and when you ask again. Tell the child when something arrives: a first card with the child’s own name is a joy.',
      points: [
        'Keep copies in two places.',
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
      title: 'More safety is needed',
      text: 'Ask the child where, when and with whom it does not feel safe; children often know this exactly. Then change the place or the people, not only the child’s habits.',
      points: [
        'Check home, way, school, phone and night.',
        'Agree on a word or a sign that means “come”.',
        'Who knows the address, and who told them?',
      ],
    },
    wrong: {
      title: 'Protection is missing or does not work',
      text: 'A protection measure on paper may keep nobody away. If police or court cannot protect the child, ask who else can: a checked relative, a school, another town.',
      points: ['Tell your supervisor today.', 'Before any report, think what it may cause.', 'Write the gap down.'],
      offers: [{ is: 'task', what: 'Talk with the supervisor about what makes the child safe now', withinDays: 0 }],
    },
    running: {
      title: 'Safety that still lets a child live',
      text: 'A child who is locked in to be safe is locked in all the same. Look for the mildest measure that is enough, and tell the child how long it lasts.',
      points: [
        'How can the child still have school, friends and fresh air?',
        'Does the child know the plan by heart?',
        'When is it reviewed?',
      ],
    },
    sources: [from('uniap-ethics-2008', 'seven')],
  }),
]
