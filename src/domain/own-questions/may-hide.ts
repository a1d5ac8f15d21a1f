/**
 * Questions of our forms that an agency may hide: nobody has to answer them, and no rule, safety question, due, card,
 * figure or record for statistics reads them. A test reads the sources for each. Texts in which a worker writes what no
 * question asks are not among them, nor what the child says. An answer that is there is always shown.
 */
export const MAY_HIDE: Readonly<Record<string, readonly string[]>> = {
  visit: ['placeName'],
  education: ['grade', 'taughtIn', 'yearsMissed'],
  service: ['howOften'],
  'money-given': ['paidBy'],
  guardianship: ['reference'],
  'civil-status-step': ['otherWay'],
  proceeding: ['reference'],
}
