import { readInNovember } from './read-on.ts'

export const ownRule = (says: string) => ({ says, mark: 'ours' as const })

/**
 * What several packs share. Each contains what was read so far and is to be completed by people who work there.
 */
export const notFoundYet = {
  aim: 'registration-without-father' as const,
  steps: ['legal-advice' as const, 'gather-proof' as const, 'registry-office' as const, 'collect' as const],
  fact: ownRule('This way is always open.'),
}
/** For each of the six countries of the Greater Mekong. */
export const commitProtocol = readInNovember(
  'The six countries agreed on protection, recovery and reintegration in one memorandum, and in 2016 on common guidelines for identification and referral.',
  'COMMIT memorandum, 29 October 2004; senior officials’ meeting, November 2016',
)

/** What was searched for and not found, so that an empty list is not read as an answer. */
export const NO_STATUS = 'What a status is called here, and who gives it.'
export const NO_DUTIES = 'Duties to report, and their time limits.'
export const NO_ENTITLEMENTS = 'What a child is entitled to.'
export const NO_PAPERS = 'Which papers an office asks for.'
export const NO_FORMS = 'Official forms and their layout.'
export const NO_TERMS = 'Time limits for birth registration.'
export const NO_TIMES = 'By when an office has to answer.'
/** Where pages gave offices and telephone lines and nothing else. */
export const ONLY_OFFICES_FOUND: readonly string[] = [
  NO_STATUS,
  NO_DUTIES,
  NO_ENTITLEMENTS,
  NO_PAPERS,
  NO_FORMS,
  NO_TERMS,
  NO_TIMES,
]
