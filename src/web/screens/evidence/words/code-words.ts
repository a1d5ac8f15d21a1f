import type { MessageDescriptor } from '@lingui/core'
import { msg } from '@lingui/core/macro'

/** Codes that only evidence records have, and those with a coarser meaning than in a file. */
export const EVIDENCE_CODES: Readonly<Record<string, MessageDescriptor>> = {
  'identified-fully-assisted': msg`Identified, and fully assisted`,
  'identified-partly-assisted': msg`Identified, and partly assisted`,
  'identified-unassisted': msg`Identified, and not assisted`,
  'identified-declined': msg`Identified, declined help`,
  'never-identified': msg({
    context: 'Codes that only evidence records have, and those that mean something coarser there than in a file',
    message: 'Never identified',
  }),
  'met-took-help': msg`Took what was given`,
  'met-said-no': msg`Said no, or an adult did`,
  'met-went-away': msg`Went away, and no file was opened`,
  'under-way': msg({
    context: 'Codes that only evidence records have, and those that mean something coarser there than in a file',
    message: 'Under way',
  }),
  'child-or-family': msg`The child or the family`,
  community: msg({
    context: 'Codes that only evidence records have, and those that mean something coarser there than in a file',
    message: 'The community',
  }),
  health: msg({
    context: 'Codes that only evidence records have, and those that mean something coarser there than in a file',
    message: 'Health care',
  }),
  'police-or-justice': msg`Police or justice`,
  'border-or-consular': msg`Border or consulate`,
  'state-social-work': msg`State social work`,
  'shelter-or-ngo': msg`A shelter or organisation`,
  'hotline-or-outreach': msg`A hotline or outreach`,
  female: msg({
    context: 'Codes that only evidence records have, and those that mean something coarser there than in a file',
    message: 'Female',
  }),
  male: msg({
    context: 'Codes that only evidence records have, and those that mean something coarser there than in a file',
    message: 'Male',
  }),
  other: msg({
    context: 'Codes that only evidence records have, and those that mean something coarser there than in a file',
    message: 'Other',
  }),
  unknown: msg({
    context: 'Codes that only evidence records have, and those that mean something coarser there than in a file',
    message: 'Not known',
  }),
  'not-known': msg({
    context: 'Codes that only evidence records have, and those that mean something coarser there than in a file',
    message: 'Not known',
  }),
  'personal-circumstances': msg`Their own circumstances`,
  'how-help-is-arranged': msg`How help is arranged`,
  'social-context': msg`The people around them`,
  'not-told': msg`They were not told`,
  'then-accepted': msg({ context: 'what became of help that was declined at first', message: 'Accepted later' }),
  absent: msg`It does not exist here`,
  unfit: msg`Help exists but does not fit`,
  'needed-only': msg`Needed, nothing yet`,
  offered: msg({
    context: 'Codes that only evidence records have, and those that mean something coarser there than in a file',
    message: 'Offered',
  }),
  accepted: msg({
    context: 'Codes that only evidence records have, and those that mean something coarser there than in a file',
    message: 'Accepted',
  }),
  declined: msg({
    context: 'Codes that only evidence records have, and those that mean something coarser there than in a file',
    message: 'Declined',
  }),
  received: msg({
    context: 'Codes that only evidence records have, and those that mean something coarser there than in a file',
    message: 'Received',
  }),
  registration: msg({
    context: 'a step: the opening of the file, counted from the first contact',
    message: 'Registration',
  }),
  'first-contact': msg({
    context: 'Codes that only evidence records have, and those that mean something coarser there than in a file',
    message: 'First contact',
  }),
  assessment: msg({
    context: 'Codes that only evidence records have, and those that mean something coarser there than in a file',
    message: 'First assessment',
  }),
  plan: msg({
    context: 'Codes that only evidence records have, and those that mean something coarser there than in a file',
    message: 'Agreed plan',
  }),
  '0-1-days': msg`Within a day`,
  '2-7-days': msg`2 to 7 days`,
  '8-14-days': msg`8 to 14 days`,
  '15-30-days': msg`15 to 30 days`,
  '31-90-days': msg`31 to 90 days`,
  '91-days-or-more': msg`More than 90 days`,
  'not-yet': msg({
    context: 'Codes that only evidence records have, and those that mean something coarser there than in a file',
    message: 'Not yet',
  }),
  'under-1-month': msg`Under a month`,
  '1-3-months': msg`1 to 3 months`,
  '3-6-months': msg`3 to 6 months`,
  '6-12-months': msg`6 to 12 months`,
  '12-24-months': msg`1 to 2 years`,
  '24-months-or-more': msg`2 years or more`,
  'still-running': msg({
    context: 'Codes that only evidence records have, and those that mean something coarser there than in a file',
    message: 'Still running',
  }),
  better: msg({
    context: 'Codes that only evidence records have, and those that mean something coarser there than in a file',
    message: 'Better',
  }),
  same: msg({
    context: 'Codes that only evidence records have, and those that mean something coarser there than in a file',
    message: 'The same',
  }),
  worse: msg({
    context: 'Codes that only evidence records have, and those that mean something coarser there than in a file',
    message: 'Worse',
  }),
  home: msg`A place to live`,
  'legal-status': msg`Papers and legal status`,
  'work-or-income': msg({
    context: 'Codes that only evidence records have, and those that mean something coarser there than in a file',
    message: 'Work',
  }),
  learning: msg`School and learning`,
  safety: msg({
    context: 'Codes that only evidence records have, and those that mean something coarser there than in a file',
    message: 'Safety',
  }),
  belonging: msg`Friends and neighbours`,
  'people-close': msg`People close to the child`,
  money: msg`Enough to live on`,
  'health-of-body': msg({
    context: 'Codes that only evidence records have, and those that mean something coarser there than in a file',
    message: 'Physical health',
  }),
  'peace-of-mind': msg`Peace of mind`,
  'reach-of-services': msg`Access to help`,
  'own-plans': msg`Having a say`,
  justice: msg`Court and offices`,
  'those-who-depend': msg`Those around the child`,
  'birth-registration': msg({
    context: 'Codes that only evidence records have, and those that mean something coarser there than in a file',
    message: 'Birth registration',
  }),
  nationality: msg({
    context: 'Codes that only evidence records have, and those that mean something coarser there than in a file',
    message: 'Nationality',
  }),
  'identity-papers': msg({
    context: 'Codes that only evidence records have, and those that mean something coarser there than in a file',
    message: 'Identity papers',
  }),
  residence: msg`Permission to stay`,
  'had-it': msg`Had it from the start`,
  resolved: msg({
    context: 'Codes that only evidence records have, and those that mean something coarser there than in a file',
    message: 'Obtained since',
  }),
  open: msg({
    context: 'Codes that only evidence records have, and those that mean something coarser there than in a file',
    message: 'Still open',
  }),
  'in-school-throughout': msg`In school throughout`,
  'began-or-went-back': msg`Started or went back to school`,
  stopped: msg({
    context: 'Codes that only evidence records have, and those that mean something coarser there than in a file',
    message: 'Stopped',
  }),
  'not-in-school': msg`Not in school`,
  'not-of-school-age': msg`Too young for school`,
  '3-or-more': msg`3 or more`,
  'said-to-help': msg`Said to have helped`,
  'said-not-to-help': msg`Said not to have helped`,
  'voices-differ': msg({ context: 'whether help helped: some said yes, some no', message: 'Said both' }),
  'did-not-help': msg({ context: 'of an area of help', message: 'Did not help' }),
  identified: msg({ context: 'whether a child was identified as a victim', message: 'Identified' }),
  child: msg({
    context: 'Codes that only evidence records have, and those that mean something coarser there than in a file',
    message: 'Under 18',
  }),
  adult: msg`18 or over`,
  'under-18': msg({
    context: 'Codes that only evidence records have, and those that mean something coarser there than in a file',
    message: 'Under 18',
  }),
  '18-or-over': msg`18 or over`,
  'forced-labour-or-services': msg`Forced labour or services`,
  'prostitution-of-others-or-other-sexual-exploitation': msg({
    context: 'Codes that only evidence records have, and those that mean something coarser there than in a file',
    message: 'Sexual exploitation',
  }),
  'slavery-or-similar-practices': msg`Slavery or similar practices`,
  'removal-of-organs': msg`Removal of organs`,
  several: msg({
    context: 'Codes that only evidence records have, and those that mean something coarser there than in a file',
    message: 'Several forms',
  }),
  yes: msg({
    context: 'Codes that only evidence records have, and those that mean something coarser there than in a file',
    message: 'Yes',
  }),
  no: msg({
    context: 'Codes that only evidence records have, and those that mean something coarser there than in a file',
    message: 'No',
  }),
}
