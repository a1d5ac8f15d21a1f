/**
 * The sort of each due. `safety`: whether the child is safe; it ends when an entry answers it, when two people end the
 * work, or with the child's death. `contact`: it rings, visits or asks the child. `work`: done for the child without
 * asking the child. `right`: owed to a family, a court or an office, so it outlives the file. `ending`: made due by how
 * the work ended. No other place says which dues are of safety.
 */
export type DueSort = 'safety' | 'contact' | 'work' | 'right' | 'ending'

const SORTS = {
  'answer-to-risk': 'safety',
  'urgent-need': 'safety',
  'look-into-concern': 'safety',
  'worry-is-greatest': 'safety',
  'safety-look-again': 'safety',
  'safety-look-now': 'safety',
  'who-lives-there': 'safety',
  'safety-plan-review': 'safety',
  'still-missing': 'safety',
  'decide-about-report': 'safety',
  'child-is-held': 'safety',
  'return-to-think-over': 'safety',
  'first-visit-after-return': 'safety',
  'look-after-return': 'safety',
  'look-at-child-again': 'safety',
  'first-hours-siblings-safe': 'safety',
  'first-hours-safe-sleep': 'safety',
  'cannot-be-found-review': 'safety',

  visit: 'contact',
  'visit-planned': 'contact',
  'visit-to-think-over': 'contact',
  'ask-again': 'contact',
  'good-bye-visit': 'contact',
  'tell-child-of-hand-over': 'contact',
  'planned-talk': 'contact',
  'talk-after-coming-back': 'contact',
  appointment: 'contact',
  'tell-child-of-report': 'contact',
  'prepare-for-day': 'contact',
  'consent-to-talk-about': 'contact',
  'care-in-dispute': 'contact',
  'childs-no-to-talk-about': 'contact',
  'take-agreement-anew': 'contact',
  'levels-again': 'contact',
  'instrument-again': 'contact',
  'own-file-copy': 'contact',
  'adulthood-line': 'contact',
  'school-step': 'contact',
  aftercare: 'contact',
  'first-hours-limits-told': 'contact',
  'first-hours-reported': 'contact',
  'first-hours-representative': 'contact',
  'first-hours-who-knows': 'contact',
  'first-hours-phone-in-hand': 'contact',
  'first-hours-food-and-clothes': 'contact',
  'first-hours-interpreter': 'contact',

  'plan-to-think-over': 'work',
  'ways-off-card': 'work',
  'given-fact-changed': 'work',
  action: 'work',
  'still-to-answer': 'work',
  task: 'work',
  'hand-over-waits': 'work',
  'stop-to-confirm': 'work',
  'stop-lift-asked': 'work',
  'part-to-take-back': 'work',
  'ask-second-again': 'work',
  'mark-after-stop': 'work',
  'hand-over-declined': 'work',
  'overlap-ends': 'work',
  'agreed-in-talk': 'work',
  'plan-review': 'work',
  'case-conference': 'work',
  'ethics-review': 'work',
  'best-interests-review': 'work',
  'referral-answer': 'work',
  'take-back-referral': 'work',
  'waiting-list': 'work',
  'document-ends': 'work',
  'renew-paper': 'work',
  'guardian-role-ends': 'work',
  'replace-representative': 'work',
  'who-speaks-for-child-now': 'work',
  'birth-registration-step': 'work',
  'civil-status-step': 'work',
  'civil-status-blocked': 'work',
  'step-for-papers': 'work',
  'claim-entitlement': 'work',
  'answer-to-claim': 'work',
  'entitlement-ends': 'work',
  'tracing-answer': 'work',
  'link-ends': 'work',
  'raise-non-punishment': 'work',
  'second-look': 'work',
  'second-person-to-confirm': 'work',

  'term-to-appeal-ends': 'right',
  'answer-to-appeal': 'right',
  'answer-to-request': 'right',
  'answer-to-demand': 'right',
  'answer-to-report': 'right',
  'day-that-matters': 'right',
  'money-is-owed': 'right',
  'safeguarding-answer': 'right',
  'contact-ends': 'right',
  supervision: 'right',
  'principle-look': 'right',
  'foster-carer-again': 'right',

  'carried-on': 'ending',
  'review-after-death': 'ending',
  'siblings-safe-after-death': 'ending',
} as const satisfies Readonly<Record<string, DueSort>>

/** What a kind or a rule can make due. A code that is missing above, or has no words in `web/views/child-file/`, does not compile. */
export type DueCode = keyof typeof SORTS

const isDueCode = (what: string): what is DueCode => Object.hasOwn(SORTS, what)

/** What a newer app makes due counts as work: it is shown, and ends with the file. */
export const sortOfDue = (what: string): DueSort => (isDueCode(what) ? SORTS[what] : 'work')

export const isOfSafety = (due: { readonly what: string }): boolean => sortOfDue(due.what) === 'safety'
